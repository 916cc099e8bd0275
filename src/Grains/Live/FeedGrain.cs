using System.Globalization;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;
using Firstline.Grains.Kernel;
using Firstline.Grains.Tickets.Views;
using Firstline.Grains.Wallboards;
using Microsoft.Extensions.Logging;

namespace Firstline.Grains.Live;

/// <inheritdoc cref="IFeedGrain"/>
/// <remarks>
/// Publishing only adds to the ring; a timer sends what is new in batches. A watcher that falls behind the ring loses the oldest and
/// learns it from the numbers. A feed without watchers is a ring that the runtime collects.
/// </remarks>
internal sealed partial class FeedGrain(DeskTime time, ILogger<FeedGrain> logger) : Grain, IFeedGrain
{
    private const int Kept = 256;
    private static readonly TimeSpan SendEvery = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Interest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan TellSourceEvery = TimeSpan.FromSeconds(5);

    private readonly Dictionary<IFeedObserver, Watcher> _watchers = [];
    private FeedRing _ring = null!;
    private Pulse _pulse = null!;
    private long? _sourceToldAt;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _ring = new(this.GetPrimaryKeyString(), this.GrainContext.ActivationId.ToString(), Kept);
        _pulse = new(this, time, SendEvery, Send);
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Send();

    public async Task<FeedReply> Subscribe(IFeedObserver observer, FeedCursor cursor)
    {
        if (!_watchers.TryGetValue(observer, out var watcher))
        {
            _watchers[observer] = watcher = new();
        }

        watcher.HeardAt = time.GetTimestamp();
        watcher.Sent = _ring.Last;
        await TellSource();
        return _ring.Reply(cursor);
    }

    public Task Unsubscribe(IFeedObserver observer)
    {
        _watchers.Remove(observer);
        return Task.CompletedTask;
    }

    public Task Publish(FeedItem item)
    {
        _ring.Add(item);
        if (_watchers.Count > 0)
        {
            _pulse.Ask();
        }

        return Task.CompletedTask;
    }

    private async Task Send()
    {
        foreach (var (observer, watcher) in _watchers.ToArray())
        {
            if (time.GetElapsedTime(watcher.HeardAt) > Interest)
            {
                _watchers.Remove(observer);
            }
            else if (_ring.After(watcher.Sent) is { } batch)
            {
                watcher.Sent = _ring.Last;
                await Push(observer, batch);
            }
        }
    }

    private async Task Push(IFeedObserver observer, FeedBatch batch)
    {
        try
        {
            await observer.Push(batch);
        }
        catch (Exception failure)
        {
            _watchers.Remove(observer);
            LogWatcherGone(logger, failure, batch.Topic);
        }
    }

    /// <summary>Boards and tickets tell their feed only while somebody watches.</summary>
    private async Task TellSource()
    {
        if (_sourceToldAt is { } told && time.GetElapsedTime(told) < TellSourceEvery)
        {
            return;
        }

        _sourceToldAt = time.GetTimestamp();
        var topic = this.GetPrimaryKeyString();
        if (FeedTopics.BoardOf(topic) is { } board)
        {
            await GrainFactory.GetGrain<IWallboardRoll>(board).Watched();
        }
        else if (FeedTopics.CountOf(topic) is { } condition)
        {
            await GrainFactory.GetGrain<ICountMoves>(condition).Watched();
        }
        else if (FeedTopics.TicketOf(topic) is { } ticket)
        {
            var shard = DeskStreams.ShardOf(ticket).ToString(CultureInfo.InvariantCulture);
            await GrainFactory.GetGrain<IWallboardShard>(shard).Watched(ticket);
        }
    }

    private sealed class Watcher
    {
        public long HeardAt { get; set; }

        public long Sent { get; set; }
    }

    [LoggerMessage(LogLevel.Information, "A watcher of {Topic} could not be reached and is forgotten; it takes a snapshot when it comes back")]
    private static partial void LogWatcherGone(ILogger logger, Exception failure, string topic);
}
