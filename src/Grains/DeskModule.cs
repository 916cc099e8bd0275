using Firstline.Grains.Attachments;
using Firstline.Grains.Kernel;
using Firstline.Grains.Notifications;
using Firstline.Grains.Routing;
using Firstline.Grains.OnCall;
using Firstline.Grains.Sla;
using Firstline.Grains.Tickets;
using Firstline.Grains.Wallboards;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Firstline.Grains;

/// <summary>Registers what the grains of every room work with; storage registers the ports.</summary>
public static class DeskModule
{
    /// <summary>Adds the kernel, the ticket rules and the publishing of facts.</summary>
    public static IServiceCollection AddFirstlineGrains(this IServiceCollection services)
    {
        services.TryAddSingleton(new DeskTime(TimeProvider.System));
        services.TryAddSingleton<TimeProvider>(provider => provider.GetRequiredService<DeskTime>());
        services.AddSingleton<SlaShelf>();
        services.AddSingleton<IShelf>(provider => provider.GetRequiredService<SlaShelf>());
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, ShelfKeeper>();
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, SlaShelfKeeper>();
        services.AddTickets();
        services.AddAttachments();
        services.AddRouting();
        services.AddOnCall();
        services.AddWallboards();
        services.AddNotifications();
        services.AddSingleton<FactPump>();
        services.AddSingleton<DeciderKit>();
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, Republisher>();
        return services;
    }
}
