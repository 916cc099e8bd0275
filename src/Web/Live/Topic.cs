using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;

namespace Firstline.Web.Live;

/// <summary>One watched topic on this node: subscribed once, however many screens watch it.</summary>
/// <remarks>Safe for concurrent use.</remarks>
internal abstract class Topic : IDisposable
{
    private static readonly TimeSpan KeepAtMostEvery = TimeSpan.FromMilliseconds(100);
    private readonly FeedPlace _place = new();
    private readonly HashSet<Screen> _screens = [];
    private readonly TopicTools _tools;
    private readonly TaskCompletionSource _subscribed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Pacer _keep;
    private long _watchedAt;

    protected Topic(string name, TopicTools tools)
    {
        (Name, _tools) = (name, tools);
        _watchedAt = tools.Time.GetTimestamp();
        _keep = new(tools.Time, KeepAtMostEvery, Keep, failure => tools.Log.NotKept(failure, name));
    }

    /// <summary>The topic's name.</summary>
    public string Name { get; }

    /// <summary>Guards everything that changes.</summary>
    protected Lock Gate { get; } = new();

    protected TopicTools Tools => _tools;

    /// <summary>Done once the feed knows this node: a picture read from then on misses nothing.</summary>
    protected Task Subscribed => _subscribed.Task;

    /// <summary>Whoever watches now. Under the gate.</summary>
    protected Screen[] Screens => [.. _screens];

    /// <summary>How long nobody has watched.</summary>
    public TimeSpan Idle
    {
        get
        {
            lock (Gate)
            {
                return _screens.Count > 0 ? TimeSpan.Zero : _tools.Time.GetElapsedTime(_watchedAt);
            }
        }
    }

    /// <summary>Adds a screen; from now on it gets what happens.</summary>
    public void Join(Screen screen)
    {
        lock (Gate)
        {
            _screens.Add(screen);
        }
    }

    public void Leave(Screen screen)
    {
        lock (Gate)
        {
            _screens.Remove(screen);
            _watchedAt = _tools.Time.GetTimestamp();
        }

        AskKeep();
    }

    /// <summary>Tells the feed that the topic is still watched, and takes what was missed. Asked every 2 s.</summary>
    public void AskKeep() => _keep.Ask();

    /// <summary>Takes items that the feed sent.</summary>
    public void Take(FeedBatch batch)
    {
        var fits = false;
        lock (Gate)
        {
            if (_place.Take(batch) is { } items)
            {
                fits = true;
                TakeAll(items);
            }
        }

        if (!fits)
        {
            AskKeep();
        }
    }

    public virtual void Dispose() => _keep.Dispose();

    /// <summary>Takes one item. Under the gate; must not wait.</summary>
    protected abstract void Take(FeedItem item);

    /// <summary>The feed knows that so many screens watch here.</summary>
    protected virtual Task Kept(int screens) => Task.CompletedTask;

    /// <summary>Items are lost for good: what is known has to be read again. Must not wait.</summary>
    protected abstract void Lost();

    private async Task Keep()
    {
        FeedCursor cursor;
        lock (Gate)
        {
            cursor = _place.Cursor;
        }

        var reply = await _tools.Grains.Feed(Name).Subscribe(_tools.Ear, cursor);
        IReadOnlyList<FeedItem>? items;
        lock (Gate)
        {
            items = _place.Take(reply, cursor);
            TakeAll(items ?? []);
        }

        _subscribed.TrySetResult();
        if (items is null)
        {
            _tools.Meter.Lost();
            Lost();
        }
        else if (items.Count > 0)
        {
            _tools.Meter.Repaired(items.Count);
        }

        int screens;
        lock (Gate)
        {
            screens = _screens.Count;
        }

        await Kept(screens);
    }

    private void TakeAll(IReadOnlyList<FeedItem> items)
    {
        foreach (var item in items)
        {
            Take(item);
        }
    }
}

/// <summary>What every topic works with.</summary>
internal sealed record TopicTools(
    IGrainFactory Grains, IFeedObserver Ear, TimeProvider Time, DeskNames Names, LiveMeter Meter, LiveLog Log);
