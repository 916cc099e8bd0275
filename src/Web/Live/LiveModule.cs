using Firstline.Client.Live;
using Microsoft.AspNetCore.SignalR;

namespace Firstline.Web.Live;

/// <summary>The live path's edge: the hub, and what keeps its screens in step.</summary>
public static class LiveModule
{
    /// <summary>Where the hub is.</summary>
    public const string HubPath = "/hubs/desk";

    private const int LongestRequest = 16 * 1024;
    private const int Buffer = 64 * 1024;
    private static readonly TimeSpan StalledAfter = TimeSpan.FromSeconds(10);

    /// <summary>Adds the hub with its JSON and MessagePack protocols, the relay, and boards for prerendering.</summary>
    public static IServiceCollection AddDeskLive(this IServiceCollection services)
    {
        services.AddSignalR(hub =>
            {
                hub.MaximumReceiveMessageSize = LongestRequest;
                hub.MaximumParallelInvocationsPerClient = 4;
                hub.AddFilter<HubFailures>();
            })
            .AddJsonProtocol(json => json.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, DeskHubJson.Default))
            .AddMessagePackProtocol();
        services.AddLogging(logging => logging.AddFilter(HubFailures.Replaces, LogLevel.None));
        services.AddSingleton<HubFailures>();
        services.AddSingleton<DeskNames>();
        services.AddSingleton<LiveLog>();
        services.AddSingleton<LiveMeter>();
        services.AddSingleton<Subscriptions>();
        services.AddSingleton<Relay>();
        services.AddHostedService(provider => provider.GetRequiredService<Relay>());
        services.AddSingleton<IBoardSource, GrainBoardSource>();
        return services;
    }

    /// <summary>Maps the hub. A connection that does not take what it is sent is bounded in memory and cut off after ten seconds.</summary>
    public static WebApplication MapDeskLive(this WebApplication app)
    {
        app.MapHub<DeskHub>(HubPath, http =>
        {
            http.TransportMaxBufferSize = Buffer;
            http.ApplicationMaxBufferSize = Buffer;
            http.TransportSendTimeout = StalledAfter;
        });
        return app;
    }
}
