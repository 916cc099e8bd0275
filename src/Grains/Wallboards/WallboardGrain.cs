using System.Globalization;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;
using Firstline.Grains.Interfaces.Wallboards;
using Firstline.Grains.Kernel;
using Firstline.Grains.Live;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Firstline.Grains.Wallboards;

/// <inheritdoc cref="IWallboardGrain"/>
/// <remarks>
/// Shards push their sums; the board adds them up at most four times a second, numbers what changed and gives it to its feed.
/// It attends to its shards while somebody looks, and ends a minute after the last look.
/// </remarks>
internal sealed partial class WallboardGrain(
    DeskTime time, IOptions<WallboardOptions> options, IHostApplicationLifetime host, ILogger<WallboardGrain> logger)
    : Grain, IWallboardGrain, IWallboardRoll
{
    private const int AgentsPage = 200;
    private static readonly TimeSpan RollEvery = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan AttendEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AgentsEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Unwatched = TimeSpan.FromMinutes(1);

    private readonly BoardRoll _roll = new(options.Value);
    private AgentRoll _agents = new();
    private BoardView _view = null!;
    private Pulse _pulse = null!;
    private IGrainTimer _minute = null!;
    private long _watchedAt;
    private bool _agentsMoved;
    private int _agentsRested;

    /// <summary>Nobody is asked any more while the silo stops: its grains are going.</summary>
    private bool IsStopping => host.ApplicationStopping.IsCancellationRequested;

    private string Board => this.GetPrimaryKeyString();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _watchedAt = time.GetTimestamp();
        foreach (var part in await Task.WhenAll(Shards.Select(shard => shard.Attend(Board))))
        {
            _roll.Take(part);
        }

        _agents = await ReadAgents();
        _view = _roll.View(this.GrainContext.ActivationId.ToString(), 1, time.GetUtcNow(), _agents);
        await Publish(BoardDiff.Whole(_view));
        _pulse = new(this, time, RollEvery, Roll);
        _minute = this.RegisterGrainTimer(Minute, new() { DueTime = UntilNextMinute(), Period = Timeout.InfiniteTimeSpan });
        this.RegisterGrainTimer(AttendAll, new() { DueTime = AttendEvery, Period = AttendEvery, Interleave = true });
        this.RegisterGrainTimer(LookAtAgents, new() { DueTime = AgentsEvery, Period = AgentsEvery, Interleave = true });
    }

    public Task<BoardView> Snapshot()
    {
        _watchedAt = time.GetTimestamp();
        return Task.FromResult(_view with { At = time.GetUtcNow() });
    }

    public Task Report(ShardPart part)
    {
        if (_roll.Take(part))
        {
            _agentsMoved = true;
            _pulse.Ask();
        }

        return Task.CompletedTask;
    }

    public Task Watched()
    {
        _watchedAt = time.GetTimestamp();
        return Task.CompletedTask;
    }

    private IEnumerable<IWallboardShard> Shards => Enumerable.Range(0, DeskStreams.Shards)
        .Select(shard => GrainFactory.GetGrain<IWallboardShard>(shard.ToString(CultureInfo.InvariantCulture)));

    private async Task Roll()
    {
        var view = _roll.View(_view.Epoch, _view.Sequence, time.GetUtcNow(), _agents);
        if (BoardDiff.Between(_view, view) is { } delta)
        {
            _view = view with { Sequence = delta.To };
            await Publish(delta);
        }
    }

    private Task Publish(BoardDeltaView delta) => GrainFactory.Feed(FeedTopics.Wall(Board)).Publish(new FeedItem.BoardChanged(delta));

    private Task Minute()
    {
        _pulse.Ask();
        _minute.Change(UntilNextMinute(), Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    /// <summary>The last hour and the day end at a minute, even when nothing happens.</summary>
    private TimeSpan UntilNextMinute()
    {
        var next = (Series.Bucket(time.GetUtcNow(), TicketFlow.Minute) + 1) * TicketFlow.Minute.Ticks;
        var left = time.Until(new(next, TimeSpan.Zero));
        return left < RollEvery ? RollEvery : left;
    }

    private async Task AttendAll()
    {
        if (IsStopping)
        {
            return;
        }

        if (time.GetElapsedTime(_watchedAt) > Unwatched)
        {
            foreach (var shard in Shards)
            {
                await shard.Leave(Board);
            }

            DeactivateOnIdle();
            return;
        }

        await Task.WhenAll(Shards.Select(Attend));
    }

    private async Task Attend(IWallboardShard shard)
    {
        try
        {
            if (_roll.Take(await shard.Attend(Board)))
            {
                _pulse.Ask();
            }
        }
        catch (Exception failure)
        {
            LogShardSilent(logger, failure, shard.GetPrimaryKeyString(), Board);
        }
    }

    /// <summary>Soon after tickets moved, because loads move with them; otherwise now and then.</summary>
    private async Task LookAtAgents()
    {
        if (IsStopping || (!_agentsMoved && ++_agentsRested < 3))
        {
            return;
        }

        (_agentsMoved, _agentsRested) = (false, 0);
        try
        {
            _agents = await ReadAgents();
            _pulse.Ask();
        }
        catch (Exception failure)
        {
            LogAgentsUnknown(logger, failure, Board);
        }
    }

    private async Task<AgentRoll> ReadAgents()
    {
        var agents = new AgentRoll();
        string? after = null;
        do
        {
            var page = await GrainFactory.Agents().List(after, AgentsPage);
            foreach (var agent in page.Items)
            {
                agents.Add(agent);
            }

            after = page.Next;
        }
        while (after is not null);
        return agents;
    }

    [LoggerMessage(LogLevel.Warning, "Shard {Shard} did not answer; its numbers on board {Board} stay as they were until it does")]
    private static partial void LogShardSilent(ILogger logger, Exception failure, string shard, string board);

    [LoggerMessage(LogLevel.Warning, "The agents could not be read; board {Board} shows them as they were")]
    private static partial void LogAgentsUnknown(ILogger logger, Exception failure, string board);
}
