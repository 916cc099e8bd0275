using Firstline.Domain.Calendars;

namespace Firstline.Domain.OnCall;

/// <summary>The overrides of one schedule, found by instant.</summary>
internal sealed class OverrideIndex
{
    private readonly long[] _edges;
    private readonly OnCallOverride[][] _standing;

    public OverrideIndex(IReadOnlyList<OnCallOverride> overrides)
    {
        _edges = [.. overrides.SelectMany(known => new[] { known.From.UtcTicks, known.To.UtcTicks }).Distinct().Order()];
        _standing = [.. _edges.Select(edge => overrides.Where(known => known.From.UtcTicks <= edge && edge < known.To.UtcTicks).ToArray())];
    }

    /// <summary>Those that stand at an instant, in the order in which they were made.</summary>
    public ReadOnlySpan<OnCallOverride> At(long instant)
    {
        var at = Sorted.LastAtMost(_edges, instant);
        return at < 0 ? [] : _standing[at];
    }

    /// <summary>The first instant after another at which one begins or ends.</summary>
    public long? Next(long instant)
    {
        var next = Sorted.LastAtMost(_edges, instant) + 1;
        return next < _edges.Length ? _edges[next] : null;
    }
}
