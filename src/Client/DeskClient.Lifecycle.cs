using Firstline.Client.Tickets;

namespace Firstline.Client;

/// <summary>Statuses of the desk's own, and tickets laid aside.</summary>
public sealed partial class DeskClient
{
    /// <summary>Moves it to a status of the settings, by the rules of its category.</summary>
    public Task<Ticket> MoveToStatus(string ticket, StatusRequest request, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Put, ticket, "status", request, Json.StatusRequest, idempotencyKey, ifVersion, stop);

    /// <summary>Lays it aside until an instant, the customer's next message, or whichever is first.</summary>
    public Task<Ticket> Snooze(string ticket, SnoozeRequest request, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Put, ticket, "snooze", request, Json.SnoozeRequest, idempotencyKey, ifVersion, stop);

    /// <summary>Takes it up again before its time.</summary>
    public Task<Ticket> Wake(string ticket, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Delete, ticket, "snooze", idempotencyKey, ifVersion, stop);
}
