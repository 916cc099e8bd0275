using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Routing;
using Firstline.Grains.Interfaces.Kernel;
using Orleans.Concurrency;

namespace Firstline.Grains.Interfaces.Tickets;

public partial interface ITicketGrain
{
    /// <summary>Offers the ticket to an agent, or gives it to them at once, when they are available and have room.</summary>
    /// <remarks>
    /// The agent reserves the room before anything is recorded, and gives it back when nothing was. Idempotent: offered to the same agent again, nothing changes. Refused
    /// when the ticket does not wait, is offered to somebody else, or the agent is unknown, not available or full.
    /// </remarks>
    [Alias("Offer")]
    Task<Outcome<TicketView>> Offer(OfferTicket command, Asked asked);

    /// <summary>Offers the ticket to an agent by hand, with the times that its team's settings give.</summary>
    /// <param name="agent">Whom.</param>
    /// <param name="within">How long they may take; as the settings say when null.</param>
    /// <remarks>As <see cref="Offer"/>.</remarks>
    [Alias("OfferByHand")]
    Task<Outcome<TicketView>> OfferByHand(AgentId agent, TimeSpan? within, Asked asked);

    /// <summary>A screen of the agent shows the offer. Idempotent; harmless when the offer is over.</summary>
    [Alias("ConfirmOffer")]
    Task<Outcome<TicketView>> ConfirmOffer(ConfirmOffer command, Asked asked);

    /// <summary>The agent takes what was offered: the ticket is theirs, and acknowledged if it was handed to their level, before the answer.</summary>
    /// <remarks>Idempotent: taken again, the same answer. Refused when it is not offered to them any more, or when they have no room after all, which takes the offer back.</remarks>
    [Alias("AcceptOffer")]
    Task<Outcome<TicketView>> AcceptOffer(AcceptOffer command, Asked asked);

    /// <summary>The agent does not take what was offered; it goes back to the queue, as old as it is.</summary>
    /// <remarks>Idempotent. Refused when they took it, or when it was never offered.</remarks>
    [Alias("DeclineOffer")]
    Task<Outcome<TicketView>> DeclineOffer(DeclineOffer command, Asked asked);

    /// <summary>Gives the ticket to an agent by hand, whatever they hold. Idempotent. Refused when it is resolved or closed, or the agent unknown.</summary>
    [Alias("Hand")]
    Task<Outcome<TicketView>> Hand(HandTicket command, Asked asked);

    /// <summary>Its agent, or the one whom it is offered to, is gone: what they had not begun goes back to the queue. Harmless at any time.</summary>
    [OneWay, Alias("AgentGone")]
    Task AgentGone(AgentId agent);
}
