namespace Firstline.Grains.Wallboards;

/// <summary>Durations in base-2 exponential buckets, 32 to an octave: mergeable, and a quantile is within 1.1 %.</summary>
internal sealed class ReplyHistogram
{
    private const double Scale = 32;
    private readonly SortedDictionary<int, int> _counts = [];

    /// <summary>How many durations there are.</summary>
    public int Count { get; private set; }

    /// <summary>The buckets that hold something.</summary>
    public IReadOnlyList<ReplyBucket> Buckets => [.. _counts.Select(bucket => new ReplyBucket(bucket.Key, bucket.Value))];

    public void Add(TimeSpan duration, int sign) => Add(new ReplyBucket(Index(duration), sign));

    public void Add(ReplyBucket bucket)
    {
        Count += bucket.Count;
        var count = _counts.GetValueOrDefault(bucket.Index) + bucket.Count;
        if (count == 0)
        {
            _counts.Remove(bucket.Index);
        }
        else
        {
            _counts[bucket.Index] = count;
        }
    }

    public void Clear()
    {
        _counts.Clear();
        Count = 0;
    }

    /// <summary>The median in seconds; the lower one of two; null when there is none.</summary>
    public double? Median()
    {
        var rank = (Count + 1) / 2;
        foreach (var (index, count) in _counts)
        {
            rank -= count;
            if (rank <= 0)
            {
                return Math.Round(Math.Pow(2, (index + 0.5) / Scale), 3);
            }
        }

        return null;
    }

    /// <summary>A duration under a second counts as one.</summary>
    private static int Index(TimeSpan duration) => (int)Math.Floor(Math.Log2(Math.Max(1, duration.TotalSeconds)) * Scale);
}

/// <summary>A bucket and how many durations are in it.</summary>
[GenerateSerializer, Immutable, Alias("board.reply-bucket")]
internal readonly record struct ReplyBucket([property: Id(0)] int Index, [property: Id(1)] int Count);
