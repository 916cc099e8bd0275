using Firstline.Client.Live;
using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;

namespace Firstline.Web.Live;

/// <summary>How far one bulk job is: each portion goes to every screen, the newest wins; one that was lost is read from the job.</summary>
internal sealed class BulkTopic : Topic
{
    private static readonly TimeSpan ReadAtMostEvery = TimeSpan.FromSeconds(1);
    private readonly Pacer _read;
    private long _newest;

    public BulkTopic(string name, TopicTools tools)
        : base(name, tools) =>
        _read = new(tools.Time, ReadAtMostEvery, Read, NotRead);

    public override void Dispose()
    {
        base.Dispose();
        _read.Dispose();
    }

    /// <summary>The job as it is; null when there is none.</summary>
    public async Task<BulkMoved?> Current() =>
        await Tools.Grains.Bulk(FeedTopics.BulkOf(Name)!.Value).View() is { } view ? Of(view, Tools.Time.GetUtcNow()) : null;

    protected override void Take(FeedItem item)
    {
        if (item is FeedItem.BulkMoved { Job: var job, At: var at })
        {
            Offer(Of(job, at));
        }
    }

    protected override void Lost() => _read.Ask();

    private void Offer(BulkMoved moved)
    {
        if (moved.Version <= _newest)
        {
            return;
        }

        _newest = moved.Version;
        foreach (var screen in Screens)
        {
            screen.Offer(moved);
        }

        Tools.Meter.Pushed(Screens.Length, Tools.Time.GetUtcNow() - moved.At);
    }

    private async Task Read()
    {
        if (await Current() is { } current)
        {
            lock (Gate)
            {
                Offer(current);
            }
        }
    }

    private void NotRead(Exception failure)
    {
        Tools.Log.NotLoaded(failure, Name);
        _read.Ask();
    }

    private BulkMoved Of(BulkView view, DateTimeOffset at) => new(
        Name, view.Id.ToString("N"), view.Version, Words<BulkState>.Of(view.State), view.Tickets, Of(view.Run), view.Undo is { } undo ? Of(undo) : null, at);

    private static BulkTally Of(BulkStageView stage) => new(stage.Done, stage.Skipped, stage.Failed);
}
