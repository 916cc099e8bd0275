using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Ports;
using Firstline.Grains.Tickets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Firstline.Grains.Kernel;

/// <summary>
/// The outbox: remembers how far facts were published and, at start or after the pump overflowed, has every ticket that has newer
/// facts tell them again. At least once; listeners ignore what they know.
/// </summary>
internal sealed partial class Republisher(
    IEventLog log, FactPump pump, IClusterClient cluster, IOptions<ClusterOptions> options, ILogger<Republisher> logger) : BackgroundService
{
    private const int Page = 1_000;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        pump.Start(cluster.GetStreamProvider(DeskStreams.Provider));
        using var timer = new PeriodicTimer(Every);
        var dropped = 0L;
        var settled = await TellAgain(await log.PublishedUpTo(), stoppingToken);
        try
        {
            do
            {
                var newest = pump.Newest;
                if (pump.Dropped > dropped)
                {
                    dropped = pump.Dropped;
                    await TellAgain(settled, stoppingToken);
                }

                if (settled > 0)
                {
                    await log.MarkPublished(settled);
                }

                settled = Math.Max(settled, newest);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            LogStopped(logger, options.Value.ServiceId, settled);
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

    [LoggerMessage(LogLevel.Debug, "{Desk} stopped publishing at position {Position}; the next start tells from there")]
    private static partial void LogStopped(ILogger logger, string desk, long position);
}
