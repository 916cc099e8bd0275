using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;
using Microsoft.Extensions.Logging;

namespace Firstline.Grains.Notifications;

/// <summary>Looks each second whether somebody is to be told something, whatever happened to hints and processes before.</summary>
internal sealed partial class NotificationKeeper(IClusterClient cluster, INotices notices, IDispatches dispatches, DeskTime time, ILogger<NotificationKeeper> logger) : ILifecycleParticipant<ISiloLifecycle>
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ForgetEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan SentKept = TimeSpan.FromDays(30);

    private DateTimeOffset _forgotAt;

    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(nameof(NotificationKeeper), ServiceLifecycleStage.Active, Start, Stop);

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
                await Look();
            }
            while (await timer.WaitForNextTickAsync(stopping));
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
            await cluster.NoticeReader().Look();
            var now = time.GetUtcNow();
            await Task.WhenAll((await notices.Due(now)).Select(agent => cluster.Notifier(agent).Wake()));
            await Task.WhenAll((await dispatches.DueEndpoints(now)).Select(endpoint => cluster.Courier(endpoint).Run()));
            if (now - _forgotAt >= ForgetEvery)
            {
                _forgotAt = now;
                await dispatches.Forget(now - SentKept);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(logger, failure);
        }
    }

    [LoggerMessage(LogLevel.Debug, "Stopped looking for people to tell")]
    private static partial void LogStopped(ILogger logger);

    [LoggerMessage(LogLevel.Error, "People could not be told what is new; the next try is in a second")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
