using Firstline.Domain.Notifications;
using Firstline.Grains.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Firstline.Grains.Notifications;

/// <summary>Registers what notifications need.</summary>
internal static class NotificationsModule
{
    /// <summary>Adds the reading of the log for people, and who they are.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddSingleton<Roster>();
        services.TryAddSingleton(new CourierDice(Random.Shared));
        services.AddShelf(NotificationSettingsGrain.EntityKind, NotificationSettings.Usual, StateJson.Default.NotificationSettings);
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, NotificationKeeper>();
        return services;
    }

    /// <summary>The courier of an endpoint.</summary>
    public static ICourier Courier(this IGrainFactory grains, string endpoint) => grains.GetGrain<ICourier>(endpoint);

    /// <summary>The one reader of the log.</summary>
    public static INoticeReader NoticeReader(this IGrainFactory grains) => grains.GetGrain<INoticeReader>("desk");
}
