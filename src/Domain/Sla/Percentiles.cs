namespace Firstline.Domain.Sla;

/// <summary>Percentiles of ascending values.</summary>
public static class Percentiles
{
    /// <summary>The middle value, or the mean of the middle two; null of nothing.</summary>
    public static double? Median(IReadOnlyList<long> sorted)
    {
        var middle = sorted.Count / 2;
        return sorted.Count == 0 ? null : sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    /// <summary>The value at the nearest rank: the smallest that at least so many percent do not exceed; null of nothing.</summary>
    public static long? NearestRank(IReadOnlyList<long> sorted, int percent) =>
        sorted.Count == 0 ? null : sorted[(int)((((long)percent * sorted.Count) + 99) / 100) - 1];
}
