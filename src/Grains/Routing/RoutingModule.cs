using Firstline.Domain.Routing;
using Firstline.Grains.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Grains.Routing;

/// <summary>Registers what routing needs.</summary>
internal static class RoutingModule
{
    /// <summary>Adds the settings of routing and the waking of queues.</summary>
    public static IServiceCollection AddRouting(this IServiceCollection services)
    {
        services.AddShelf(RoutingSettingsGrain.EntityKind, RoutingSettings.Usual, StateJson.Default.RoutingSettings);
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, QueueStart>();
        return services;
    }
}
