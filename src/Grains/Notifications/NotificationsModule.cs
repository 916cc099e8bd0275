using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Grains.Notifications;

/// <summary>Registers what notifications need.</summary>
internal static class NotificationsModule
{
    /// <summary>Adds the reading of the log for people, and who they are.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddSingleton<Roster>();
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, NotificationKeeper>();
        return services;
    }

    /// <summary>The one reader of the log.</summary>
    public static INoticeReader NoticeReader(this IGrainFactory grains) => grains.GetGrain<INoticeReader>("desk");
}
