using System.Text.Json.Serialization.Metadata;
using Firstline.Client.Tickets;

namespace Firstline.Client;

/// <summary>Tickets. A ticket is named by its id or its number; each action answers the ticket after it.</summary>
public sealed partial class DeskClient
{
    private static readonly DeskJson Json = DeskJson.Default;

    /// <summary>Opens a ticket. With an idempotency key, asking again answers the same ticket.</summary>
    public Task<Ticket> OpenTicket(OpenTicketRequest request, string? idempotencyKey = null, CancellationToken stop = default) =>
        Send(HttpMethod.Post, $"{Root}/tickets", request, Json.OpenTicketRequest, Json.Ticket, idempotencyKey, null, stop);

    /// <summary>One ticket.</summary>
    public Task<Ticket> GetTicket(string ticket, CancellationToken stop = default) => Get($"{Root}/tickets/{Part(ticket)}", Json.Ticket, stop);

    /// <summary>A page of tickets; go on with its <see cref="DeskPage{TItem}.Next"/> and the same query.</summary>
    public Task<DeskPage<TicketSummary>> ListTickets(TicketQuery? query = null, string? after = null, CancellationToken stop = default)
    {
        var asked = query ?? new TicketQuery();
        return Get(
            $"{Root}/tickets" + new Query()
                .Add("open", asked.Open).Add("status", asked.Status).Add("priority", asked.Priority).Add("tier", asked.Tier)
                .Add("level", asked.Level).Add("customer", asked.Customer).Add("agent", asked.Agent).Add("team", asked.Team)
                .Add("breached", asked.Breached).Add("assigned", asked.Assigned).Add("category", asked.Category)
                .Add("statusId", asked.StatusId).Add("snoozed", asked.Snoozed).Add("type", asked.Type)
                .Add("source", asked.Source).Add("q", asked.Query).Add("me", asked.Me).Add("order", asked.Order).Add("limit", asked.Limit).Add("after", after),
            Json.DeskPageTicketSummary, stop);
    }

    /// <summary>How many tickets a condition holds of, counted up to 10,000.</summary>
    public Task<TicketCount> CountTickets(string query, string? me = null, CancellationToken stop = default) =>
        Get($"{Root}/tickets/count{new Query().Add("q", query).Add("me", me)}", Json.TicketCount, stop);

    /// <summary>What happened to a ticket, oldest first.</summary>
    public Task<DeskPage<TimelineItem>> Timeline(string ticket, string? after = null, int? limit = null, bool? absorbed = null, CancellationToken stop = default) =>
        Get($"{Root}/tickets/{Part(ticket)}/timeline{new Query().Add("absorbed", absorbed).Add("after", after).Add("limit", limit)}", Json.DeskPageTimelineItem, stop);

    /// <summary>A public reply of the desk.</summary>
    public Task<Ticket> Reply(string ticket, ReplyRequest request, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "replies", request, Json.ReplyRequest, idempotencyKey, ifVersion, stop);

    /// <summary>A message of the customer.</summary>
    public Task<Ticket> ReceiveMessage(string ticket, MessageRequest request, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "messages", request, Json.MessageRequest, idempotencyKey, ifVersion, stop);

