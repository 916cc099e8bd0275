using Firstline.Client.Tickets;

namespace Firstline.Client;

/// <summary>Offers of work, and work by hand.</summary>
public sealed partial class DeskClient
{
    /// <summary>Offers a ticket to an agent.</summary>
    public Task<Ticket> Offer(string ticket, string agent, int? seconds = null, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "offer", new OfferRequest(agent, seconds), Json.OfferRequest, idempotencyKey, null, stop);

    /// <summary>Says that a screen of the agent shows the offer.</summary>
    public Task<Ticket> ConfirmOffer(string ticket, string agent, string? device = null, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "offer/confirm", new OfferAnswer(agent, device), Json.OfferAnswer, idempotencyKey, null, stop);

    /// <summary>Takes what was offered.</summary>
    public Task<Ticket> AcceptOffer(string ticket, string agent, string? device = null, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "offer/accept", new OfferAnswer(agent, device), Json.OfferAnswer, idempotencyKey, null, stop);

    /// <summary>Does not take what was offered.</summary>
    public Task<Ticket> DeclineOffer(string ticket, string agent, string? reason = null, string? device = null, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "offer/decline", new OfferDecline(agent, reason, device), Json.OfferDecline, idempotencyKey, null, stop);

    /// <summary>Takes a ticket, whatever the agent holds.</summary>
    public Task<Ticket> Take(string ticket, string agent, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "take", new HandRequest(agent), Json.HandRequest, idempotencyKey, null, stop);

    /// <summary>Pushes a ticket to an agent, whatever they hold.</summary>
    public Task<Ticket> Push(string ticket, string agent, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "push", new HandRequest(agent), Json.HandRequest, idempotencyKey, null, stop);

    /// <summary>A page of the offers that wait for an agent's answer.</summary>
    public Task<DeskPage<WorkOffer>> ListOffers(string agent, string? after = null, int? limit = null, CancellationToken stop = default) =>
        Get($"{Root}/agents/{Part(agent)}/offers{new Query().Add("after", after).Add("limit", limit)}", Json.DeskPageWorkOffer, stop);
}
