using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Ports;
using Firstline.Grains.Tickets;
using Microsoft.Extensions.Logging;

namespace Firstline.Grains.Kernel;

/// <summary>
/// The outbox: remembers how far facts were published and, at start or after the pump overflowed, has every ticket that has newer
/// facts tell them again. At least once; listeners ignore what they know.
/// </summary>
internal sealed partial class Republisher(IEventLog log, FactPump pump, IClusterClient cluster, ILogger<Republisher> logger)
    : ILifecycleParticipant<ISiloLifecycle>
{
    private const int Page = 1_000;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;
    private PumpMark? _mark;
    private long _settled;
    private bool _behind = true;

    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(nameof(Republisher), ServiceLifecycleStage.Active, Start, Stop);

    private Task Start(CancellationToken cancellationToken)
    {
        pump.Start(cluster.GetStreamProvider(DeskStreams.Provider));
        _running = Run(_stopping.Token);
        return Task.CompletedTask;
    }

    private async Task Stop(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _running.WaitAsync(cancellationToken);
        var mark = pump.Mark();
        await pump.Drain(cancellationToken);
        if (!_behind && _mark?.Lost == mark.Lost && pump.HasPublished(mark))
        {
            await log.MarkPublished(mark.Newest);
        }

        _stopping.Dispose();
    }

    private async Task Run(CancellationToken stopping)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Every);
        try
        {
            _settled = await log.PublishedUpTo();
            do
            {
                await Look(stopping);
            }
            while (await timer.WaitForNextTickAsync(stopping));
        }
        catch (OperationCanceledException)
        {
            LogStopped(logger, _settled);
        }
    }

    /// <summary>Tells again what may be lost; otherwise moves on to what was offered a look ago and is published by now.</summary>
    private async Task Look(CancellationToken stopping)
    {
        try
        {
            if (_behind || _mark?.Lost != pump.Lost)
            {
                _behind = true;
                _mark = pump.Mark();
                await TellAgain(_settled, stopping);
                _behind = pump.Lost != _mark.Lost;
            }
            else if (pump.HasPublished(_mark))
            {
                _settled = Math.Max(_settled, _mark.Newest);
                await log.MarkPublished(_settled);
                _mark = pump.Mark();
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            _behind = true;
            LogFailed(logger, failure, _settled);
        }
    }

    private async Task TellAgain(long after, CancellationToken stoppingToken)
    {
        var tickets = new Dictionary<string, long>();
        while (!stoppingToken.IsCancellationRequested)
        {
            var facts = await log.ReadAll(TicketGrain.EntityKind, after, Page);
            foreach (var fact in facts)
            {
                tickets.TryAdd(fact.EntityId, fact.Version);
                after = fact.Position;
            }

            if (facts.Count < Page)
            {
                break;
            }
        }

        foreach (var (id, version) in tickets)
        {
            stoppingToken.ThrowIfCancellationRequested();
            await cluster.GetGrain<IAnnouncer>(TicketId.Parse(id).Value).Announce(version - 1);
        }

        if (tickets.Count > 0)
        {
            LogToldAgain(logger, tickets.Count, after);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Tickets} tickets told their newest facts again, up to position {Position}")]
    private static partial void LogToldAgain(ILogger logger, int tickets, long position);

    [LoggerMessage(LogLevel.Debug, "Stopped remembering what was published at position {Position}; the next start tells from there")]
    private static partial void LogStopped(ILogger logger, long position);

    [LoggerMessage(LogLevel.Error, "Facts after position {Position} could not be told again; boards may miss some until the next try in five seconds")]
    private static partial void LogFailed(ILogger logger, Exception failure, long position);
}
