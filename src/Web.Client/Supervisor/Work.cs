using Firstline.Client.Routing;
using Firstline.Client.Tickets;

namespace Firstline.Web.Client.Supervisor;

/// <summary>A ticket that a supervisor can move: one that waits in a queue, or one that an agent holds.</summary>
public sealed record Work(string Id, string Number, string Subject, string Priority, string? Agent)
{
    /// <summary>A ticket that waits.</summary>
    public static Work Of(QueueItem item) => new(item.TicketId, item.Number, item.Subject, item.Priority, null);

    /// <summary>A ticket of a list.</summary>
    public static Work Of(TicketSummary ticket) => new(ticket.Id, ticket.Number, ticket.Subject, ticket.Priority, ticket.Agent);
}
