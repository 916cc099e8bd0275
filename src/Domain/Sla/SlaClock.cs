using System.Diagnostics;

namespace Firstline.Domain.Sla;

/// <summary>One cycle of one clock: the fold of its events. It needs no calendar to be read.</summary>
/// <param name="Clock">Which clock.</param>
/// <param name="Cycle">Which cycle of it, from 1.</param>
/// <param name="StartedAt">When the cycle started.</param>
/// <param name="Terms">What it is judged by.</param>
/// <param name="Consumed">Open time of the segments that are over.</param>
/// <param name="RunningFrom">Start of the running segment; null while paused or stopped.</param>
/// <param name="Schedule">When it wants attention; null while paused, stopped or without a target.</param>
/// <param name="WarnedAtRisk">Whether the first warning was recorded.</param>
/// <param name="WarnedCritical">Whether the second warning was recorded.</param>
/// <param name="BreachedAt">When the breach was recorded; null when there is none.</param>
/// <param name="StoppedAt">When it stopped; null while it lives.</param>
/// <param name="Outcome">How it ended; null while it lives.</param>
/// <param name="FirstElapsed">Open time until it first stopped; differs from what it consumed when it was resumed since.</param>
/// <param name="Allowed">The open time that it was judged by when it stopped under a due date set by hand.</param>
/// <param name="PassedDue">The deadline that it had passed when it stood still; null when there is none.</param>
/// <param name="Own">What its ticket promises by itself, while the clock goes on as it stood in a ticket that was merged into it.</param>
internal sealed record SlaClock(
    ClockKind Clock,
    int Cycle,
    DateTimeOffset StartedAt,
    ClockTerms Terms,
    TimeSpan Consumed,
    DateTimeOffset? RunningFrom,
    ClockSchedule? Schedule,
    bool WarnedAtRisk = false,
    bool WarnedCritical = false,
    DateTimeOffset? BreachedAt = null,
    DateTimeOffset? StoppedAt = null,
    ClockOutcome? Outcome = null,
    TimeSpan? FirstElapsed = null,
    TimeSpan? Allowed = null,
    DateTimeOffset? PassedDue = null,
    ClockTerms? Own = null)
{
    /// <summary>Neither stopped nor ended; it may be paused.</summary>
    public bool IsLive => StoppedAt is null;

    /// <summary>Live, but standing still.</summary>
    public bool IsPaused => IsLive && RunningFrom is null;

    /// <summary>The next instant at which a fact is due, or null.</summary>
    public DateTimeOffset? NextWake => Schedule switch
    {
        null => null,
        _ when BreachedAt is not null => null,
        var schedule when !WarnedAtRisk => schedule.AtRisk,
        var schedule when !WarnedCritical => schedule.Critical,
        var schedule => schedule.Late,
    };

    /// <summary>A clock on its way from another ticket, as it stood there.</summary>
    public static SlaClock Of(CarriedClock carried) => new(
        carried.Clock, 1, carried.StartedAt, carried.Terms, carried.Consumed, carried.RunningFrom, carried.Schedule, carried.WarnedAtRisk, carried.WarnedCritical, carried.BreachedAt);

    /// <summary>What it has come to, laid on another ticket's clock that it goes on as.</summary>
    public CarriedClock Burden(CarriedClock carried) => carried with
    {
        WarnedAtRisk = carried.WarnedAtRisk || WarnedAtRisk,
        WarnedCritical = carried.WarnedCritical || WarnedCritical,
        BreachedAt = carried.BreachedAt is null || BreachedAt < carried.BreachedAt ? BreachedAt : carried.BreachedAt,
    };

    /// <summary>The clock as another ticket may go on with it.</summary>
    public CarriedClock Carry() => new(Clock, StartedAt, Terms, Consumed, RunningFrom, Schedule, WarnedAtRisk, WarnedCritical, BreachedAt);

    /// <summary>The cycle after one more fact.</summary>
    public static SlaClock Evolve(SlaClock? clock, ClockEvent fact, DateTimeOffset at) => (clock, fact) switch
    {
        (_, ClockEvent.Started started) => new(
            started.Clock, started.Cycle, started.From, started.Terms, TimeSpan.Zero, started.From, started.Schedule),
        (_, ClockEvent.Adopted { Carried: var carried } adopted) => new(
            adopted.Clock, adopted.Cycle, carried.StartedAt, carried.Terms, carried.Consumed, carried.RunningFrom, carried.Schedule,
            carried.WarnedAtRisk, carried.WarnedCritical, carried.BreachedAt, Own: adopted.Own),
        ({ } known, ClockEvent.Paused paused) => known with
        {
            Consumed = paused.Consumed, RunningFrom = null, Schedule = null, PassedDue = known.PassedAt(paused.Consumed),
        },
        ({ } known, ClockEvent.Resumed resumed) => known with
        {
            RunningFrom = resumed.From, Schedule = resumed.Schedule, StoppedAt = null, Outcome = null, Allowed = null,
        },
        ({ } known, ClockEvent.Retargeted retargeted) => known with
        {
            Terms = retargeted.Terms,
            Consumed = retargeted.Consumed,
            RunningFrom = known.RunningFrom is null ? null : retargeted.RunningFrom,
            Schedule = retargeted.Schedule,
            PassedDue = null,
            Own = null,
        },
        ({ } known, ClockEvent.Warned { Stage: WarningStage.AtRisk }) => known with { WarnedAtRisk = true },
        ({ } known, ClockEvent.Warned) => known with { WarnedCritical = true },
        ({ } known, ClockEvent.Breached breached) => known with { BreachedAt = at, PassedDue = known.RunningFrom is null ? breached.Due : null },
        ({ } known, ClockEvent.Stopped stopped) => known with
        {
            Consumed = stopped.Elapsed,
            RunningFrom = null,
            Schedule = null,
            StoppedAt = at,
            Outcome = stopped.Outcome,
            FirstElapsed = known.FirstElapsed ?? stopped.Elapsed,
            Allowed = stopped.Allowed,
            PassedDue = known.PassedAt(stopped.Elapsed),
        },
        _ => throw new UnreachableException($"{fact} has no clock to happen to."),
    };

    private DateTimeOffset? PassedAt(TimeSpan elapsed) => elapsed > Terms.Target ? Schedule?.Due ?? PassedDue : null;
}
