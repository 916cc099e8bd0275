namespace Firstline.Grains.Wallboards;

/// <summary>Counts in equal buckets of time, the newest of which is filling; what is older than the oldest bucket is forgotten.</summary>
internal sealed class Series(TimeSpan width, int length)
{
    private readonly int[] _counts = new int[length];
    private long _newest;

    /// <summary>The buckets, oldest first.</summary>
    public SeriesPart Part()
    {
        var counts = new int[length];
        for (var i = 0; i < length; i++)
        {
            counts[i] = _counts[Slot(_newest - length + 1 + i)];
        }

        return new(_newest - length + 1, counts);
    }

    public void Add(DateTimeOffset at, int sign)
    {
        Advance(at);
        var bucket = Bucket(at, width);
        if (bucket > _newest - length)
        {
            _counts[Slot(bucket)] += sign;
        }
    }

    /// <summary>Makes the bucket of an instant the newest. True when it was not.</summary>
    public bool Advance(DateTimeOffset now)
    {
        var bucket = Bucket(now, width);
        if (bucket <= _newest)
        {
            return false;
        }

        for (var empty = Math.Max(_newest + 1, bucket - length + 1); empty <= bucket; empty++)
        {
            _counts[Slot(empty)] = 0;
        }

        _newest = bucket;
        return true;
    }

    public void Clear() => Array.Clear(_counts);

    /// <summary>The number of the bucket that an instant is in.</summary>
    public static long Bucket(DateTimeOffset at, TimeSpan width) => at.UtcTicks / width.Ticks;

    private int Slot(long bucket) => (int)(((bucket % length) + length) % length);
}

/// <summary>Counts per bucket; the first has number <paramref name="First"/>, counted from the beginning of time.</summary>
[GenerateSerializer, Immutable, Alias("board.series-part")]
internal sealed record SeriesPart([property: Id(0)] long First, [property: Id(1)] IReadOnlyList<int> Counts)
{
    /// <summary>The count of a bucket; 0 outside.</summary>
    public int At(long bucket) => bucket >= First && bucket < First + Counts.Count ? Counts[(int)(bucket - First)] : 0;
}
