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
        var allowed = AllowedOf(book, clock);
        return new(
            clock.Clock,
            clock.Cycle,
            elapsed,
            clock.BreachedAt is not null || elapsed > allowed ? ClockOutcome.Missed : allowed is null ? ClockOutcome.Measured : ClockOutcome.Met,
            clock.Terms.ManualDue is null ? null : allowed);
    }

    /// <summary>Ends a cycle that nobody should be judged by.</summary>
    public static ClockEvent.Stopped Abandon(SlaBook book, SlaClock clock, DateTimeOffset now) => new(
        clock.Clock, clock.Cycle, ElapsedAt(book, clock, now), clock.BreachedAt is null ? ClockOutcome.Ended : ClockOutcome.Missed);

    /// <summary>Ends a cycle whose ticket was merged into another one.</summary>
    public static ClockEvent.Stopped Merge(SlaBook book, SlaClock clock, DateTimeOffset now) =>
        new(clock.Clock, clock.Cycle, ElapsedAt(book, clock, now), ClockOutcome.Merged);

    /// <summary>Gives a live clock other terms, or null when they promise the same. Elapsed time stays as it was counted; other hours count from now on.</summary>
    public static ClockEvent.Retargeted? Retarget(SlaBook book, SlaClock clock, ClockTerms terms, DateTimeOffset now, string cause)
    {
        if (book.SamePromise(clock.Terms, terms))
        {
            return null;
        }

        var sameHours = book.CalendarOf(clock.Terms).Definition.Equals(book.CalendarOf(terms).Definition);
        var consumed = sameHours ? clock.Consumed : ElapsedAt(book, clock, now);
        var from = sameHours ? clock.RunningFrom ?? now : now;
        var schedule = clock.RunningFrom is null ? null : ScheduleFor(book, terms, consumed, from);
        return new(clock.Clock, clock.Cycle, terms, consumed, from, schedule, cause);
    }

    /// <summary>The earliest warning or breach that is due at <paramref name="now"/> and not yet recorded, or null.</summary>
    public static ClockEvent? NextDue(SlaClock clock, DateTimeOffset now, string cause)
    {
        if (clock.Schedule is not { } schedule || clock.BreachedAt is not null)
        {
            return null;
        }

        if (!clock.WarnedAtRisk && schedule.AtRisk <= now)
        {
            return new ClockEvent.Warned(clock.Clock, clock.Cycle, WarningStage.AtRisk, schedule.Due);
        }

        if (!clock.WarnedCritical && schedule.Critical <= now)
        {
            return new ClockEvent.Warned(clock.Clock, clock.Cycle, WarningStage.Critical, schedule.Due);
        }

        return schedule.Late <= now ? new ClockEvent.Breached(clock.Clock, clock.Cycle, schedule.Due, schedule.Late, cause) : null;
    }

    /// <summary>The open time that a cycle has used up at an instant.</summary>
    public static TimeSpan ElapsedAt(SlaBook book, SlaClock clock, DateTimeOffset now) => clock.RunningFrom is { } from
        ? clock.Consumed + book.CalendarOf(clock.Terms).Elapsed(from, now)
        : clock.Consumed;

    /// <summary>The open time that a cycle may use: the target, or, where a due date was set by hand, what it leaves. Null when nothing is promised.</summary>
    public static TimeSpan? AllowedOf(SlaBook book, SlaClock clock) => clock switch
    {
        { Terms.ManualDue: null } => clock.Terms.Target,
        { RunningFrom: { } from } => Allowed(book, clock.Terms, clock.Consumed, from),
        _ => clock.Consumed,
    };

    private static TimeSpan? Allowed(SlaBook book, ClockTerms terms, TimeSpan consumed, DateTimeOffset from) => terms.ManualDue is { } due
        ? consumed + book.CalendarOf(terms).Elapsed(from, due)
        : terms.Target;

    private static ClockSchedule? ScheduleFor(SlaBook book, ClockTerms terms, TimeSpan consumed, DateTimeOffset from)
    {
        if (Allowed(book, terms, consumed, from) is not { } target)
        {
            return null;
        }

        var calendar = book.CalendarOf(terms);
        var rule = book.RuleOf(terms);
        var passed = consumed > target || terms.ManualDue < from;
        return new ClockSchedule(
            terms.ManualDue ?? calendar.Deadline(from, Left(1)),
            passed ? from : calendar.FirstInstantLate(from, Left(1)) + TimeSpan.FromTicks(1),
            calendar.Deadline(from, Left(rule.AtRiskFraction)),
            calendar.Deadline(from, Left(rule.CriticalFraction)));

        TimeSpan Left(double fraction)
        {
            var left = (target * fraction) - consumed;
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }
}
