using Firstline.Domain.Routing;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Kernel;
using Microsoft.Extensions.Logging;

namespace Firstline.Grains.Routing;

/// <summary>Wakes the queues that hand out work by themselves: when a silo has started, and every ten seconds, since the silo of a queue may have died.</summary>
internal sealed partial class QueueStart(Shelf<RoutingSettings> settings, IClusterClient cluster, DeskTime time, ILogger<QueueStart> logger) : Beat(TimeSpan.FromSeconds(10), time, logger)
{
    protected override async Task Do()
    {
        foreach (var team in settings.Newest.Document.Teams.Where(team => team.Mode != RoutingMode.Manual))
        {
            try
            {
                await cluster.Queue(team.Team).Begin();
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogNotWoken(logger, failure, team.Team.Value);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The queue of {Team} could not be woken; its work waits until the next try in ten seconds")]
    private static partial void LogNotWoken(ILogger logger, Exception failure, string team);
}
