using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;
using Microsoft.Extensions.Logging;

namespace Firstline.Grains.Attachments;

/// <summary>Removes files that no message took; looks at every start and every hour.</summary>
internal sealed partial class AttachmentCleaner(IAttachments attachments, AttachmentOptions options, DeskTime time, ILogger<AttachmentCleaner> logger)
    : ILifecycleParticipant<ISiloLifecycle>
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(nameof(AttachmentCleaner), ServiceLifecycleStage.Active, Start, Stop);

    /// <summary>Looks once.</summary>
    public async Task Clean()
    {
        try
        {
            var removed = await attachments.RemoveUnused(time.GetUtcNow() - options.KeepUnused);
            if (removed > 0)
            {
                LogRemoved(logger, removed);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(logger, failure);
        }
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
        using var timer = new PeriodicTimer(Every);
        try
        {
            do
            {
                await Clean();
            }
            while (await timer.WaitForNextTickAsync(stopping));
        }
        catch (OperationCanceledException)
        {
            LogStopped(logger);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} files that no message took were removed")]
    private static partial void LogRemoved(ILogger logger, int count);

    [LoggerMessage(LogLevel.Error, "Unused files could not be removed; the next try is in an hour")]
    private static partial void LogFailed(ILogger logger, Exception failure);

    [LoggerMessage(LogLevel.Debug, "Stopped looking for unused files")]
    private static partial void LogStopped(ILogger logger);
}
