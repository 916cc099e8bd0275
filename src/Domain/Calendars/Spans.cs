namespace Firstline.Domain.Calendars;

/// <summary>Ascending, disjoint stretches of ticks, measured both ways: how much lies before a place, and at which place so much lies before.</summary>
internal sealed class Spans
{
    private readonly long[] _from;
    private readonly long[] _until;
    private readonly long[] _before;

    public Spans(IReadOnlyList<(long From, long Until)> stretches)
    {
        _from = [.. stretches.Select(stretch => stretch.From)];
        _until = [.. stretches.Select(stretch => stretch.Until)];
        _before = new long[stretches.Count];
        for (var i = 0; i < _before.Length; i++)
        {
            _before[i] = Total;
            Total += _until[i] - _from[i];
        }
    }

    public static Spans None { get; } = new([]);

    /// <summary>All their ticks together.</summary>
    public long Total { get; }

    public IEnumerable<(long From, long Until)> Stretches => _from.Zip(_until);

    /// <summary>Whether a place lies inside one.</summary>
    public bool Holds(long place) => Sorted.LastAtMost(_from, place) is >= 0 and var i && place < _until[i];

    /// <summary>The first place after another where one begins or ends; null when there is none.</summary>
    public long? NextEdge(long place)
    {
        var i = Sorted.LastAtMost(_from, place);
        return i >= 0 && place < _until[i] ? _until[i] : i + 1 < _from.Length ? _from[i + 1] : null;
    }

    /// <summary>How many of their ticks lie before the place.</summary>
    public long Before(long place)
    {
        var i = Sorted.LastAtMost(_from, place);
        return i < 0 ? 0 : _before[i] + Math.Min(place, _until[i]) - _from[i];
    }

    /// <summary>The first place with that many of their ticks before it, for 1 to <see cref="Total"/>.</summary>
    public long At(long ticks)
    {
        var i = Sorted.LastAtMost(_before, ticks - 1);
        return _from[i] + ticks - _before[i];
    }
}
