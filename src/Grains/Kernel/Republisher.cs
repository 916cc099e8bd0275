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
        await pump.DisposeAsync();
        await log.MarkPublished(pump.Newest);
        _stopping.Dispose();
    }

    private async Task Run(CancellationToken stopping)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Every);
        var (dropped, settled) = (0L, 0L);
        try
        {
            settled = await TellAgain(await log.PublishedUpTo(), stopping);
            while (await timer.WaitForNextTickAsync(stopping))
            {
                var newest = pump.Newest;
                if (pump.Dropped > dropped)
                {
                    dropped = pump.Dropped;
                    await TellAgain(settled, stopping);
                }

                await log.MarkPublished(settled);
                settled = Math.Max(settled, newest);
            }
        }
        catch (OperationCanceledException)
        {
            LogStopped(logger, settled);
        }
        catch (Exception failure)
        {
            LogFailed(logger, failure, settled);
        }
    }

    private async Task<long> TellAgain(long after, CancellationToken stoppingToken)
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
            await cluster.GetGrain<IAnnouncer>(TicketId.Parse(id).Value).Announce(version - 1);
        }

        if (tickets.Count > 0)
        {
            LogToldAgain(logger, tickets.Count, after);
        }

        return after;
    }

    [LoggerMessage(LogLevel.Information, "{Tickets} tickets told their newest facts again, up to position {Position}")]
    private static partial void LogToldAgain(ILogger logger, int tickets, long position);

    [LoggerMessage(LogLevel.Debug, "Stopped remembering what was published at position {Position}; the next start tells from there")]
    private static partial void LogStopped(ILogger logger, long position);

    [LoggerMessage(LogLevel.Error, "What was published is no longer remembered after position {Position}; boards may miss facts until the next start tells them again")]
    private static partial void LogFailed(ILogger logger, Exception failure, long position);
}
