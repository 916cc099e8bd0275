using Firstline.Domain.Calendars;

namespace Firstline.Domain.Tests.Calendars;

/// <summary>
/// A second implementation that shares nothing with the first: each day's hours become instants by the platform's zone data,
/// the intervals of all members are merged, and every answer is a walk over them. Good well inside its days.
/// </summary>
internal sealed class IntervalOracle
{
    private const int Margin = 3;

    private readonly List<(long From, long To)> _open = [];

    private IntervalOracle(IEnumerable<(CalendarDefinition Definition, PlatformClock Clock)> members, DateOnly first, int days)
    {
        var intervals = new List<(long From, long To)>();
        foreach (var (definition, clock) in members)
        {
            var hours = new OracleDays(definition, first, first.AddDays(days));
            for (var date = first.AddDays(1 - Margin); date < first.AddDays(days + Margin); date = date.AddDays(1))
            {
                var midnight = date.DayNumber * TimeSpan.TicksPerDay;
                intervals.AddRange(hours.Open(date).Select(span => (clock.FirstInstant(midnight + span.From), clock.FirstInstant(midnight + span.To))));
            }
        }

        foreach (var (from, to) in intervals.Where(interval => interval.From < interval.To).Order())
        {
            if (_open.Count > 0 && from <= _open[^1].To)
            {
                _open[^1] = (_open[^1].From, Math.Max(_open[^1].To, to));
            }
            else
            {
                _open.Add((from, to));
            }
        }
    }

    /// <summary>The oracle, or null when the platform's zone data is not the library's on these days.</summary>
    public static IntervalOracle? Of(CalendarDefinition definition, DateOnly first, int days)
    {
        var members = definition.Also.Prepend(definition)
            .Select(member => (member, Clock: PlatformClock.Of(member.Zone, first.AddDays(-Margin - 2), first.AddDays(days + Margin + 2)))).ToList();
        return members.Any(member => member.Clock is null) ? null : new(members.Select(member => (member.member, member.Clock!)), first, days);
    }

    public IEnumerable<OpenWindow> Windows(DateTimeOffset from, DateTimeOffset to) => _open
        .Select(open => (From: Math.Max(open.From, from.UtcTicks), To: Math.Min(open.To, to.UtcTicks)))
        .Where(open => open.From < open.To)
        .Select(open => new OpenWindow(At(open.From), At(open.To)));

    public bool IsOpen(DateTimeOffset at) => _open.Any(open => open.From <= at.UtcTicks && at.UtcTicks < open.To);

    public TimeSpan Elapsed(DateTimeOffset from, DateTimeOffset to) => TimeSpan.FromTicks(Windows(from, to).Sum(window => window.Length.Ticks));

    public DateTimeOffset? NextOpening(DateTimeOffset at) =>
        _open.Where(open => open.To > at.UtcTicks).Select(open => (DateTimeOffset?)At(Math.Max(open.From, at.UtcTicks))).FirstOrDefault();

    public DateTimeOffset? Deadline(DateTimeOffset at, TimeSpan budget)
    {
        foreach (var window in Windows(at, DateTimeOffset.MaxValue))
        {
            if (budget <= window.Length)
            {
                return window.From + budget;
            }

            budget -= window.Length;
        }

        return null;
    }

    public DateTimeOffset? Start(DateTimeOffset at, TimeSpan budget)
    {
        foreach (var window in Windows(DateTimeOffset.MinValue, at).Reverse())
        {
            if (budget <= window.Length)
            {
                return window.To - budget;
            }

            budget -= window.Length;
        }

        return null;
    }

    private static DateTimeOffset At(long ticks) => new(ticks, TimeSpan.Zero);
}
