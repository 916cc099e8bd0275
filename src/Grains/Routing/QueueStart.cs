using Firstline.Domain.Routing;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Kernel;
using Microsoft.Extensions.Logging;

namespace Firstline.Grains.Routing;

/// <summary>Wakes the queues that hand out work by themselves: when a silo has started, and every ten seconds, since the silo of a queue may have died.</summary>
internal sealed partial class QueueStart(Shelf<RoutingSettings> settings, IClusterClient cluster, DeskTime time, ILogger<QueueStart> logger) : ILifecycleParticipant<ISiloLifecycle>
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);
    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(nameof(QueueStart), ServiceLifecycleStage.Active, Start, Stop);

    private Task Start(CancellationToken cancellationToken)
    {
        _running = Run(_stopping.Token);
        return Task.CompletedTask;
    }

    private async Task Stop(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _running.WaitAsync(cancellationToken);
        _stopping.Dispose();
    }

    private async Task Run(CancellationToken stopping)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            do
            {
                await Wake();
            }
            while (await timer.WaitForNextTickAsync(stopping));
        }
        catch (OperationCanceledException)
        {
            LogStopped(logger);
        }
    }

    private async Task Wake()
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

    [LoggerMessage(LogLevel.Debug, "Stopped waking queues")]
    private static partial void LogStopped(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "The queue of {Team} could not be woken; its work waits until the next try in ten seconds")]
    private static partial void LogNotWoken(ILogger logger, Exception failure, string team);
}
