using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Past;

/// <summary>Why a ticket cannot be shown as it stood at a moment.</summary>
public static class PastRefusal
{
    /// <summary>The moment lies before the opening.</summary>
    public static readonly RefusalCode NotYetOpen = new(
        "ticket.not-yet-open", RefusalKind.NotFound, "The ticket did not exist yet at that moment. The sentence says when it was opened.");

    /// <summary>The moment has not come yet.</summary>
    public static readonly RefusalCode InTheFuture = new("ticket.in-the-future", RefusalKind.Invalid, "The moment has not come yet. Leave it out to see the ticket as it is now.");

    /// <summary>The ticket does not have so many versions.</summary>
    public static readonly RefusalCode NoSuchVersion = new("ticket.no-such-version", RefusalKind.NotFound, "The ticket has fewer versions. The sentence names the newest.");
}
