using Microsoft.Extensions.Logging;

namespace Firstline.Grains.Kernel;

/// <summary>Fills every shelf before a silo answers, and looks each second for versions that other silos published.</summary>
internal sealed partial class ShelfKeeper(IEnumerable<IShelf> shelves, TimeProvider time, ILogger<ShelfKeeper> logger) : ILifecycleParticipant<ISiloLifecycle>
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly IShelf[] _shelves = [.. shelves];
    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    public void Participate(ISiloLifecycle lifecycle)
    {
        lifecycle.Subscribe(nameof(IShelf), ServiceLifecycleStage.ApplicationServices, _ => Task.WhenAll(_shelves.Select(shelf => shelf.Refresh())));
        lifecycle.Subscribe(nameof(ShelfKeeper), ServiceLifecycleStage.Active, Start, Stop);
    }

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
            while (await timer.WaitForNextTickAsync(stopping))
            {
                foreach (var shelf in _shelves)
                {
                    await Look(shelf);
                }
            }
        }
        catch (OperationCanceledException)
        {
            LogStopped(logger);
        }
    }

    private async Task Look(IShelf shelf)
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

    [LoggerMessage(LogLevel.Debug, "Stopped looking for versions of policies and settings")]
    private static partial void LogStopped(ILogger logger);

    [LoggerMessage(LogLevel.Error, "A policy or settings could not be read; an edit that another silo published counts here only after the next try in a second")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
