using Firstline.Client.Live;
using Firstline.Web.Client.Administration;
using Firstline.Web.Client.Shared;
using Firstline.Web.Client.Sla;
using Firstline.Web.Client.Tickets.List;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Firstline.Web.Client;

/// <summary>What the live screens need, in the browser and where they are prerendered.</summary>
/// <remarks>The host adds an <see cref="IBoardSource"/> of its own: REST in the browser, the grains on the server.</remarks>
public static class ScreensModule
{
    /// <summary>Adds the live screens. In the browser a <see cref="DeskSession"/> over its connection comes on top.</summary>
    public static IServiceCollection AddFirstlineScreens(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped(_ => DeskSession.Nowhere());
        services.TryAddScoped<PolicyDraft>();
        services.TryAddScoped<Drafts>();
        services.TryAddScoped<Returns>();
        services.TryAddScoped<Hands>();
        services.TryAddScoped<ListChoice>();
        services.TryAddScoped(sp => DeskConnection.To(
            sp.GetRequiredService<NavigationManager>().ToAbsoluteUri("hubs/desk"),
            sp.GetRequiredService<TimeProvider>()));
        return services;
    }
}