    /// <summary>A note that the customer does not see.</summary>
    public Task<Ticket> Note(string ticket, string body, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Note(ticket, new NoteRequest(body), idempotencyKey, ifVersion, stop);

    /// <summary>Another urgency; live clocks get another target.</summary>
    public Task<Ticket> ChangePriority(string ticket, string priority, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Put, ticket, "priority", new PriorityRequest(priority), Json.PriorityRequest, idempotencyKey, ifVersion, stop);

    /// <summary>Another subject matter.</summary>
    public Task<Ticket> Categorize(string ticket, string category, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Put, ticket, "category", new CategoryRequest(category), Json.CategoryRequest, idempotencyKey, ifVersion, stop);

    /// <summary>Gives it to an agent.</summary>
    public Task<Ticket> Assign(string ticket, string agent, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Put, ticket, "assignment", new AssignmentRequest(agent), Json.AssignmentRequest, idempotencyKey, ifVersion, stop);

    /// <summary>Takes it from its agent.</summary>
    public Task<Ticket> Unassign(string ticket, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Delete, ticket, "assignment", idempotencyKey, ifVersion, stop);

    /// <summary>Puts it into a team's queue.</summary>
    public Task<Ticket> MoveToTeam(string ticket, string team, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Put, ticket, "team", new TeamRequest(team), Json.TeamRequest, idempotencyKey, ifVersion, stop);

    /// <summary>Waits for the <c>customer</c> or a <c>third-party</c>.</summary>
    public Task<Ticket> Wait(string ticket, string whom, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "waiting", new WaitingRequest(whom), Json.WaitingRequest, idempotencyKey, ifVersion, stop);

    /// <summary>Goes on working.</summary>
    public Task<Ticket> Continue(string ticket, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "continuation", idempotencyKey, ifVersion, stop);

    /// <summary>Marks it resolved.</summary>
    public Task<Ticket> Resolve(string ticket, string resolution, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "resolution", new ResolutionRequest(resolution), Json.ResolutionRequest, idempotencyKey, ifVersion, stop);

    /// <summary>Takes a resolution back.</summary>
    public Task<Ticket> Reopen(string ticket, string reason, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "reopening", new ReopeningRequest(reason), Json.ReopeningRequest, idempotencyKey, ifVersion, stop);

    /// <summary>Ends a resolved ticket for good.</summary>
    public Task<Ticket> Close(string ticket, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "closure", idempotencyKey, ifVersion, stop);

    /// <summary>Asks a higher level to act.</summary>
    public Task<Ticket> Escalate(string ticket, EscalationRequest request, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "escalation", request, Json.EscalationRequest, idempotencyKey, ifVersion, stop);

    /// <summary>Hands it back to a lower level.</summary>
    public Task<Ticket> Deescalate(string ticket, DeescalationRequest request, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "deescalation", request, Json.DeescalationRequest, idempotencyKey, ifVersion, stop);

    /// <summary>Why a ticket's clocks stand as they do.</summary>
    public Task<TicketLedger> Clocks(string ticket, CancellationToken stop = default) => Get($"{Root}/tickets/{Part(ticket)}/clocks", Json.TicketLedger, stop);

    /// <summary>Sets the tags; those that are not named are taken off.</summary>
    public Task<Ticket> SetTags(string ticket, IReadOnlyList<string> tags, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Put, ticket, "tags", new TagsRequest(tags), Json.TagsRequest, idempotencyKey, ifVersion, stop);

    /// <summary>Says which component is at fault; empty for none.</summary>
    public Task<Ticket> SetComponent(string ticket, string component, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Put, ticket, "component", new ComponentRequest(component), Json.ComponentRequest, idempotencyKey, ifVersion, stop);

    /// <summary>Sets the due date of a live clock by hand.</summary>
    public Task<Ticket> SetDueDate(string ticket, string clock, DueDateRequest request, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Put, ticket, $"due-dates/{Part(clock)}", request, Json.DueDateRequest, idempotencyKey, ifVersion, stop);

    /// <summary>Lifts a due date that was set by hand.</summary>
    public Task<Ticket> LiftDueDate(string ticket, string clock, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Delete, ticket, $"due-dates/{Part(clock)}", idempotencyKey, ifVersion, stop);

    /// <summary>Takes an escalated ticket on, as a member of its level's team.</summary>
    public Task<Ticket> Acknowledge(string ticket, string agent, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "acknowledgement", new AcknowledgementRequest(agent), Json.AcknowledgementRequest, idempotencyKey, ifVersion, stop);

    /// <summary>Merges it into another ticket; answers the one that goes on.</summary>
    public Task<Ticket> Merge(string ticket, string into, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "merge", new MergeRequest(into), Json.MergeRequest, idempotencyKey, null, stop);

    /// <summary>Makes a part of it a ticket of its own; answers that one.</summary>
    public Task<Ticket> Split(string ticket, SplitRequest request, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "splits", request, Json.SplitRequest, idempotencyKey, null, stop);

    private Task<Ticket> Act<TRequest>(
        HttpMethod method, string ticket, string action, TRequest request, JsonTypeInfo<TRequest> shape, string? key, long? ifVersion, CancellationToken stop) =>
        Send(method, $"{Root}/tickets/{Part(ticket)}/{action}", request, shape, Json.Ticket, key, ifVersion, stop);

    private Task<Ticket> Act(HttpMethod method, string ticket, string action, string? key, long? ifVersion, CancellationToken stop) =>
        Send<object, Ticket>(method, $"{Root}/tickets/{Part(ticket)}/{action}", null, null, Json.Ticket, key, ifVersion, stop);
}
