using Firstline.Client.Escalations;
using Firstline.Client.Tickets;

namespace Firstline.Client;

/// <summary>Escalations of tickets.</summary>
public sealed partial class DeskClient
{
    /// <summary>The escalation of a ticket, told from what happened.</summary>
    public Task<Escalation> Escalation(string ticket, CancellationToken stop = default) => Get($"{Root}/tickets/{Part(ticket)}/escalation", Json.Escalation, stop);

    /// <summary>Declares that it is a security incident or that data was lost.</summary>
    public Task<Ticket> DeclareIncident(string ticket, IncidentRequest request, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "incidents", request, Json.IncidentRequest, idempotencyKey, null, stop);

    /// <summary>Sends one of the five communications.</summary>
    public Task<Ticket> Communicate(string ticket, string kind, CommunicationRequest request, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, $"communications/{Part(kind)}", request, Json.CommunicationRequest, idempotencyKey, null, stop);

    /// <summary>Ticks a step by hand.</summary>
    public Task<Ticket> NoteStep(string ticket, string step, StepRequest request, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Put, ticket, $"escalation-steps/{Part(step)}", request, Json.StepRequest, idempotencyKey, null, stop);

    /// <summary>Says that the customer confirmed the resolution.</summary>
    public Task<Ticket> ConfirmResolution(string ticket, ConfirmationRequest request, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "confirmation", request, Json.ConfirmationRequest, idempotencyKey, null, stop);

    /// <summary>Writes the review of an escalation.</summary>
    public Task<Ticket> WriteReview(string ticket, ReviewRequest request, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "review", request, Json.ReviewRequest, idempotencyKey, null, stop);

    /// <summary>Reviews that are owed, overdue or written.</summary>
    public Task<DeskPage<EscalationReviewLine>> Reviews(string? state = null, string? after = null, int? limit = null, CancellationToken stop = default) =>
        Get($"{Root}/reviews{new Query().Add("state", state).Add("after", after).Add("limit", limit)}", Json.DeskPageEscalationReviewLine, stop);
}
