using Firstline.Grains.Interfaces.Kernel;
using Microsoft.Extensions.Logging;

namespace Firstline.Grains.Sla;

/// <summary>
/// Reads the policy before a silo answers, makes the framework its first version at a new desk, and learns within a second of versions that
/// other silos published.
/// </summary>
internal sealed partial class SlaShelfKeeper(SlaShelf shelf, IClusterClient cluster, ILogger<SlaShelfKeeper> logger) : ILifecycleParticipant<ISiloLifecycle>
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    public void Participate(ISiloLifecycle lifecycle)
    {
        lifecycle.Subscribe(nameof(SlaShelf), ServiceLifecycleStage.ApplicationServices, _ => shelf.Refresh());
        lifecycle.Subscribe(nameof(SlaShelfKeeper), ServiceLifecycleStage.Active, Start, Stop);
    }

    private async Task Start(CancellationToken cancellationToken)
    {
        await cluster.SlaPolicy().Begin();
        _running = Run(_stopping.Token);
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
        using var timer = new PeriodicTimer(Every);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                await Look();
            }
        }
        catch (OperationCanceledException)
        {
            LogStopped(logger);
        }
    }

    private async Task Look()
    {
        try
        {
            await shelf.Refresh();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(logger, failure);
        }
    }

    [LoggerMessage(LogLevel.Debug, "Stopped looking for versions of the SLA policy")]
    private static partial void LogStopped(ILogger logger);

    [LoggerMessage(LogLevel.Error, "The SLA policy could not be read; an edit that another silo published counts here only after the next try in a second")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
