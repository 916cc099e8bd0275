using Microsoft.Extensions.Logging;

namespace Firstline.Grains.Kernel;

/// <summary>Has something done at a pace while the silo is up, whatever happened to hints and processes before. What fails is logged and tried again at the next beat.</summary>
/// <param name="every">How long from beat to beat.</param>
/// <param name="time">By which clock.</param>
/// <param name="logger">Who hears of failures.</param>
internal abstract partial class Beat(TimeSpan every, TimeProvider time, ILogger logger) : ILifecycleParticipant<ISiloLifecycle>
{
    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    public virtual void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(GetType().Name, ServiceLifecycleStage.Active, Start, Stop);

    /// <summary>What is done at each beat, the first as soon as the silo is up. Harmless at any time.</summary>
    protected abstract Task Do();

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
        using var timer = new PeriodicTimer(every, time);
        try
        {
            do
            {
                await Try();
            }
            while (await timer.WaitForNextTickAsync(stopping));
        }
        catch (OperationCanceledException)
        {
            LogStopped(logger, GetType().Name);
        }
    }

    private async Task Try()
    {
        try
        {
            await Do();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(logger, failure, GetType().Name, every);
        }
    }

    [LoggerMessage(LogLevel.Debug, "{Keeper} stopped")]
    private static partial void LogStopped(ILogger logger, string keeper);

    [LoggerMessage(LogLevel.Error, "{Keeper} failed; the next try is in {Every}")]
    private static partial void LogFailed(ILogger logger, Exception failure, string keeper, TimeSpan every);
}
