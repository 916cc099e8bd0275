using System.Collections.Immutable;

namespace Firstline.Domain.Calendars;

/// <summary>Weeks of hours on the wall clock that follow each other for ever; a place is a local time in ticks since the year 1.</summary>
internal sealed class RepeatingWeeks
{
    private const long Week = 7 * TimeSpan.TicksPerDay;

    private readonly long _origin;
    private readonly long _cycle;
    private readonly long[] _edges;

    /// <summary>These weeks in turn, the first of them in the week of a date.</summary>
    public RepeatingWeeks(ImmutableArray<OpeningHours> weeks, DateOnly inFirstWeek)
    {
        _origin = (inFirstWeek.DayNumber - (inFirstWeek.DayNumber % 7)) * TimeSpan.TicksPerDay;
        _cycle = Week * weeks.Length;
        var edges = new List<long>();
        for (var day = 0; day < weeks.Length * 7; day++)
        {
            foreach (var (from, until) in DayHours.Of(weeks[day / 7][(DayOfWeek)((day + 1) % 7)]).Stretches)
            {
                Add(edges, from + (day * TimeSpan.TicksPerDay), until + (day * TimeSpan.TicksPerDay));
            }
        }

        _edges = [.. edges];
    }

    /// <summary>Whether a place lies inside the hours.</summary>
    public bool Holds(long place) => Sorted.LastAtMost(_edges, place - Turn(place)) % 2 == 0;

    /// <summary>The first place after another where hours begin or end; null when there are none.</summary>
    public long? NextEdge(long place)
    {
        if (_edges.Length == 0)
        {
            return null;
        }

        var turn = Turn(place);
        var next = Sorted.LastAtMost(_edges, place - turn) + 1;
        return next < _edges.Length ? turn + _edges[next] : turn + _cycle + _edges[0];
    }

    private static void Add(List<long> edges, long from, long until)
    {
        if (edges.Count > 0 && edges[^1] == from)
        {
            edges[^1] = until;
        }
        else
        {
            edges.AddRange([from, until]);
        }
    }

    /// <summary>Where the turn of the weeks begins that a place lies in.</summary>
    private long Turn(long place)
    {
        var within = (place - _origin) % _cycle;
        return place - (within < 0 ? within + _cycle : within);
    }
}
