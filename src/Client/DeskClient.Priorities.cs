using Firstline.Client.Tickets;

namespace Firstline.Client;

/// <summary>Priorities from impact and urgency.</summary>
public sealed partial class DeskClient
{
    /// <summary>Says how much it touches and how soon it hurts; the desk's matrix gives the priority.</summary>
    public Task<Ticket> JudgeImpact(string ticket, ImpactRequest request, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Put, ticket, "impact-urgency", request, Json.ImpactRequest, idempotencyKey, ifVersion, stop);
}
