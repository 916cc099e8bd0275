using Orleans;

namespace Firstline.Domain.Tickets.Conversation;

/// <summary>How far a public message came.</summary>
[GenerateSerializer, Alias("ticket.delivery-state")]
public enum DeliveryState
{
    /// <summary>It is on its way to the channel.</summary>
    Pending,

    /// <summary>The channel took it.</summary>
    Sent,

    /// <summary>It reached the customer.</summary>
    Delivered,

    /// <summary>The customer opened it.</summary>
    Read,

    /// <summary>It did not arrive; the reason says why.</summary>
    Failed,
}

/// <summary>A public message of the desk and how far it came.</summary>
/// <param name="Message">The message.</param>
/// <param name="Channel">The way it travels.</param>
/// <param name="State">How far it came.</param>
/// <param name="Reason">Why it did not arrive.</param>
/// <param name="At">Since when that is so.</param>
[GenerateSerializer, Immutable, Alias("ticket.delivery")]
public sealed record Delivery(
    [property: Id(0)] Guid Message,
    [property: Id(1)] Channel Channel,
    [property: Id(2)] DeliveryState State,
    [property: Id(3)] string? Reason,
    [property: Id(4)] DateTimeOffset At);

/// <summary>Who rang whom.</summary>
[GenerateSerializer, Alias("ticket.call-direction")]
public enum CallDirection
{
    /// <summary>The customer rang the desk.</summary>
    Inbound,

    /// <summary>The desk rang the customer.</summary>
    Outbound,
}

/// <summary>What a draft is to become.</summary>
[GenerateSerializer, Alias("ticket.draft-kind")]
public enum DraftKind
{
    /// <summary>A public reply.</summary>
    Reply,

    /// <summary>An internal note.</summary>
    Note,
}
