using Firstline.Client.Live;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;

namespace Firstline.Web.Live;

/// <summary>One ticket: at most four changes a second, the newest version wins; one that was lost is read from the ticket.</summary>
internal sealed class TicketTopic : Topic
{
    private static readonly TimeSpan PushEvery = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan ReadAtMostEvery = TimeSpan.FromSeconds(1);
    private readonly Pacer _push;
    private readonly Pacer _read;
    private TicketChanged? _pending;
    private long _newest;

    public TicketTopic(string name, TopicTools tools)
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

    /// <summary>The ticket as it is; null when there is none.</summary>
    public async Task<TicketChanged?> Current()
    {
        var view = await Tools.Grains.Ticket(FeedTopics.TicketOf(Name)!.Value).View();
        return view is null ? null : TicketMapping.ToClient(view);
    }

    protected override void Take(FeedItem item)
    {
        switch (item)
        {
            case FeedItem.TicketChanged changed:
                Take(TicketMapping.ToClient(changed));
                break;
            case FeedItem.PresenceChanged present:
                Offer(TicketMapping.ToClient(present.Presence), (screen, presence) => screen.Offer(presence));
                break;
            case FeedItem.DraftChanged draft:
                Offer(TicketMapping.ToClient(draft, Name), (screen, change) => screen.Offer(change));
                break;
        }
    }

    protected override void Lost() => _read.Ask();

    private void Take(TicketChanged change)
    {
        if (change.Version > _newest)
        {
            (_newest, _pending) = (change.Version, change);
            _push.Ask();
        }
    }

    private void Offer<T>(T pushed, Action<Screen, T> offer)
    {
        foreach (var screen in Screens)
        {
            offer(screen, pushed);
        }
    }

    private async Task Read()
    {
        if (await Current() is { } current)
        {
            lock (Gate)
            {
                Take(current);
            }
        }
    }

    private void NotRead(Exception failure)
    {
        Tools.Log.NotLoaded(failure, Name);
        _read.Ask();
    }

    private Task Push()
    {
        TicketChanged? change;
        Screen[] screens;
        lock (Gate)
        {
            (change, _pending, screens) = (_pending, null, Screens);
        }

        if (change is not null)
        {
            foreach (var screen in screens)
            {
                screen.Offer(change);
            }

            Tools.Meter.Pushed(screens.Length, Tools.Time.GetUtcNow() - change.At);
        }

        return Task.CompletedTask;
    }
}
