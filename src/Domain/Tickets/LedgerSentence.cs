using System.Globalization;
using Firstline.Domain.Calendars;
using Firstline.Domain.Sla;

namespace Firstline.Domain.Tickets;

/// <summary>Why a clock is due then, as one person would tell another.</summary>
internal static class LedgerSentence
{
    /// <param name="since">Since when it runs or stands still, and why.</param>
    public static string Of(
        SlaBook book, SlaClock clock, TimeSpan elapsed, TimeSpan? allowed, IEnumerable<LedgerSegment> segments, (DateTimeOffset From, string Cause) since)
    {
        var zone = book.CalendarOf(clock.Terms).Definition.Zone;
        var promise = Promise(book, clock, allowed, zone);
        var (held, stopped) = (Sum(segments, SegmentKind.Paused), Sum(segments, SegmentKind.Stopped));
        var story = clock switch
        {
            { StoppedAt: { } end } => $"Stopped {Time(end, zone)} after {Span(elapsed)} of open time: {Verdict(clock, elapsed, allowed)}. {promise}",
            { IsPaused: true } => $"Stands still since {Time(since.From, zone)}, because {since.Cause}; {Span(elapsed)} of open time are used. {promise}{Late(clock, elapsed, allowed)}",
            { Schedule: null } => $"Only measures: {Span(elapsed)} of open time since {Time(clock.StartedAt, zone)}. {promise}",
            { Terms.ManualDue: { } due } => $"Due {Time(due, zone)}, because that was set by hand.{Late(clock, elapsed, allowed)}",
            { Schedule.Due: var due } => $"Due {Time(due, zone)}, because {char.ToLowerInvariant(promise[0])}{promise[1..]}{Late(clock, elapsed, allowed)}",
        };
        return $"{story}{Left(held, "It stood still for", "of open time, which does not count")}{Left(stopped, "It had stopped for", "before it went on, which does not count")}";
    }

    private static string Promise(SlaBook book, SlaClock clock, TimeSpan? allowed, string zone)
    {
        if (clock.Terms.ManualDue is { } due)
        {
            return $"The due date {Time(due, zone)} was set by hand.";
        }

        var hours = clock.Terms.Hours.AroundTheClock ? "round the clock" : $"of open time in '{LedgerWords.Hours(book, clock.Terms)}' ({zone})";
        return allowed is { } target
            ? $"{Rule(book, clock.Terms)} allows {Span(target)} {hours} from {Time(clock.StartedAt, zone)}."
            : $"{Rule(book, clock.Terms)} promises nothing for it.";
    }

    private static string Rule(SlaBook book, ClockTerms terms) =>
        string.Create(CultureInfo.InvariantCulture, $"Rule '{book.RuleOf(terms).Name}' of policy version {terms.PolicyVersion}");

    private static string Verdict(SlaClock clock, TimeSpan elapsed, TimeSpan? allowed) => clock.Outcome switch
    {
        ClockOutcome.Met => "met",
        ClockOutcome.Missed when elapsed > allowed => $"missed by {Span(elapsed - allowed.Value)}",
        ClockOutcome.Missed when clock.Terms.ManualDue is not null => "missed, since the due date passed while it stood still",
        ClockOutcome.Missed => "missed, since the breach had been recorded before the deadline moved",
        ClockOutcome.Merged => "it goes on in the other ticket",
        ClockOutcome.Measured => "nothing was promised",
        _ => "not judged",
    };

    private static string Late(SlaClock clock, TimeSpan elapsed, TimeSpan? allowed) =>
        elapsed > allowed ? $" It is overdue by {Span(elapsed - allowed.Value)} of open time."
        : clock.BreachedAt is not null ? " It was missed before the deadline moved, and stays so."
        : "";

    private static string Left(TimeSpan time, string before, string after) => time > TimeSpan.Zero ? $" {before} {Span(time)} {after}." : "";

    private static TimeSpan Sum(IEnumerable<LedgerSegment> segments, SegmentKind kind) =>
        segments.Where(segment => segment.Kind == kind).Aggregate(TimeSpan.Zero, (sum, segment) => sum + (segment.To - segment.From));

    private static string Time(DateTimeOffset at, string zone) =>
        WallTime.In(zone, at).ToString(at.Second == 0 ? "ddd d MMM yyyy HH:mm" : "ddd d MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Span(TimeSpan span)
    {
        var (hours, minutes, seconds) = ((long)span.TotalHours, span.Minutes, span.Seconds);
        string[] parts =
        [
            .. hours > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{hours} h")] : Array.Empty<string>(),
            .. minutes > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{minutes} min")] : Array.Empty<string>(),
            .. seconds > 0 && hours == 0 ? [string.Create(CultureInfo.InvariantCulture, $"{seconds} s")] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? "0 min" : string.Join(' ', parts);
    }
}
