using Firstline.Client.Live;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;
using Firstline.Grains.Interfaces.Tickets.Views;

namespace Firstline.Web.Live;

/// <summary>How many tickets a condition holds of: at most two pushes a second, the newest wins; one that was lost is asked for.</summary>
internal sealed class CountTopic : Topic
{
    private static readonly TimeSpan PushEvery = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan ReadAtMostEvery = TimeSpan.FromSeconds(1);
    private readonly Pacer _push;
    private readonly Pacer _read;
    private TicketsCounted? _pending;

    public CountTopic(string name, TopicTools tools)
        : base(name, tools)
    {
        _push = new(tools.Time, PushEvery, Push, failure => tools.Log.NotPushed(failure, name));
        _read = new(tools.Time, ReadAtMostEvery, Read, NotRead);
    }

    public override void Dispose()
    {
        base.Dispose();
        _push.Dispose();
        _read.Dispose();
    }

    /// <summary>The count as it is, or why there is none.</summary>
    public async Task<TicketsCounted> Current()
    {
        var outcome = await Tools.Grains.Count(FeedTopics.CountOf(Name)!).Current();
        return outcome.View is { } view ? Of(view) : TicketsCounted.Refused(Name, outcome.Refusal!.Sentence, Tools.Time.GetUtcNow());
    }

    protected override void Take(FeedItem item)
    {
        if (item is FeedItem.Counted { Count: var view })
        {
            _pending = Of(view);
            _push.Ask();
        }
    }

    protected override void Lost() => _read.Ask();

    private TicketsCounted Of(CountView view) => new(Name, view.Count, view.More, view.Live, view.At);

    private async Task Read()
    {
        var current = await Current();
        lock (Gate)
        {
            _pending = current;
            _push.Ask();
        }
    }

    private void NotRead(Exception failure)
    {
        Tools.Log.NotLoaded(failure, Name);
        _read.Ask();
    }

    private Task Push()
    {
        TicketsCounted? counted;
        Screen[] screens;
        lock (Gate)
        {
            (counted, _pending, screens) = (_pending, null, Screens);
        }

        if (counted is not null)
        {
            foreach (var screen in screens)
            {
                screen.Offer(counted);
            }

            Tools.Meter.Pushed(screens.Length, Tools.Time.GetUtcNow() - counted.At);
        }

        return Task.CompletedTask;
    }
}
