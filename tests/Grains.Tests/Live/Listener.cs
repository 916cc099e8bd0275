using System.Collections.Concurrent;
using Firstline.Grains.Interfaces.Live;

namespace Firstline.Grains.Tests.Live;

/// <summary>Hears one feed as a web node does, and keeps what it heard in order.</summary>
internal sealed class Listener : IFeedObserver
{
    private readonly ConcurrentQueue<FeedBatch> _batches = [];

    /// <summary>The items heard, in order.</summary>
    public IReadOnlyList<FeedItem> Items => [.. _batches.SelectMany(batch => batch.Items)];

    /// <summary>The numbers of the items heard.</summary>
    public IReadOnlyList<long> Numbers => [.. _batches.SelectMany(batch => batch.Items.Select((_, index) => batch.First + index))];

    public Task Push(FeedBatch batch)
    {
        _batches.Enqueue(batch);
        return Task.CompletedTask;
    }
}
