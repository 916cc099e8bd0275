using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Conversation;

/// <summary>What must not be overlooked when somebody sends what they wrote on an older version of a ticket.</summary>
public static class SendGuard
{
    /// <summary>Whether a fact holds what is to be sent: the customer wrote, or somebody else spoke, judged or ended the ticket. Clocks never do.</summary>
    /// <param name="fact">What happened since.</param>
    /// <param name="by">Who sends; what they did themselves they know.</param>
    public static bool Holds(Stamped<TicketEvent> fact, Who by) => fact.Event switch
    {
        TicketEvent.CustomerWrote or TicketEvent.Merged => true,
        TicketEvent.Replied or TicketEvent.Noted or TicketEvent.CallLogged or TicketEvent.PriorityChanged or TicketEvent.Assigned or TicketEvent.Unassigned
            or TicketEvent.StatusChanged or TicketEvent.Resolved or TicketEvent.Reopened or TicketEvent.Closed or TicketEvent.Absorbed => !IsSame(fact.By, by),
        _ => false,
    };

    private static bool IsSame(Who one, Who other) => (one.Kind, one.Id) == (other.Kind, other.Id);
}
