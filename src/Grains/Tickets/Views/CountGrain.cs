using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Search;
using Firstline.Domain.Tickets.Views;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;
using Firstline.Grains.Interfaces.Tickets.Views;
using Firstline.Grains.Kernel;
using Firstline.Grains.Live;
using Firstline.Grains.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Firstline.Grains.Tickets.Views;

/// <inheritdoc cref="ICountGrain"/>
/// <remarks>
/// The tickets that the condition holds of are read once and then move in and out as they change. They are read again after what may have been
/// lost, and every half minute, so that nothing stays wrong. What cannot be kept so is counted every fifteen seconds.
/// </remarks>
internal sealed partial class CountGrain(ISearch search, DeskTime time, IHostApplicationLifetime host, ILogger<CountGrain> logger)
    : Grain, ICountGrain, ICountMoves
{
    private static readonly TimeSpan PublishEvery = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan FirstRepair = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RepairEvery = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan CountEvery = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Unwatched = TimeSpan.FromMinutes(1);

    private readonly CountedTickets _tickets = new();
    private Condition? _condition;
    private Refusal? _refusal;
    private CountView? _published;
    private Pulse _publish = null!;
    private IGrainTimer? _read;
    private long _watchedAt;

    private string Text => this.GetPrimaryKeyString();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _watchedAt = time.GetTimestamp();
        _publish = new(this, time, PublishEvery, Publish);
        var read = ConditionReader.Read(Text).OrRefusal("q");
        if (!read.Holds(out _condition, out _refusal))
        {
            return;
        }

        if (!await GrainFactory.GetGrain<IWatchedCounts>(0).Watch(Text))
        {
            _refusal = ViewRefusal.TooManyWatched.Because($"{WatchedCounts.Most} different conditions are counted live already. Ask for the count now and then instead.");
            return;
        }

        _read = this.RegisterGrainTimer(ReadAgain, new() { DueTime = FirstRepair, Period = Timeout.InfiniteTimeSpan });
        this.RegisterGrainTimer(Renew, new() { DueTime = RenewEvery, Period = RenewEvery });
        await Read();
    }

    public Task<Outcome<CountView>> Current()
    {
        if (_refusal is { } refusal)
        {
            DeactivateOnIdle();
            return Task.FromResult<Outcome<CountView>>(refusal);
        }

        _watchedAt = time.GetTimestamp();
        return Task.FromResult<Outcome<CountView>>(View());
    }

    public Task Moved(IReadOnlyList<TicketMove> moves)
    {
        foreach (var move in moves)
        {
            _tickets.Move(move.Ticket, move.Holds, time.GetUtcNow());
        }

        _publish.Ask();
        return Task.CompletedTask;
    }

    public Task Lost()
    {
        _read?.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public Task Watched()
    {
        _watchedAt = time.GetTimestamp();
        return Task.CompletedTask;
    }

    private CountView View() => new(Text, _tickets.Count, _tickets.More, _tickets.Live, _tickets.At);

    private async Task ReadAgain()
    {
        if (host.ApplicationStopping.IsCancellationRequested)
        {
            return;
        }

        await Read();
        _publish.Ask();
        _read!.Change(_tickets.Live ? RepairEvery : CountEvery, Timeout.InfiniteTimeSpan);
    }

    private async Task Read()
    {
        try
        {
            var now = time.GetUtcNow();
            if (_condition!.IsSettledByChanges() && await search.Numbers(_condition!, now, CountedTickets.MostKept + 1) is { Count: <= CountedTickets.MostKept } all)
            {
                _tickets.Keep(all, now);
            }
            else
            {
                _tickets.Tell(await search.Count(_condition!, now, CountedTickets.MostTold + 1), now);
            }

            _refusal = null;
        }
        catch (SearchTooBroad)
        {
            _refusal = ConditionRefusal.TooBroad.Because("Counting took too long. Say more of what is sought.", "q");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogNotRead(logger, failure, Text);
        }
    }

    private async Task Publish()
    {
        var view = View();
        if (_refusal is null && (_published is not { } known || known with { At = view.At } != view))
        {
            _published = view;
            await GrainFactory.Feed(FeedTopics.Count(Text)).Publish(new FeedItem.Counted(view));
        }
    }

    private async Task Renew()
    {
        if (host.ApplicationStopping.IsCancellationRequested)
        {
            return;
        }

        if (time.GetElapsedTime(_watchedAt) > Unwatched)
        {
            await GrainFactory.GetGrain<IWatchedCounts>(0).Leave(Text);
            DeactivateOnIdle();
        }
        else
        {
            await GrainFactory.GetGrain<IWatchedCounts>(0).Watch(Text);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The tickets of '{Condition}' could not be counted; the count stays as it was until they can")]
    private static partial void LogNotRead(ILogger logger, Exception failure, string condition);
}
