using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Sla;

/// <summary>Why one cycle of a clock stands as it does. The counted time of its segments, with that of those left out, adds up to the elapsed time, exactly.</summary>
/// <param name="Clock">Which clock.</param>
/// <param name="Cycle">Which cycle of it.</param>
/// <param name="Outcome">How it ended; null while it lives.</param>
/// <param name="Paused">Whether it lives and stands still.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="StoppedAt">When it stopped; null while it lives.</param>
/// <param name="Terms">What it is judged by.</param>
/// <param name="Hours">The calendar's name; its hours are read in the zone of the terms.</param>
/// <param name="Allowed">The open time allowed; null when nothing is promised.</param>
/// <param name="Elapsed">The open time used up.</param>
/// <param name="Schedule">When it wants attention; null while paused, stopped or without a target.</param>
/// <param name="BreachedAt">When it was missed; null when it was not.</param>
/// <param name="OverdueBy">The open time beyond what was allowed; null when there is none.</param>
/// <param name="FirstElapsed">The open time until it first stopped; differs from what elapsed when it was resumed since.</param>
/// <param name="Segments">What time counted and what did not, in order and without gaps; then what lies ahead, at most the nearest hundred.</param>
/// <param name="LeftOut">How many of the earliest segments were left out, because there are very many.</param>
/// <param name="Changes">What happened to it, in order.</param>
/// <param name="Sentence">Why it is due then, for people.</param>
/// <param name="LeftOutCounted">The open time in those left out that counts.</param>
[GenerateSerializer, Immutable, Alias("sla.clock-ledger")]
public sealed record ClockLedger(
    [property: Id(0)] ClockKind Clock,
    [property: Id(1)] int Cycle,
    [property: Id(2)] ClockOutcome? Outcome,
    [property: Id(3)] bool Paused,
    [property: Id(4)] DateTimeOffset StartedAt,
    [property: Id(5)] DateTimeOffset? StoppedAt,
    [property: Id(6)] ClockTerms Terms,
    [property: Id(7)] string Hours,
    [property: Id(8)] TimeSpan? Allowed,
    [property: Id(9)] TimeSpan Elapsed,
    [property: Id(10)] ClockSchedule? Schedule,
    [property: Id(11)] DateTimeOffset? BreachedAt,
    [property: Id(12)] TimeSpan? OverdueBy,
    [property: Id(13)] TimeSpan? FirstElapsed,
    [property: Id(14)] IReadOnlyList<LedgerSegment> Segments,
    [property: Id(15)] int LeftOut,
    [property: Id(16)] IReadOnlyList<LedgerChange> Changes,
    [property: Id(17)] string Sentence,
    [property: Id(18)] TimeSpan LeftOutCounted = default);

/// <summary>A stretch of a clock's time.</summary>
/// <param name="Kind">What time it was.</param>
/// <param name="From">Its first instant.</param>
/// <param name="To">The first instant after it.</param>
/// <param name="Counted">The open time in it that counts.</param>
/// <param name="Version">The fact since which it is so; its place in the ticket's history.</param>
/// <param name="Cause">That fact in words.</param>
/// <param name="Ahead">Whether it lies ahead: it will be so unless something happens.</param>
[GenerateSerializer, Immutable, Alias("sla.ledger-segment")]
public sealed record LedgerSegment(
    [property: Id(0)] SegmentKind Kind,
    [property: Id(1)] DateTimeOffset From,
    [property: Id(2)] DateTimeOffset To,
    [property: Id(3)] TimeSpan Counted,
    [property: Id(4)] long Version,
    [property: Id(5)] string Cause,
    [property: Id(6)] bool Ahead);

/// <summary>What time a segment is; a question about a promise knows the first three.</summary>
[GenerateSerializer, Alias("sla.segment-kind")]
public enum SegmentKind
{
    /// <summary>Open, and counting.</summary>
    Running,

    /// <summary>Open, and standing still.</summary>
    Paused,

    /// <summary>Outside the opening hours.</summary>
    Closed,

    /// <summary>Stopped, and resumed later: left out.</summary>
    Stopped,

    /// <summary>Spent in a ticket that was merged into this one.</summary>
    Carried,
}

/// <summary>Something that happened to a clock.</summary>
/// <param name="Version">The fact's place in the ticket's history.</param>
/// <param name="At">When it happened.</param>
/// <param name="By">Who made it happen.</param>
/// <param name="Kind">started, paused, resumed, retargeted, warned, breached, stopped or adopted.</param>
/// <param name="Cause">Why, in words.</param>
/// <param name="Allowed">The open time allowed since; null when nothing is promised.</param>
/// <param name="Due">When it is due since; null while it has no deadline.</param>
/// <param name="PolicyVersion">The version of the policy since.</param>
/// <param name="Rule">The rule of it that gave the target.</param>
[GenerateSerializer, Immutable, Alias("sla.ledger-change")]
public sealed record LedgerChange(
    [property: Id(0)] long Version,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] Who By,
    [property: Id(3)] string Kind,
    [property: Id(4)] string Cause,
    [property: Id(5)] TimeSpan? Allowed,
    [property: Id(6)] DateTimeOffset? Due,
    [property: Id(7)] int PolicyVersion,
    [property: Id(8)] string? Rule);
