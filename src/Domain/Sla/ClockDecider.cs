namespace Firstline.Domain.Sla;

/// <summary>The rules of one clock: what starts, pauses, resumes, retargets, warns, breaches and stops it.</summary>
internal static class ClockDecider
{
    public static ClockEvent.Started Start(SlaBook book, ClockKind kind, int cycle, DateTimeOffset from, ClockTerms terms) =>
        new(kind, cycle, from, terms, ScheduleFor(book, terms, TimeSpan.Zero, from));

    public static ClockEvent.Paused Pause(SlaBook book, SlaClock clock, DateTimeOffset now, string cause) =>
        new(clock.Clock, clock.Cycle, ElapsedAt(book, clock, now), cause);

    public static ClockEvent.Resumed Resume(SlaBook book, SlaClock clock, DateTimeOffset now) =>
        new(clock.Clock, clock.Cycle, now, ScheduleFor(book, clock.Terms, clock.Consumed, now));

    public static ClockEvent.Stopped Stop(SlaBook book, SlaClock clock, DateTimeOffset now)
    {
        var elapsed = ElapsedAt(book, clock, now);
        return new(clock.Clock, clock.Cycle, elapsed, clock switch
        {
            { BreachedAt: not null } => ClockOutcome.Missed,
            { Terms.Target: { } target } => elapsed <= target ? ClockOutcome.Met : ClockOutcome.Missed,
            _ => ClockOutcome.Ended,
        });
    }

    /// <summary>Ends a cycle that nobody should be judged by.</summary>
    public static ClockEvent.Stopped Abandon(SlaBook book, SlaClock clock, DateTimeOffset now) => new(
        clock.Clock, clock.Cycle, ElapsedAt(book, clock, now), clock.BreachedAt is null ? ClockOutcome.Ended : ClockOutcome.Missed);

    /// <summary>Gives a live clock other terms, or null when they are the same. Elapsed time stays as it was counted; other hours count from now on.</summary>
    public static ClockEvent.Retargeted? Retarget(SlaBook book, SlaClock clock, ClockTerms terms, DateTimeOffset now, string cause)
    {
        if (clock.Terms == terms)
        {
            return null;
        }

        var sameHours = clock.Terms.Hours == terms.Hours && clock.Terms.PolicyVersion == terms.PolicyVersion;
        var consumed = sameHours ? clock.Consumed : ElapsedAt(book, clock, now);
        var from = sameHours ? clock.RunningFrom ?? now : now;
        var schedule = clock.RunningFrom is null ? null : ScheduleFor(book, terms, consumed, from);
        return new(clock.Clock, clock.Cycle, terms, consumed, from, schedule, cause);
    }

    /// <summary>The warnings and the breach that are due at <paramref name="now"/> and not yet recorded, in order.</summary>
    public static IEnumerable<ClockEvent> Due(SlaClock clock, DateTimeOffset now, string cause)
    {
        if (clock.Schedule is not { } schedule || clock.BreachedAt is not null)
        {
            yield break;
        }

        if (!clock.WarnedAtRisk && schedule.AtRisk <= now)
        {
            yield return new ClockEvent.Warned(clock.Clock, clock.Cycle, WarningStage.AtRisk, schedule.Due);
        }

        if (!clock.WarnedCritical && schedule.Critical <= now)
        {
            yield return new ClockEvent.Warned(clock.Clock, clock.Cycle, WarningStage.Critical, schedule.Due);
        }

        if (schedule.Late <= now)
        {
            yield return new ClockEvent.Breached(clock.Clock, clock.Cycle, schedule.Due, schedule.Late, cause);
        }
    }

    /// <summary>The open time that a cycle has used up at an instant.</summary>
    public static TimeSpan ElapsedAt(SlaBook book, SlaClock clock, DateTimeOffset now) => clock.RunningFrom is { } from
        ? clock.Consumed + book.CalendarOf(clock.Terms).Elapsed(from, now)
        : clock.Consumed;

    private static ClockSchedule? ScheduleFor(SlaBook book, ClockTerms terms, TimeSpan consumed, DateTimeOffset from)
    {
        if (terms.Target is not { } target)
        {
            return null;
        }

        var calendar = book.CalendarOf(terms);
        var policy = book.Version(terms.PolicyVersion);
        return new ClockSchedule(
            calendar.Deadline(from, Left(1)),
            consumed > target ? from : calendar.FirstInstantLate(from, Left(1)) + TimeSpan.FromTicks(1),
            calendar.Deadline(from, Left(policy.AtRiskFraction)),
            calendar.Deadline(from, Left(policy.CriticalFraction)));

        TimeSpan Left(double fraction)
        {
            var left = (target * fraction) - consumed;
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }
}
