using Firstline.Grains.Interfaces.Live;

namespace Firstline.Grains.Live;

/// <summary>The most recent items of a feed, numbered from 1 within an epoch; the oldest make room.</summary>
internal sealed class FeedRing(string topic, string epoch, int capacity)
{
    private readonly FeedItem[] _items = new FeedItem[capacity];

    /// <summary>The epoch of the numbers.</summary>
    public string Epoch => epoch;

    /// <summary>The number of the newest item; 0 when there was none.</summary>
    public long Last { get; private set; }

    /// <summary>The number of the oldest item that is kept.</summary>
    public long Oldest => Math.Max(1, Last - capacity + 1);

    public void Add(FeedItem item) => _items[(int)(++Last % capacity)] = item;

    /// <summary>The items after a number that are still kept, or null when there are none.</summary>
    public FeedBatch? After(long number)
    {
        var first = Math.Max(number + 1, Oldest);
        return first > Last ? null : new(topic, epoch, first, Items(first));
    }

    /// <summary>What a watcher at a cursor missed.</summary>
    public FeedReply Reply(FeedCursor cursor) => cursor switch
    {
        { Epoch: "" } => new(epoch, Last, [], false),
        _ when cursor.Epoch != epoch || cursor.After < Oldest - 1 || cursor.After > Last => new(epoch, Last, [], true),
        _ => new(epoch, Last, Items(cursor.After + 1), false),
    };

    private FeedItem[] Items(long first)
    {
        var items = new FeedItem[Last - first + 1];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = _items[(int)((first + i) % capacity)];
        }

        return items;
    }
}
