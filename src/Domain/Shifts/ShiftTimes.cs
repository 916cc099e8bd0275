using Firstline.Domain.Calendars;

namespace Firstline.Domain.Shifts;

/// <summary>An agent's working time ready for questions: any instant costs the same. Safe to share between threads.</summary>
internal sealed class ShiftTimes
{
    private readonly LocalClock _clock;
    private readonly RepeatingWeeks? _weeks;
    private readonly long[] _days;
    private readonly Spans[] _hours;
    private readonly Spans _leave;

    public ShiftTimes(RosterEntry entry, ShiftPattern? pattern)
    {
        _clock = LocalClock.Of(entry.Zone);
        _weeks = pattern is null ? null : new(pattern.Weeks, pattern.FirstWeek);
        ShiftDay[] days = [.. entry.Days.OrderBy(day => day.Date)];
        _days = [.. days.Select(day => day.Date.DayNumber * TimeSpan.TicksPerDay)];
        _hours = [.. days.Select(day => DayHours.Of(day.Hours.AsSpan()))];
        _leave = Joined(entry.Leave.Select(leave => (leave.From.Ticks, leave.To.Ticks)).Order());
    }

    /// <summary>Whether the agent is on shift at an instant.</summary>
    public bool On(DateTimeOffset at)
    {
        var shown = _clock.Shown(at.UtcTicks);
        if (_leave.Holds(shown))
        {
            return false;
        }

        var day = Sorted.LastAtMost(_days, shown);
        return day >= 0 && shown - _days[day] < TimeSpan.TicksPerDay ? _hours[day].Holds(shown - _days[day]) : _weeks?.Holds(shown) is true;
    }

    /// <summary>The first instant after another at which that may change, never later than it does; null when it never will.</summary>
    public DateTimeOffset? NextChange(DateTimeOffset after)
    {
        var shown = _clock.Shown(after.UtcTicks);
        var edge = Earlier(Earlier(_weeks?.NextEdge(shown), _leave.NextEdge(shown)), NextOfDays(shown));
        return edge is { } local ? new DateTimeOffset(_clock.FirstInstant(local), TimeSpan.Zero) : null;
    }

    /// <summary>The shifts in a time, cut off at its ends.</summary>
    public IEnumerable<Shift> Shifts(DateTimeOffset from, DateTimeOffset to)
    {
        DateTimeOffset? begun = On(from) ? from : null;
        for (var at = from; at < to;)
        {
            at = NextChange(at) is { } change && change < to ? change : to;
            if (begun is { } start && (at == to || !On(at)))
            {
                yield return new(start, at);
                begun = null;
            }
            else if (begun is null && at < to && On(at))
            {
                begun = at;
            }
        }
    }

    private static long? Earlier(long? one, long? other) => one is null || other < one ? other : one;

    private static Spans Joined(IEnumerable<(long From, long To)> ordered)
    {
        var joined = new List<(long From, long Until)>();
        foreach (var (from, to) in ordered)
        {
            if (joined.Count > 0 && from <= joined[^1].Until)
            {
                joined[^1] = (joined[^1].From, Math.Max(joined[^1].Until, to));
            }
            else
            {
                joined.Add((from, to));
            }
        }

        return new(joined);
    }

    private long? NextOfDays(long shown)
    {
        var at = Sorted.LastAtMost(_days, shown);
        var next = at + 1 < _days.Length ? _days[at + 1] : (long?)null;
        if (at < 0 || shown - _days[at] >= TimeSpan.TicksPerDay)
        {
            return next;
        }

        var edge = _hours[at].NextEdge(shown - _days[at]) is { } within ? _days[at] + within : (long?)null;
        return Earlier(Earlier(edge, _days[at] + TimeSpan.TicksPerDay), next);
    }
}
