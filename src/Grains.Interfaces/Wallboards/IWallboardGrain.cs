using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Sla;
using Orleans.Concurrency;

namespace Firstline.Grains.Interfaces.Wallboards;

/// <summary>One wallboard: numbers kept incrementally from ticket facts, never by scanning. The floor is <c>floor</c>.</summary>
[Alias("desk.IWallboard")]
public interface IWallboardGrain : IGrainWithStringKey
{
    /// <summary>The board whole; the next delta on its feed starts from its sequence.</summary>
    [AlwaysInterleave, Alias("Snapshot")]
    Task<BoardView> Snapshot();
}

/// <summary>A board whole.</summary>
/// <param name="Zone">The IANA zone whose midnight begins the board's day.</param>
[GenerateSerializer, Immutable, Alias("board.view")]
public sealed record BoardView(
    [property: Id(0)] string Epoch,
    [property: Id(1)] long Sequence,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] BoardNumbersView Numbers,
    [property: Id(4)] IReadOnlyList<BoardTeamView> Teams,
    [property: Id(5)] IReadOnlyList<BoardDeadlineView> Next,
    [property: Id(6)] BoardFlowView Flow,
    [property: Id(7)] IReadOnlyList<BoardTickView> Ticker,
    [property: Id(8)] string Zone = "UTC");

/// <summary>What changed on a board from one place of its sequence to the next; null parts did not.</summary>
[GenerateSerializer, Immutable, Alias("board.delta")]
public sealed record BoardDeltaView(
    [property: Id(0)] string Epoch,
    [property: Id(1)] long From,
    [property: Id(2)] long To,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] BoardNumbersView? Numbers,
    [property: Id(5)] IReadOnlyList<BoardTeamView>? Teams,
    [property: Id(6)] IReadOnlyList<BoardDeadlineView>? Next,
    [property: Id(7)] BoardFlowView? Flow,
    [property: Id(8)] IReadOnlyList<BoardTickView>? Ticker);

/// <summary>
/// The counted numbers of a board; counts are of open tickets. The indexes of the lists are the values of the enumerations, of open
/// statuses alone; levels begin at index 0 with level 1.
/// </summary>
[GenerateSerializer, Immutable, Alias("board.numbers")]
public sealed record BoardNumbersView(
    [property: Id(0)] int Open,
    [property: Id(1)] int Waiting,
    [property: Id(2)] DateTimeOffset? OldestWaitingSince,
    [property: Id(3)] int AtRisk,
    [property: Id(4)] int Critical,
    [property: Id(5)] int Breached,
    [property: Id(6)] int Escalated,
    [property: Id(7)] int Unassigned,
    [property: Id(8)] BoardTicketView? OldestUnassigned,
    [property: Id(9)] IReadOnlyList<int> ByStatus,
    [property: Id(10)] IReadOnlyList<int> ByPriority,
    [property: Id(11)] IReadOnlyList<int> ByTier,
    [property: Id(12)] IReadOnlyList<int> ByLevel,
    [property: Id(13)] int MetToday,
    [property: Id(14)] int MissedToday,
    [property: Id(15)] double GoalPercent,
    [property: Id(16)] double? FirstReplyMedianSeconds,
    [property: Id(17)] BoardAgentsView Agents);

/// <summary>A ticket as a board names it.</summary>
[GenerateSerializer, Immutable, Alias("board.ticket")]
public sealed record BoardTicketView(
    [property: Id(0)] TicketId Id,
    [property: Id(1)] TicketNumber Number,
    [property: Id(2)] string Subject,
    [property: Id(3)] CustomerId Customer,
    [property: Id(4)] Priority Priority,
    [property: Id(5)] DateTimeOffset OpenedAt);

/// <summary>Agents by state and their load.</summary>
[GenerateSerializer, Immutable, Alias("board.agents")]
public sealed record BoardAgentsView(
    [property: Id(0)] int Available, [property: Id(1)] int Busy, [property: Id(2)] int Away, [property: Id(3)] int Offline, [property: Id(4)] int Load, [property: Id(5)] int Capacity);

/// <summary>One team's row.</summary>
[GenerateSerializer, Immutable, Alias("board.team")]
public sealed record BoardTeamView(
    [property: Id(0)] TeamId Team,
    [property: Id(1)] int Open,
    [property: Id(2)] int Waiting,
    [property: Id(3)] DateTimeOffset? OldestWaitingSince,
    [property: Id(4)] int AtRisk,
    [property: Id(5)] int Breached,
    [property: Id(6)] int MetToday,
    [property: Id(7)] int MissedToday,
    [property: Id(8)] BoardAgentsView Agents);

/// <summary>One live deadline.</summary>
[GenerateSerializer, Immutable, Alias("board.deadline")]
public sealed record BoardDeadlineView(
    [property: Id(0)] BoardTicketView Ticket,
    [property: Id(1)] ClockKind Clock,
    [property: Id(2)] DateTimeOffset StartedAt,
    [property: Id(3)] ClockSchedule Schedule,
    [property: Id(4)] BoardClockState State,
    [property: Id(5)] Domain.Customers.Tier Tier,
    [property: Id(6)] int Level,
    [property: Id(7)] AgentId? Agent);

/// <summary>How near a ticket's tightest clock is to its target.</summary>
[GenerateSerializer, Alias("board.clock-state")]
public enum BoardClockState
{
    /// <summary>Time enough.</summary>
    OnTrack,

    /// <summary>Under 25 % left.</summary>
    AtRisk,

    /// <summary>Under 10 % left.</summary>
    Critical,

    /// <summary>Past the target.</summary>
    Breached,
}

/// <summary>Tickets created and solved per bucket.</summary>
[GenerateSerializer, Immutable, Alias("board.flow")]
public sealed record BoardFlowView(
    [property: Id(0)] int BucketSeconds,
    [property: Id(1)] DateTimeOffset From,
    [property: Id(2)] IReadOnlyList<int> Created,
    [property: Id(3)] IReadOnlyList<int> Solved,
    [property: Id(4)] int CreatedLastHour,
    [property: Id(5)] int SolvedLastHour);

/// <summary>One line of the ticker.</summary>
[GenerateSerializer, Immutable, Alias("board.tick")]
public sealed record BoardTickView(
    [property: Id(0)] string Id, [property: Id(1)] DateTimeOffset At, [property: Id(2)] string Kind, [property: Id(3)] TicketNumber Number, [property: Id(4)] string Text);
