using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets;

public static partial class TicketRefusal
{
    /// <summary>The two tickets cannot be linked.</summary>
    public static readonly RefusalCode CannotLink = new("ticket.cannot-link", RefusalKind.Invalid, "A ticket can be linked to another ticket that exists, not to itself.");

    /// <summary>There is no such link.</summary>
    public static readonly RefusalCode NotLinked = new("ticket.not-linked", RefusalKind.NotFound, "The two tickets are not linked in this way, so there is nothing to take away.");

    /// <summary>The link would lead back to where it came from.</summary>
    public static readonly RefusalCode LinkLeadsBack = new(
        "ticket.link-leads-back", RefusalKind.NotNow, "Parents, originals and causes must never lead back to the ticket itself, over however many steps. Take one of the links away first.");

    /// <summary>A ticket has as many links of this kind as it may.</summary>
    public static readonly RefusalCode TooManyLinks = new(
        "ticket.too-many-links", RefusalKind.NotNow, "A ticket has at most one parent, one original, 20 causes, 100 related tickets, and 1,000 of each kind below it.");

    /// <summary>There would be too many generations.</summary>
    public static readonly RefusalCode LinksTooDeep = new("ticket.links-too-deep", RefusalKind.NotNow, "Parents and children may go over 10 generations. Link the child to a ticket further up.");
}
