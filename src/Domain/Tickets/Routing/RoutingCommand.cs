using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Tickets.Routing;

/// <summary>What may be asked of a ticket on its way to an agent.</summary>
[GenerateSerializer, Immutable, Alias("ticket.routing-command")]
public abstract record RoutingCommand : TicketCommand;

/// <summary>Offers it to an agent, or gives it to them without asking. The grain has reserved room at the agent.</summary>
/// <param name="Agent">Whom.</param>
/// <param name="Why">Why them; its team is filled in when null.</param>
/// <param name="Within">How long the agent may take to answer; null when they are not asked.</param>
/// <param name="ConfirmWithin">How soon a screen has to show it; null when nobody waits for that.</param>
/// <param name="PassFor">For how long the agent is passed over if they do not take it.</param>
[GenerateSerializer, Immutable, Alias("ticket.offer")]
public sealed record OfferTicket(
    [property: Id(0)] AgentId Agent, [property: Id(1)] RoutingReason Why, [property: Id(2)] TimeSpan? Within, [property: Id(3)] TimeSpan? ConfirmWithin, [property: Id(4)] TimeSpan PassFor) : RoutingCommand;

/// <summary>A screen of the agent shows the offer.</summary>
[GenerateSerializer, Immutable, Alias("ticket.confirm-offer")]
public sealed record ConfirmOffer([property: Id(0)] AgentId Agent, [property: Id(1)] string Device) : RoutingCommand;

/// <summary>The agent takes what was offered.</summary>
/// <param name="Device">On which device; may be empty.</param>
[GenerateSerializer, Immutable, Alias("ticket.accept-offer")]
public sealed record AcceptOffer([property: Id(0)] AgentId Agent, [property: Id(1)] string Device) : RoutingCommand;

/// <summary>The agent does not take what was offered.</summary>
[GenerateSerializer, Immutable, Alias("ticket.decline-offer")]
public sealed record DeclineOffer([property: Id(0)] AgentId Agent, [property: Id(1)] string Reason, [property: Id(2)] string Device) : RoutingCommand;

/// <summary>Takes an offer back.</summary>
[GenerateSerializer, Immutable, Alias("ticket.withdraw-offer")]
public sealed record WithdrawOffer([property: Id(0)] AgentId Agent, [property: Id(1)] OfferEnd Cause) : RoutingCommand;

/// <summary>Gives it to an agent by hand, whatever they hold: they take it, or somebody pushes it to them.</summary>
[GenerateSerializer, Immutable, Alias("ticket.hand")]
public sealed record HandTicket([property: Id(0)] AgentId Agent, [property: Id(1)] RoutingCause Cause) : RoutingCommand;

/// <summary>Puts it back into its queue, since its agent is gone and has not begun.</summary>
[GenerateSerializer, Immutable, Alias("ticket.return")]
public sealed record ReturnTicket([property: Id(0)] AgentId Agent) : RoutingCommand;
