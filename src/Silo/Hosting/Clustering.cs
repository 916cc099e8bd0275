using System.Net;
using System.Net.Sockets;
using Firstline.Grains.Kernel;
using Firstline.Storage.Reminders;
using Orleans.Configuration;
using Orleans.Dashboard;
using Orleans.Reminders;
using Orleans.Streams;

namespace Firstline.Silo.Hosting;

/// <summary>The actors' side of an embedded desk: one silo, memory streams, our reminder table.</summary>
internal static class Clustering
{
    private static readonly TimeSpan IdleTickets = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void AddEmbeddedSilo(this WebApplicationBuilder builder, DeskOptions options) => builder.Host.UseOrleans(silo =>
    {
        var (siloPort, gatewayPort) = FreePorts();
        silo.UseLocalhostClustering(siloPort, gatewayPort, serviceId: "firstline", clusterId: "embedded");
        silo.AddDeskStreams();
        silo.UseFirstlineReminders();
        silo.AddDashboard(dashboard => dashboard.HideTrace = true);
        silo.Configure<GrainCollectionOptions>(collection =>
        {
            collection.CollectionAge = IdleTickets;
            collection.EnableActivationSheddingOnMemoryPressure = true;
        });
        silo.Configure<ClusterMembershipOptions>(membership =>
        {
            membership.ProbeTimeout = TimeSpan.FromSeconds(2);
            membership.MaxProbeTimeout = TimeSpan.FromSeconds(3);
        });
        silo.Configure<SiloMessagingOptions>(messaging =>
        {
            messaging.MaxEnqueuedRequestsHardLimit = 1_000;
            messaging.ResponseTimeout = Patience;
        });
        silo.Configure<LoadSheddingOptions>(shedding => shedding.LoadSheddingEnabled = true);
        silo.Services.PinRuntimeClocks(options.Time);
    });

    /// <summary>The runtime's own clocks are real ones, however fast the desk's runs.</summary>
    private static void PinRuntimeClocks(this IServiceCollection services, TimeProvider real)
    {
        string[] areas =
        [
            TimeProviderNames.Messaging, TimeProviderNames.SystemTimers, TimeProviderNames.Membership, TimeProviderNames.ActivationManagement,
            TimeProviderNames.GrainDirectory, StreamingTimeProviderNames.Streaming,
        ];
        foreach (var area in areas)
        {
            services.AddKeyedSingleton(area, TimeProvider.System);
        }

        services.AddKeyedSingleton(ReminderTimeProviderNames.Reminders, real);
        services.AddKeyedSingleton<TimeProvider>(TimeProviderNames.Grains, (provider, _) => provider.GetRequiredService<DeskTime>());
    }

    private static (int Silo, int Gateway) FreePorts()
    {
        using var first = new TcpListener(IPAddress.Loopback, 0);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return (((IPEndPoint)first.LocalEndpoint).Port, ((IPEndPoint)second.LocalEndpoint).Port);
    }
}
