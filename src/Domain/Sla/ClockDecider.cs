namespace Firstline.Domain.Sla;

/// <summary>The rules of one clock: what starts, pauses, resumes, retargets, warns, breaches and stops it.</summary>
internal static class ClockDecider
{
    public static ClockEvent.Started Start(SlaBook book, ClockKind kind, int cycle, DateTimeOffset from, ClockTerms terms) =>
        new(kind, cycle, from, terms, ScheduleFor(book, terms, TimeSpan.Zero, from));

    public static ClockEvent.Paused Pause(SlaBook book, SlaClock clock, DateTimeOffset now, string cause) =>
        new(clock.Clock, clock.Cycle, ElapsedAt(book, clock, now), cause);

    public static ClockEvent.Resumed Resume(SlaBook book, SlaClock clock, DateTimeOffset now) =>
        new(clock.Clock, clock.Cycle, now, ScheduleFor(book, clock.Terms, clock.Consumed, now, clock.PassedDue));

    public static ClockEvent.Stopped Stop(SlaBook book, SlaClock clock, DateTimeOffset now)
    {
        var elapsed = ElapsedAt(book, clock, now);
        var outcome = clock.BreachedAt is not null || IsPast(book, clock, elapsed, now) ? ClockOutcome.Missed
            : clock.Terms is { Target: null, ManualDue: null } ? ClockOutcome.Measured
            : ClockOutcome.Met;
        return new(clock.Clock, clock.Cycle, elapsed, outcome, ByHand(book, clock));
    }

    /// <summary>Ends a cycle that nobody should be judged by.</summary>
    public static ClockEvent.Stopped Abandon(SlaBook book, SlaClock clock, DateTimeOffset now) => new(
        clock.Clock, clock.Cycle, ElapsedAt(book, clock, now), clock.BreachedAt is null ? ClockOutcome.Ended : ClockOutcome.Missed, ByHand(book, clock));

    /// <summary>Ends a cycle whose ticket was merged into another one.</summary>
    public static ClockEvent.Stopped Merge(SlaBook book, SlaClock clock, DateTimeOffset now) =>
        new(clock.Clock, clock.Cycle, ElapsedAt(book, clock, now), ClockOutcome.Merged, ByHand(book, clock));

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
        var schedule = clock.RunningFrom is null ? null : ScheduleFor(book, terms, consumed, from, sameHours ? clock.PassedDue : Passed(book, clock, terms, consumed));
        return new(clock.Clock, clock.Cycle, terms, consumed, from, schedule, cause);
    }

    /// <summary>The breach of a clock that stands still and whose new terms it had used up already, or null: it need not run again to be missed.</summary>
    public static ClockEvent.Breached? BreachStill(SlaClock clock, DateTimeOffset now, string cause) =>
        clock is { IsPaused: true, BreachedAt: null, Terms.ManualDue: null } && clock.Consumed > clock.Terms.Target
            ? new(clock.Clock, clock.Cycle, now, now, cause)
            : null;

    /// <summary>When a clock would be due if it ran; null when nothing is promised.</summary>
    public static DateTimeOffset? DueIfRunning(SlaBook book, SlaClock clock, DateTimeOffset now) =>
        (clock.Schedule ?? ScheduleFor(book, clock.Terms, clock.Consumed, now, clock.PassedDue))?.Due;

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

    private static TimeSpan? ByHand(SlaBook book, SlaClock clock) => clock.Terms.ManualDue is null ? null : AllowedOf(book, clock);

    /// <summary>Whether it is late: more open time than the target, or open time after the due date that was set by hand, whether it ran then or not.</summary>
    private static bool IsPast(SlaBook book, SlaClock clock, TimeSpan elapsed, DateTimeOffset now) => clock.Terms.ManualDue is { } due
        ? book.CalendarOf(clock.Terms).Elapsed(due, now) > TimeSpan.Zero
        : elapsed > clock.Terms.Target;

    /// <summary>When a running clock passed another target in the hours that it counted by until now.</summary>
    private static DateTimeOffset? Passed(SlaBook book, SlaClock clock, ClockTerms terms, TimeSpan consumed) =>
        clock.RunningFrom is { } from && consumed > terms.Target
            ? clock.Consumed > terms.Target ? clock.PassedDue : book.CalendarOf(clock.Terms).Deadline(from, terms.Target.Value - clock.Consumed)
            : null;

    private static TimeSpan? Allowed(SlaBook book, ClockTerms terms, TimeSpan consumed, DateTimeOffset from) => terms.ManualDue is { } due
        ? consumed + book.CalendarOf(terms).Elapsed(from, due)
        : terms.Target;

    private static ClockSchedule? ScheduleFor(SlaBook book, ClockTerms terms, TimeSpan consumed, DateTimeOffset from, DateTimeOffset? passedDue = null)
    {
        if (Allowed(book, terms, consumed, from) is not { } target)
        {
            return null;
        }

        var calendar = book.CalendarOf(terms);
        var rule = book.RuleOf(terms);
        var passed = terms.ManualDue is { } byHand ? calendar.Elapsed(byHand, from) > TimeSpan.Zero : consumed > target;
        return new ClockSchedule(
            terms.ManualDue ?? (passed ? passedDue ?? from : calendar.Deadline(from, Left(1))),
            passed ? from : TickAfter(calendar.FirstInstantLate(from, Left(1))),
            calendar.Deadline(from, Left(rule.AtRiskFraction)),
            calendar.Deadline(from, Left(rule.CriticalFraction)));

        TimeSpan Left(double fraction)
        {
            var left = (target * fraction) - consumed;
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    private static DateTimeOffset TickAfter(DateTimeOffset at) => at < DateTimeOffset.MaxValue ? at + TimeSpan.FromTicks(1) : at;
}
