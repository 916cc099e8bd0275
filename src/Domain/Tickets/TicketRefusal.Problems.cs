using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets;

public static partial class TicketRefusal
{
    /// <summary>The ticket is no problem.</summary>
    public static readonly RefusalCode NotAProblem = new("ticket.not-a-problem", RefusalKind.NotNow, "Only a ticket of type problem can tell the tickets that it gathers. Set its type first.");

    /// <summary>The problem gathers nothing.</summary>
    public static readonly RefusalCode NobodyToTell = new("ticket.nobody-to-tell", RefusalKind.NotNow, "No ticket is caused by the problem or a part of it, so there is nobody to tell. Link the incidents to it first.");

    /// <summary>The problem gathers incidents.</summary>
    public static readonly RefusalCode HasIncidents = new("ticket.has-incidents", RefusalKind.NotNow, "The problem gathers incidents, so it has to stay a problem. Take the links away first.");

    /// <summary>No update has this id.</summary>
    public static readonly RefusalCode UnknownBroadcast = new("ticket.unknown-broadcast", RefusalKind.NotFound, "The ticket has no update with this id. List its updates.");
}
