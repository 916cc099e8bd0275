using Firstline.Client.Routing;
using Firstline.Client.Settings;

namespace Firstline.Client;

/// <summary>Queues, and how work comes to agents.</summary>
public sealed partial class DeskClient
{
    /// <summary>How work comes to agents.</summary>
    public Task<RoutingSettings> RoutingSettings(CancellationToken stop = default) => Get($"{Root}/settings/routing", Json.RoutingSettings, stop);

    /// <summary>Puts settings of routing in force as the next version.</summary>
    /// <param name="settings">All of them; the version is ignored.</param>
    /// <param name="ifVersion">Only when they are at this version; any when null.</param>
    public Task<RoutingSettings> PutRoutingSettings(RoutingSettings settings, long? ifVersion = null, CancellationToken stop = default) =>
        Send(HttpMethod.Put, $"{Root}/settings/routing", settings, Json.RoutingSettings, Json.RoutingSettings, null, ifVersion, stop);

    /// <summary>A page of the queues, by team.</summary>
    public Task<DeskPage<QueueSummary>> ListQueues(string? after = null, int? limit = null, CancellationToken stop = default) =>
        Get($"{Root}/queues{new Query().Add("after", after).Add("limit", limit)}", Json.DeskPageQueueSummary, stop);

    /// <summary>A queue with a part of what waits in it, in its order.</summary>
    public Task<Queue> GetQueue(string team, string? after = null, int? limit = null, CancellationToken stop = default) =>
        Get($"{Root}/queues/{Part(team)}{new Query().Add("after", after).Add("limit", limit)}", Json.Queue, stop);
}
