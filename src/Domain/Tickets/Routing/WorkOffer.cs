using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Tickets.Routing;

/// <summary>A ticket that is offered to an agent and waits for an answer.</summary>
/// <param name="Agent">Whom it is offered to.</param>
/// <param name="Why">Why them.</param>
/// <param name="At">Since when.</param>
/// <param name="Expires">When it goes back to the queue.</param>
/// <param name="ConfirmBy">By when a screen has to have shown it; null once one has, or once that was recorded as missed.</param>
/// <param name="PassFor">For how long the agent is passed over if they do not take it.</param>
[GenerateSerializer, Immutable, Alias("ticket.work-offer")]
public sealed record WorkOffer(
    [property: Id(0)] AgentId Agent, [property: Id(1)] RoutingReason Why, [property: Id(2)] DateTimeOffset At, [property: Id(3)] DateTimeOffset Expires,
    [property: Id(4)] DateTimeOffset? ConfirmBy, [property: Id(5)] TimeSpan PassFor);

/// <summary>An agent to whom a ticket is not offered again for a while.</summary>
[GenerateSerializer, Immutable, Alias("ticket.passed-over")]
public sealed record PassedOver([property: Id(0)] AgentId Agent, [property: Id(1)] DateTimeOffset Until);

/// <summary>Why an offer was taken back.</summary>
[GenerateSerializer, Alias("ticket.offer-end")]
public enum OfferEnd
{
    /// <summary>The ticket does not wait any more: somebody else has it, or nobody needs to.</summary>
    NotWaiting,

    /// <summary>It waits in the queue of another team now.</summary>
    Moved,

    /// <summary>The agent is not at work any more.</summary>
    AgentGone,

    /// <summary>The agent has no room for it any more.</summary>
    NoRoom,

    /// <summary>Somebody took the offer back.</summary>
    ByHand,
}
