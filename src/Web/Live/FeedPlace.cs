using Firstline.Grains.Interfaces.Live;

namespace Firstline.Web.Live;

/// <summary>How far one reader has come in a feed: each item is taken once and in order, whichever way it comes.</summary>
internal sealed class FeedPlace
{
    /// <summary>Where the feed is to go on.</summary>
    public FeedCursor Cursor { get; private set; } = FeedCursor.Start;

    /// <summary>Takes a batch: the items that are new, or null when something before them is missing and the feed is to be asked.</summary>
    public IReadOnlyList<FeedItem>? Take(FeedBatch batch) =>
        batch.Epoch != Cursor.Epoch || batch.First > Cursor.After + 1 ? null : News(batch.First, batch.Items);

    /// <summary>Takes an answer to a question that was asked from a cursor: the items that are new, or null when some are lost for good.</summary>
    public IReadOnlyList<FeedItem>? Take(FeedReply reply, FeedCursor asked)
    {
        if (asked.Epoch.Length == 0 || reply.Lost)
        {
            var known = Cursor.Epoch.Length > 0;
            Cursor = new(reply.Epoch, reply.Last);
            return known || reply.Lost ? null : [];
        }

        return reply.Epoch == Cursor.Epoch ? News(asked.After + 1, reply.Items) : [];
    }

    private IReadOnlyList<FeedItem> News(long first, IReadOnlyList<FeedItem> items)
    {
        var known = (int)Math.Clamp(Cursor.After + 1 - first, 0, items.Count);
        if (known == items.Count)
        {
            return [];
        }

        Cursor = Cursor with { After = first + items.Count - 1 };
        return known == 0 ? items : [.. items.Skip(known)];
    }
}
