using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Routing;
using Orleans;

namespace Firstline.Domain.Tickets;

public abstract partial record TicketEvent
{
    /// <summary>It is offered to an agent, who has until then to answer.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.offered.1")]
    public sealed record Offered(
        [property: Id(0)] AgentId Agent, [property: Id(1)] RoutingReason Why, [property: Id(2)] DateTimeOffset Expires, [property: Id(3)] DateTimeOffset? ConfirmBy, [property: Id(4)] TimeSpan PassFor) : TicketEvent;

    /// <summary>A screen of the agent shows the offer.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.offer-confirmed.1")]
    public sealed record OfferConfirmed([property: Id(0)] AgentId Agent, [property: Id(1)] string Device) : TicketEvent;

    /// <summary>No screen of the agent showed the offer in time: another way has to reach them.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.offer-unconfirmed.1")]
    public sealed record OfferUnconfirmed([property: Id(0)] AgentId Agent) : TicketEvent;

    /// <summary>The agent took what was offered.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.offer-accepted.1")]
    public sealed record OfferAccepted([property: Id(0)] AgentId Agent, [property: Id(1)] string Device) : TicketEvent;

    /// <summary>The agent did not take what was offered, and is passed over for a while.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.offer-declined.1")]
    public sealed record OfferDeclined([property: Id(0)] AgentId Agent, [property: Id(1)] string Reason, [property: Id(2)] DateTimeOffset Until) : TicketEvent;

    /// <summary>The agent did not answer in time, and is passed over for a while.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.offer-expired.1")]
    public sealed record OfferExpired([property: Id(0)] AgentId Agent, [property: Id(1)] DateTimeOffset Until) : TicketEvent;

    /// <summary>The offer was taken back.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.offer-withdrawn.1")]
    public sealed record OfferWithdrawn([property: Id(0)] AgentId Agent, [property: Id(1)] OfferEnd Cause) : TicketEvent;

    /// <summary>It goes to an agent without being offered first.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.routed.1")]
    public sealed record Routed([property: Id(0)] AgentId Agent, [property: Id(1)] RoutingReason Why) : TicketEvent;

    /// <summary>Its agent is gone and had not begun: it waits in its queue again, as old as it is.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.returned.1")]
    public sealed record Returned([property: Id(0)] AgentId Agent) : TicketEvent;
}
