using Firstline.Client.Live;
using Firstline.Client.Tickets;

namespace Firstline.Client;

/// <summary>What is said on a ticket beyond replies. Each action answers the ticket after it.</summary>
public sealed partial class DeskClient
{
    /// <summary>A note that the customer does not see.</summary>
    public Task<Ticket> Note(string ticket, NoteRequest request, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "notes", request, Json.NoteRequest, idempotencyKey, ifVersion, stop);

    /// <summary>Logs a phone call; one that reached the customer counts as a reply.</summary>
    public Task<Ticket> LogCall(string ticket, CallRequest request, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "calls", request, Json.CallRequest, idempotencyKey, ifVersion, stop);

    /// <summary>A message in the desk's own name, such as an acknowledgement; it stops no clock.</summary>
    public Task<Ticket> SendSystemMessage(string ticket, MessageRequest request, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "system-messages", request, Json.MessageRequest, idempotencyKey, ifVersion, stop);

    /// <summary>Tells how far a public message came.</summary>
    public Task<Ticket> ReportDelivery(string ticket, Guid message, DeliveryRequest request, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Put, ticket, $"messages/{message}/delivery", request, Json.DeliveryRequest, idempotencyKey, null, stop);

    /// <summary>Lets an agent hear what happens to the ticket.</summary>
    public Task<Ticket> Watch(string ticket, string agent, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Put, ticket, $"watchers/{Part(agent)}", idempotencyKey, null, stop);

    /// <summary>Lets an agent hear of it no longer.</summary>
    public Task<Ticket> Unwatch(string ticket, string agent, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Delete, ticket, $"watchers/{Part(agent)}", idempotencyKey, null, stop);

    /// <summary>A draft; its owner is an agent, or <c>shared</c>.</summary>
    public Task<Draft> GetDraft(string ticket, string owner, CancellationToken stop = default) => Get($"{Root}/tickets/{Part(ticket)}/drafts/{Part(owner)}", Json.Draft, stop);

    /// <summary>The drafts on a ticket, by owner.</summary>
    public Task<DeskPage<Draft>> ListDrafts(string ticket, string? after = null, int? limit = null, CancellationToken stop = default) =>
        Get($"{Root}/tickets/{Part(ticket)}/drafts{new Query().Add("after", after).Add("limit", limit)}", Json.DeskPageDraft, stop);

    /// <summary>Saves a draft; the last one to save wins, unless a version is given.</summary>
    public Task<Draft> SaveDraft(string ticket, string owner, DraftRequest request, long? ifVersion = null, CancellationToken stop = default) =>
        Send(HttpMethod.Put, $"{Root}/tickets/{Part(ticket)}/drafts/{Part(owner)}", request, Json.DraftRequest, Json.Draft, null, ifVersion, stop);

    /// <summary>Throws a draft away, and answers what it was.</summary>
    public Task<Draft> DiscardDraft(string ticket, string owner, long? ifVersion = null, CancellationToken stop = default) =>
        Send<object, Draft>(HttpMethod.Delete, $"{Root}/tickets/{Part(ticket)}/drafts/{Part(owner)}", null, null, Json.Draft, null, ifVersion, stop);

    /// <summary>Says that an agent is at a ticket; to be said every 5 s while that is so.</summary>
    public Task<TicketPresence> Attend(string ticket, PresenceRequest request, CancellationToken stop = default) =>
        Send(HttpMethod.Put, $"{Root}/tickets/{Part(ticket)}/presence", request, Json.PresenceRequest, Json.TicketPresence, null, null, stop);

    /// <summary>Says that an agent left a ticket.</summary>
    public Task<TicketPresence> Depart(string ticket, string agent, CancellationToken stop = default) =>
        Send<object, TicketPresence>(HttpMethod.Delete, $"{Root}/tickets/{Part(ticket)}/presence/{Part(agent)}", null, null, Json.TicketPresence, null, null, stop);

    /// <summary>Who is at a ticket.</summary>
    public Task<TicketPresence> GetPresence(string ticket, CancellationToken stop = default) => Get($"{Root}/tickets/{Part(ticket)}/presence", Json.TicketPresence, stop);

    /// <summary>Who is at some tickets; at most 100, by id or number. Those where nobody is are left out.</summary>
    public Task<DeskPage<TicketPresence>> ListPresence(IEnumerable<string> tickets, CancellationToken stop = default) =>
        Get($"{Root}/tickets/presence{new Query().Add("tickets", string.Join(',', tickets))}", Json.DeskPageTicketPresence, stop);
}
