using System.Globalization;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Kernel;
using Firstline.Grains.Live;
using Firstline.Grains.Ports;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace Firstline.Grains.Wallboards;

/// <inheritdoc cref="IWallboardShard"/>
/// <remarks>
/// Facts come by the stream, at least once and sometimes not at all. The read rows are loaded at activation, and those of today again
/// after a gap. Boards that attend get the sums when they change, at most ten times a second.
/// </remarks>
[ImplicitStreamSubscription(DeskStreams.Tickets)]
internal sealed partial class WallboardShardGrain(
    IReadModels rows, DeskTime time, IOptions<WallboardOptions> options, ILogger<WallboardShardGrain> logger)
    : Grain, IWallboardShard, IStreamSubscriptionObserver, IAsyncObserver<TicketFacts>
{
    private const int Page = 1_000;
    private static readonly TimeSpan Interest = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ReportEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan MoveEvery = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan RepairEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FarOff = TimeSpan.FromHours(1);

    private readonly Leases<string> _boards = new(time, Interest);
    private readonly Leases<TicketId> _watched = new(time, Interest);
    private ShardTally _tally = null!;
    private Pulse _report = null!;
    private Pulse _repair = null!;
    private IGrainTimer _move = null!;
    private DateTimeOffset? _moveAt;
    private long _revision;

    private int Shard => int.Parse(this.GetPrimaryKeyString(), CultureInfo.InvariantCulture);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _tally = new(Shard, options.Value);
        _report = new(this, time, ReportEvery, Report);
        _repair = new(this, time, RepairEvery, Repair);
        _move = this.RegisterGrainTimer(Move, new() { DueTime = Timeout.InfiniteTimeSpan, Period = Timeout.InfiniteTimeSpan });
        _tally.LoadOpen(await ReadOpen(), time.GetUtcNow());
        await LoadToday();
        ArmMove();
    }

    public Task<ShardPart> Attend(string board)
    {
        _boards.Renew(board);
        _tally.Advance(time.GetUtcNow());
        ArmMove();
        return Task.FromResult(Sums());
    }

    public Task Leave(string board)
    {
        _boards.End(board);
        return Task.CompletedTask;
    }

    public Task Watched(TicketId ticket) => _watched.Renew(ticket) && _tally.Find(ticket) is { } line
        ? Publish(line, "current", line.UpdatedAt)
        : Task.CompletedTask;

    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) => handleFactory.Create<TicketFacts>().ResumeAsync(this);

    public async Task OnNextAsync(TicketFacts item, StreamSequenceToken? token = null)
    {
        var taken = _tally.Take(item, time.GetUtcNow());
        if (taken.News is News.AfterGap)
        {
            LogGap(logger, Shard, item.Line.Number, item.Facts[0].Version);
            _repair.Ask();
        }

        if (taken.News is not News.Old || taken.Untold.Count > 0)
        {
            _report.Ask();
            ArmMove();
        }

        await Feed(item.Line, taken.Untold);
    }

    public Task OnErrorAsync(Exception ex)
    {
        LogStreamBroken(logger, ex, Shard);
        _repair.Ask();
        return Task.CompletedTask;
    }

    private async Task<List<TicketLine>> ReadOpen()
    {
        List<TicketLine> lines = [];
        IReadOnlyList<TicketRow> page;
        do
        {
            page = await rows.OpenTicketsOfShard(Shard, lines is [.., var last] ? last.Id : null, Page);
            lines.AddRange(page.Select(row => row.Line));
        }
        while (page.Count == Page);
        return lines;
    }

    private async Task LoadToday()
    {
        var now = time.GetUtcNow();
        var cycles = await rows.CyclesJudgedSince(Shard, ShardTally.CyclesFrom(options.Value, now));
        var flow = await rows.FlowSince(Shard, ShardTally.FlowFrom(now));
        _tally.LoadToday(cycles, flow, now);
    }

    private async Task Repair()
    {
        try
        {
            await LoadToday();
        }
        catch (Exception failure)
        {
            LogNotRepaired(logger, failure, Shard);
            _repair.Ask();
            return;
        }

        _report.Ask();
    }

    private ShardPart Sums() => _tally.Part(this.GrainContext.ActivationId.ToString(), ++_revision);

    private async Task Report()
    {
        var boards = _boards.Live();
        if (boards.Count == 0)
        {
            return;
        }

        _tally.Advance(time.GetUtcNow());
        var sums = Sums();
        foreach (var board in boards)
        {
            await GrainFactory.GetGrain<IWallboardRoll>(board).Report(sums);
        }
    }

    private Task Move()
    {
        _moveAt = null;
        if (_tally.Advance(time.GetUtcNow()))
        {
            _report.Ask();
        }

        ArmMove();
        return Task.CompletedTask;
    }

    private void ArmMove()
    {
        if (_tally.NextMove is not { } next || _moveAt <= next)
        {
            return;
        }

        var left = time.Until(next);
        _moveAt = next;
        _move.Change(left < MoveEvery ? MoveEvery : left > FarOff ? FarOff : left, Timeout.InfiniteTimeSpan);
    }

    private async Task Feed(TicketLine line, IReadOnlyList<Stamped<TicketEvent>> untold)
    {
        if (untold.Count == 0)
        {
            return;
        }

        var assigned = untold.LastOrDefault(fact => fact.Event is TicketEvent.Assigned { Agent: var to } && to == line.Agent);
        if (assigned is not null && line.Agent is { } agent && OpenTickets.IsOpen(line.Status))
        {
            await GrainFactory.Feed(FeedTopics.Agent(agent)).Publish(new FeedItem.Assigned(line, assigned.At));
        }

        if (_watched.Contains(line.Id))
        {
            var what = untold.Select(fact => TickerLines.KindOf(fact.Event)).LastOrDefault(kind => kind is not null) ?? "changed";
            await Publish(line, what, untold[^1].At);
        }
    }

    private Task Publish(TicketLine line, string what, DateTimeOffset at) =>
        GrainFactory.Feed(FeedTopics.Ticket(line.Id)).Publish(new FeedItem.TicketChanged(line, what, at));

    [LoggerMessage(LogLevel.Information, "Shard {Shard} missed facts of {Ticket} before version {Version}; today's numbers are read again")]
    private static partial void LogGap(ILogger logger, int shard, TicketNumber ticket, long version);

    [LoggerMessage(LogLevel.Warning, "Shard {Shard} could not read today's numbers again; they may be short until it can")]
    private static partial void LogNotRepaired(ILogger logger, Exception failure, int shard);

    [LoggerMessage(LogLevel.Warning, "The stream of shard {Shard} lost facts; today's numbers are read again")]
    private static partial void LogStreamBroken(ILogger logger, Exception failure, int shard);
}
