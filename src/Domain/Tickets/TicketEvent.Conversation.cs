using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Conversation;
using Orleans;

namespace Firstline.Domain.Tickets;

public abstract partial record TicketEvent
{
    /// <summary>Somebody of the desk telephoned, or tried to; a call that reached the customer answers them, and response clocks stop here.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.call-logged.1")]
    public sealed record CallLogged(
        [property: Id(0)] Guid Message,
        [property: Id(1)] CallDirection Direction,
        [property: Id(2)] bool Reached,
        [property: Id(3)] TimeSpan Duration,
        [property: Id(4)] DateTimeOffset Began,
        [property: Id(5)] IReadOnlyList<Guid>? Attachments = null,
        [property: Id(6)] IReadOnlyList<AgentId>? Mentions = null) : TicketEvent;

    /// <summary>The desk itself wrote to the customer, such as an acknowledgement; nobody has answered by it, and no clock stops.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.system-message-sent.1")]
    public sealed record SystemMessageSent(
        [property: Id(0)] Guid Message, [property: Id(1)] Channel Channel, [property: Id(2)] DeliveryState? Delivery = null) : TicketEvent;

    /// <summary>The channel told how far a public message came.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.delivery-reported.1")]
    public sealed record DeliveryReported(
        [property: Id(0)] Guid Message, [property: Id(1)] DeliveryState State, [property: Id(2), Personal] string? Reason = null) : TicketEvent;

    /// <summary>An agent wants to hear what happens to it.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.watched.1")]
    public sealed record Watched([property: Id(0)] AgentId Agent) : TicketEvent;

    /// <summary>An agent no longer wants to hear of it.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.unwatched.1")]
    public sealed record Unwatched([property: Id(0)] AgentId Agent) : TicketEvent;
}
