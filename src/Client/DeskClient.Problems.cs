using Firstline.Client.Tickets;

namespace Firstline.Client;

/// <summary>Problems and the tickets that they gather.</summary>
public sealed partial class DeskClient
{
    /// <summary>Says what kind of request it is.</summary>
    public Task<Ticket> SetType(string ticket, string type, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Put, ticket, "type", new TypeRequest(type), Json.TypeRequest, idempotencyKey, ifVersion, stop);

    /// <summary>Tells every open ticket that a problem gathers.</summary>
    public Task<Broadcast> Broadcast(string problem, BroadcastRequest request, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Send(HttpMethod.Post, $"{Root}/tickets/{Part(problem)}/broadcasts", request, Json.BroadcastRequest, Json.Broadcast, idempotencyKey, ifVersion, stop);

    /// <summary>How far an update of a problem is.</summary>
    public Task<Broadcast> GetBroadcast(string problem, string broadcast, CancellationToken stop = default) =>
        Get($"{Root}/tickets/{Part(problem)}/broadcasts/{Part(broadcast)}", Json.Broadcast, stop);

    /// <summary>A page of the updates of a problem, oldest first.</summary>
    public Task<DeskPage<BroadcastSummary>> Broadcasts(string problem, string? after = null, int? limit = null, CancellationToken stop = default) =>
        Get($"{Root}/tickets/{Part(problem)}/broadcasts{new Query().Add("after", after).Add("limit", limit)}", Json.DeskPageBroadcastSummary, stop);

    /// <summary>A page of the customers whose tickets a problem gathers.</summary>
    public Task<DeskPage<AffectedCustomer>> AffectedCustomers(string problem, string? after = null, int? limit = null, CancellationToken stop = default) =>
        Get($"{Root}/tickets/{Part(problem)}/affected-customers{new Query().Add("after", after).Add("limit", limit)}", Json.DeskPageAffectedCustomer, stop);
}
