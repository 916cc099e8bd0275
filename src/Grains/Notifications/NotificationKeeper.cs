using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;
using Microsoft.Extensions.Logging;

namespace Firstline.Grains.Notifications;

/// <summary>Looks each second whether somebody is to be told something, whatever happened to hints and processes before.</summary>
internal sealed class NotificationKeeper(IClusterClient cluster, INotices notices, IDispatches dispatches, DeskTime time, ILogger<NotificationKeeper> logger)
    : Beat(TimeSpan.FromSeconds(1), time, logger)
{
    private static readonly TimeSpan ForgetEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan SentKept = TimeSpan.FromDays(30);

    private DateTimeOffset _forgotAt;

    protected override async Task Do()
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
}
