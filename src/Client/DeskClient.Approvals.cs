using Firstline.Client.Tickets;

namespace Firstline.Client;

/// <summary>Approvals of tickets.</summary>
public sealed partial class DeskClient
{
    /// <summary>Asks for an approval.</summary>
    public Task<Ticket> RequestApproval(string ticket, ApprovalRequest request, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "approvals", request, Json.ApprovalRequest, idempotencyKey, null, stop);

    /// <summary>Says what one approver says.</summary>
    public Task<Ticket> Vote(string ticket, string approval, VoteRequest request, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, $"approvals/{Part(approval)}/votes", request, Json.VoteRequest, idempotencyKey, null, stop);

    /// <summary>Takes the question back.</summary>
    public Task<Ticket> WithdrawApproval(string ticket, string approval, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, $"approvals/{Part(approval)}/withdrawal", idempotencyKey, null, stop);

    /// <summary>The approvals of a ticket.</summary>
    public Task<DeskPage<Approval>> Approvals(string ticket, string? after = null, int? limit = null, CancellationToken stop = default) =>
        Get($"{Root}/tickets/{Part(ticket)}/approvals{new Query().Add("after", after).Add("limit", limit)}", Json.DeskPageApproval, stop);
}
