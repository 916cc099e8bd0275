using Firstline.Client.Tickets;

namespace Firstline.Client;

/// <summary>Links between tickets.</summary>
public sealed partial class DeskClient
{
    /// <summary>Links a ticket to another one; both name each other since.</summary>
    public Task<Ticket> Link(string ticket, string role, string other, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "links", new LinkRequest(role, other), Json.LinkRequest, idempotencyKey, ifVersion, stop);

    /// <summary>Takes a link away.</summary>
    public Task<Ticket> Unlink(string ticket, string role, string other, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Delete, ticket, $"links/{Part(role)}/{Part(other)}", idempotencyKey, ifVersion, stop);

    /// <summary>A page of a ticket's links, by role and number.</summary>
    public Task<DeskPage<TicketLink>> Links(string ticket, string? role = null, bool? open = null, string? after = null, int? limit = null, CancellationToken stop = default) => Get(
        $"{Root}/tickets/{Part(ticket)}/links{new Query().Add("role", role).Add("open", open).Add("after", after).Add("limit", limit)}", Json.DeskPageTicketLink, stop);
}
