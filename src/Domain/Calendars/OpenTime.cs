namespace Firstline.Domain.Calendars;

/// <summary>Open time on the line of instants, in ticks since the year 1. Safe to share between threads.</summary>
internal abstract class OpenTime
{
    /// <summary>What a definition makes of it: the hours of one zone, or of several together.</summary>
    public static OpenTime Of(CalendarDefinition definition, IReadOnlyList<Holiday> holidays)
    {
        var own = new ZonedTime(LocalHours.Of(definition, holidays), LocalClock.Of(definition.Zone));
        return definition.Also.IsEmpty
            ? own
            : new JoinedTime([own, .. definition.Also.Select(member => Of(member, Holidays.Of(member)))]);
    }

    /// <summary>The open time between two instants in order.</summary>
    public abstract long Elapsed(long from, long to);

    /// <summary>The first instant with that much open time, from 1 on, since another; far beyond the end of time when there is none.</summary>
    public abstract long After(long from, long open);

    /// <summary>The last instant with that much open time, from 1 on, until another; negative when there is none.</summary>
    public abstract long Ahead(long to, long open);

    /// <summary>The unbroken stretches of open time between two instants.</summary>
    public IEnumerable<(long From, long To)> Windows(long from, long to)
    {
        var (start, end) = (from, from);
        foreach (var (opens, closes) in Stretches(from, to))
        {
            if (opens > end)
            {
                if (start < end)
                {
                    yield return (start, end);
                }

                start = opens;
            }

            end = closes;
        }

        if (start < end)
        {
            yield return (start, end);
        }
    }

    /// <summary>Stretches of open time in order and cut at both instants; they may meet, but not overlap.</summary>
    protected abstract IEnumerable<(long From, long To)> Stretches(long from, long to);
}
