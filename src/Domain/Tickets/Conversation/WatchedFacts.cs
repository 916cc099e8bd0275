using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Conversation;

/// <summary>What of a ticket's history is worth hearing to somebody who watches it.</summary>
public static class WatchedFacts
{
    /// <summary>What happened, as the timeline calls it; null when it is not worth hearing.</summary>
    public static string? KindOf(TicketEvent fact) => fact switch
    {
        TicketEvent.CustomerWrote => "customer-wrote",
        TicketEvent.Replied => "replied",
        TicketEvent.Noted => "noted",
        TicketEvent.CallLogged => "call-logged",
        TicketEvent.PriorityChanged => "priority-changed",
        TicketEvent.Assigned => "assigned",
        TicketEvent.Unassigned => "unassigned",
        TicketEvent.StatusChanged => "status-changed",
        TicketEvent.Resolved => "resolved",
        TicketEvent.Reopened => "reopened",
        TicketEvent.Closed => "closed",
        TicketEvent.Escalated => "escalated",
        TicketEvent.Merged => "merged",
        TicketEvent.DeliveryReported { State: DeliveryState.Failed } => "delivery-reported",
        _ => null,
    };

    /// <summary>The agents whom a fact names in its text.</summary>
    public static IReadOnlyList<AgentId> MentionedIn(TicketEvent fact) => (fact switch
    {
        TicketEvent.Replied replied => replied.Mentions,
        TicketEvent.Noted noted => noted.Mentions,
        TicketEvent.CallLogged call => call.Mentions,
        _ => null,
    }) ?? [];
}
