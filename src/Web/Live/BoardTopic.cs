using Firstline.Client.Live;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;
using Firstline.Grains.Interfaces.Wallboards;

namespace Firstline.Web.Live;

/// <summary>
/// A board: the node keeps the picture that its screens have, so that whoever joins gets it at exactly the place from which the next
/// delta goes on, and a thousand screens that come back cost one question.
/// </summary>
internal sealed class BoardTopic : Topic
{
    private const int MostEarly = 256;
    private static readonly TimeSpan PushEvery = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LoadAtMostEvery = TimeSpan.FromSeconds(1);
    private readonly string _board;
    private readonly Pacer _push;
    private readonly Pacer _load;
    private readonly List<BoardDeltaView> _early = [];
    private TaskCompletionSource<BoardSnapshot> _ready = NewReady();
    private BoardSnapshot? _shown;
    private BoardDeltaView? _pending;
    private long _taken;
    private bool _resync;

    public BoardTopic(string name, TopicTools tools)
        : base(name, tools)
    {
        _board = FeedTopics.BoardOf(name)!;
        _push = new(tools.Time, PushEvery, Push, failure => tools.Log.NotPushed(failure, name));
        _load = new(tools.Time, LoadAtMostEvery, Load, NotLoaded);
    }

    /// <summary>The picture as screens have it.</summary>
    public async Task<BoardSnapshot> Snapshot(CancellationToken stop)
    {
        Task<BoardSnapshot> ready;
        lock (Gate)
        {
            ready = _ready.Task;
            if (_shown is { } shown)
            {
                return shown with { At = Tools.Time.GetUtcNow() };
            }
        }

        _load.Ask();
        return await ready.WaitAsync(stop);
    }

    public override void Dispose()
    {
        base.Dispose();
        _push.Dispose();
        _load.Dispose();
    }

    protected override void Take(FeedItem item)
    {
        if (item is not FeedItem.BoardChanged { Delta: var delta })
        {
            return;
        }

        if (_shown is null)
        {
            if (_early.Count < MostEarly)
            {
                _early.Add(delta);
            }
        }
        else if (!Fold(delta))
        {
            Begin();
        }
    }

    protected override void Lost()
    {
        lock (Gate)
        {
            Begin();
        }
    }

    /// <summary>Takes the board anew; screens are told when it is there.</summary>
    private void Begin()
    {
        if (_shown is not null)
        {
            (_shown, _pending, _resync) = (null, null, true);
            _ready = _ready.Task.IsCompleted ? NewReady() : _ready;
            _early.Clear();
        }

        _load.Ask();
    }

    /// <summary>Adds a delta to what waits for the next push. False: something before it is missing.</summary>
    private bool Fold(BoardDeltaView delta)
    {
        if (delta.Epoch == _shown!.Epoch && delta.To <= _taken)
        {
            return true;
        }

        if (delta.Epoch != _shown.Epoch || delta.From != _taken)
        {
            return false;
        }

        (_pending, _taken) = (BoardMerge.Of(_pending, delta), delta.To);
        _push.Ask();
        return true;
    }

    private async Task Load()
    {
        await Subscribed;
        var view = await Tools.Grains.Wallboard(_board).Snapshot();
        await Tools.Names.Know(view.Numbers, view.Next);
        var picture = BoardMapping.ToClient(view, Name, Tools.Names);
        Screen[] behind;
        lock (Gate)
        {
            if (_shown is not null)
            {
                return;
            }

            (_shown, _taken) = (picture, view.Sequence);
            if (!_early.TrueForAll(Fold))
            {
                Begin();
                return;
            }

            _early.Clear();
            _ready.TrySetResult(picture);
            (behind, _resync) = (_resync ? Screens : [], false);
        }

        foreach (var screen in behind)
        {
            screen.OfferResync(Name);
        }
    }

    private void NotLoaded(Exception failure)
    {
        Tools.Log.NotLoaded(failure, Name);
        lock (Gate)
        {
            _ready.TrySetException(failure);
            _ready = NewReady();
            if (Screens.Length > 0)
            {
                _load.Ask();
            }
        }
    }

    private async Task Push()
    {
        BoardDeltaView? delta;
        lock (Gate)
        {
            (delta, _pending) = (_pending, null);
        }

        if (delta is null)
        {
            return;
        }

        await Tools.Names.Know(delta.Numbers, delta.Next);
        var change = BoardMapping.ToClient(delta, Name, Tools.Names);
        Screen[] screens;
        lock (Gate)
        {
            if (_shown is null || BoardFold.Apply(_shown, change) is not (BoardFit.Applied, var board))
            {
                return;
            }

            (_shown, screens) = (board, Screens);
        }

        foreach (var screen in screens)
        {
            screen.Offer(change);
        }

        Tools.Meter.Pushed(screens.Length, Tools.Time.GetUtcNow() - change.At);
    }

    private static TaskCompletionSource<BoardSnapshot> NewReady()
    {
        var ready = new TaskCompletionSource<BoardSnapshot>(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = ready.Task.ContinueWith(task => task.Exception, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously);
        return ready;
    }
}
