using Firstline.Domain.Tickets.Fields;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Conversation;
using Firstline.Domain.Tickets.Problems;
using Firstline.Domain.Tickets.Lifecycle;
using Firstline.Domain.Tickets.Priorities;
using Firstline.Domain.Tickets.Routing;

namespace Firstline.Grains.Interfaces.Tickets;

/// <summary>A ticket as a reader gets it.</summary>
[GenerateSerializer, Immutable, Alias("ticket.view")]
public sealed record TicketView(
    [property: Id(0)] TicketId Id,
    [property: Id(1)] TicketNumber Number,
    [property: Id(2)] long Version,
    [property: Id(3)] CustomerId Customer,
    [property: Id(4)] string Contact,
    [property: Id(5)] string Subject,
    [property: Id(6)] Category Category,
    [property: Id(7)] Priority Priority,
    [property: Id(8)] Channel Channel,
    [property: Id(9)] Tier Tier,
    [property: Id(10)] string Zone,
    [property: Id(11)] TicketStatus Status,
    [property: Id(12)] int Level,
    [property: Id(13)] AgentId? Agent,
    [property: Id(14)] TeamId? Team,
    [property: Id(15)] bool Outage,
    [property: Id(16)] DateTimeOffset OpenedAt,
    [property: Id(17)] DateTimeOffset UpdatedAt,
    [property: Id(18)] DateTimeOffset? WaitingSince,
    [property: Id(19)] DateTimeOffset? FirstRepliedAt,
    [property: Id(20)] DateTimeOffset? ResolvedAt,
    [property: Id(21)] DateTimeOffset? ClosedAt,
    [property: Id(22)] Resolution? Resolution,
    [property: Id(23)] int Reopenings,
    [property: Id(24)] string Source,
    [property: Id(25)] string Component,
    [property: Id(26)] IReadOnlyList<ClockView> Clocks,
    [property: Id(27)] IReadOnlyList<string> Tags,
    [property: Id(28)] AgentId? AcknowledgedBy,
    [property: Id(29)] TicketRef? MergedInto,
    [property: Id(30)] int PolicyVersion,
    [property: Id(31)] TicketRef? FollowsUp,
    [property: Id(32)] TicketRef? FollowedUpBy,
    [property: Id(33)] DateTimeOffset? ClosesAt)
{
    /// <summary>Its links to other tickets.</summary>
    [Id(60)]
    public required LinksView Links { get; init; }

    /// <summary>The work on it.</summary>
    [Id(62)]
    public required WorkSums Work { get; init; }

    /// <summary>What kind of request it is.</summary>
    [Id(61)]
    public TicketType Type { get; init; }

    /// <summary>The id of the status of the desk's own that it stands at; <see cref="Status"/> is its category.</summary>
    [Id(50)]
    public string StatusId { get; init; } = "";

    /// <summary>Set while it is laid aside.</summary>
    [Id(51)]
    public Snooze? Snooze { get; init; }

    /// <summary>Its values in the desk's own fields, by id.</summary>
    [Id(56)]
    public IReadOnlyList<FilledField> Fields { get; init; } = [];

    /// <summary>How much it touches; null when nobody said.</summary>
    [Id(52)]
    public Impact? Impact { get; init; }

    /// <summary>How soon it hurts; null when nobody said.</summary>
    [Id(53)]
    public Urgency? Urgency { get; init; }

    /// <summary>Whether its priority was set by hand and stands against what impact and urgency give.</summary>
    [Id(54)]
    public bool PriorityByHand { get; init; }

    /// <summary>Its public messages that are followed, and how far they came.</summary>
    [Id(40)]
    public required IReadOnlyList<Delivery> Deliveries { get; init; }

    /// <summary>Set while it is offered to an agent.</summary>
    [Id(401)]
    public WorkOffer? Offer { get; init; }

    /// <summary>The agents who want to hear of it.</summary>
    [Id(41)]
    public required IReadOnlyList<AgentId> Watchers { get; init; }
}

/// <summary>A ticket's links: those upwards by name, those downwards by number.</summary>
[GenerateSerializer, Immutable, Alias("ticket.links-view")]
public sealed record LinksView(
    [property: Id(0)] TicketRef? Parent,
    [property: Id(1)] TicketRef? Original,
    [property: Id(2)] IReadOnlyList<TicketRef> Causes,
    [property: Id(3)] int Children,
    [property: Id(4)] int Duplicates,
    [property: Id(5)] int Effects,
    [property: Id(6)] int Related);

/// <summary>A ticket on its way into another one.</summary>
[GenerateSerializer, Immutable, Alias("ticket.carried")]
public sealed record CarriedTicket(
    [property: Id(0)] TicketRef Ticket, [property: Id(1)] CustomerId Customer, [property: Id(2)] int Level, [property: Id(3)] IReadOnlyList<CarriedClock> Clocks, [property: Id(4)] TicketRef? MergedInto,
    [property: Id(5)] long Version,
    [property: Id(6)] bool IsOpen);

/// <summary>One clock of a ticket: its latest cycle.</summary>
/// <param name="State">running, paused, met, missed or ended; with <paramref name="BreachedAt"/> set, a running one is past its target.</param>
[GenerateSerializer, Immutable, Alias("ticket.clock-view")]
public sealed record ClockView(
    [property: Id(0)] ClockKind Clock,
    [property: Id(1)] int Cycle,
    [property: Id(2)] ClockState State,
    [property: Id(3)] DateTimeOffset StartedAt,
    [property: Id(4)] TimeSpan? Target,
    [property: Id(5)] TimeSpan Consumed,
    [property: Id(6)] DateTimeOffset? RunningFrom,
    [property: Id(7)] ClockSchedule? Schedule,
    [property: Id(8)] DateTimeOffset? BreachedAt,
    [property: Id(9)] DateTimeOffset? StoppedAt,
    [property: Id(10)] int PolicyVersion,
    [property: Id(11)] string? Rule,
    [property: Id(12)] DateTimeOffset? ManualDue);

/// <summary>Where a clock stands.</summary>
[GenerateSerializer, Alias("ticket.clock-state")]
public enum ClockState
{
    /// <summary>It runs.</summary>
    Running,

    /// <summary>It stands still.</summary>
    Paused,

    /// <summary>It ended in time.</summary>
    Met,

    /// <summary>It ended late.</summary>
    Missed,

    /// <summary>It ended without being judged.</summary>
    Ended,

    /// <summary>It ended with its ticket's merging into another one.</summary>
    Merged,
}
