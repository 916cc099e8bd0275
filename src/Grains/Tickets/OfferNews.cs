using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;

namespace Firstline.Grains.Tickets;

/// <summary>What of a ticket's facts is news of an offer to an agent.</summary>
internal static class OfferNews
{
    /// <summary>Whose offer, what became of it, and on which device; null when it is no such news.</summary>
    public static (AgentId Agent, string What, string Device)? Of(TicketEvent fact) => fact switch
    {
        TicketEvent.Offered offered => (offered.Agent, "offered", ""),
        TicketEvent.OfferConfirmed confirmed => (confirmed.Agent, "confirmed", confirmed.Device),
        TicketEvent.OfferAccepted accepted => (accepted.Agent, "accepted", accepted.Device),
        TicketEvent.OfferDeclined declined => (declined.Agent, "declined", ""),
        TicketEvent.OfferExpired expired => (expired.Agent, "expired", ""),
        TicketEvent.OfferWithdrawn withdrawn => (withdrawn.Agent, "withdrawn", ""),
        _ => null,
    };
}
