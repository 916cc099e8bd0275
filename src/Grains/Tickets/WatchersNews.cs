using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Conversation;

namespace Firstline.Grains.Tickets;

/// <summary>What of the facts of one append is news to somebody who watches the ticket.</summary>
internal static class WatchersNews
{
    /// <summary>That one was mentioned, else the last that is worth hearing; null when it is nothing, or one's own doing.</summary>
    public static (Stamped<TicketEvent> Fact, string Kind, bool Mentioned)? For(AgentId agent, IReadOnlyList<Stamped<TicketEvent>> facts)
    {
        (Stamped<TicketEvent>, string, bool)? news = null;
        foreach (var fact in facts)
        {
            if (fact.By is { Kind: WhoKind.Agent } by && by.Id == agent.Value)
            {
                continue;
            }

            if (IsMentioned(agent, fact.Event))
            {
                return (fact, "mentioned", true);
            }

            news = KindOf(fact.Event) is { } kind ? (fact, kind, false) : news;
        }

        return news;
    }

    private static bool IsMentioned(AgentId agent, TicketEvent fact) => (fact switch
    {
        TicketEvent.Replied replied => replied.Mentions,
        TicketEvent.Noted noted => noted.Mentions,
        TicketEvent.CallLogged call => call.Mentions,
        _ => null,
    })?.Contains(agent) is true;

    private static string? KindOf(TicketEvent fact) => fact switch
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
}
