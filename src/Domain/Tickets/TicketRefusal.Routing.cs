using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets;

public static partial class TicketRefusal
{
    /// <summary>It needs no agent now.</summary>
    public static readonly RefusalCode NotWaiting = new(
        "ticket.not-waiting", RefusalKind.NotNow, "The ticket does not wait for an agent: somebody has it, it is laid aside or over, or it waits for somebody outside. Take it or push it by hand instead.");

    /// <summary>It is offered to somebody.</summary>
    public static readonly RefusalCode AlreadyOffered = new(
        "ticket.already-offered", RefusalKind.NotNow, "The ticket is offered to another agent, who has not answered yet. Wait for the answer, or take it or push it by hand.");

    /// <summary>There is no such offer.</summary>
    public static readonly RefusalCode NoOffer = new(
        "ticket.no-offer", RefusalKind.NotNow, "The ticket is not offered to this agent, or not any more: time ran out, or it was taken back. Read the agent's offers again.");

    /// <summary>Nobody can answer in that time, or would still want to.</summary>
    public static readonly RefusalCode BadOfferTime = new("ticket.bad-offer-time", RefusalKind.Invalid, "An agent has 5 to 86,400 seconds to answer an offer.");

    /// <summary>The offer was taken already.</summary>
    public static readonly RefusalCode OfferTaken = new("ticket.offer-taken", RefusalKind.NotNow, "The agent took the ticket already. Unassign it instead.");
}
