using Firstline.Client.Tickets;

namespace Firstline.Client;

/// <summary>Time, checklists and side tasks of tickets.</summary>
public sealed partial class DeskClient
{
    /// <summary>Writes down time spent.</summary>
    public Task<Ticket> LogTime(string ticket, TimeRequest request, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "time", request, Json.TimeRequest, idempotencyKey, null, stop);

    /// <summary>Corrects time that was written down.</summary>
    public Task<Ticket> CorrectTime(string ticket, string entry, TimeCorrection request, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Put, ticket, $"time/{Part(entry)}", request, Json.TimeCorrection, idempotencyKey, null, stop);

    /// <summary>Takes time out of the totals.</summary>
    public Task<Ticket> RemoveTime(string ticket, string entry, string reason, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, $"time/{Part(entry)}/removal", new TimeRemoval(reason), Json.TimeRemoval, idempotencyKey, null, stop);

    /// <summary>A page of the time spent on a ticket.</summary>
    public Task<DeskPage<TimeEntry>> Time(string ticket, string? after = null, int? limit = null, CancellationToken stop = default) =>
        Get($"{Root}/tickets/{Part(ticket)}/time{new Query().Add("after", after).Add("limit", limit)}", Json.DeskPageTimeEntry, stop);

    /// <summary>Adds something to the checklist.</summary>
    public Task<Ticket> AddChecklistItem(string ticket, ChecklistItemRequest request, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "checklist", request, Json.ChecklistItemRequest, idempotencyKey, null, stop);

    /// <summary>Changes what an item says.</summary>
    public Task<Ticket> ChangeChecklistItem(string ticket, string item, ChecklistItemRequest request, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Put, ticket, $"checklist/{Part(item)}", request, Json.ChecklistItemRequest, idempotencyKey, null, stop);

    /// <summary>Ticks an item, or takes the tick away.</summary>
    public Task<Ticket> TickChecklistItem(string ticket, string item, bool done, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(done ? HttpMethod.Put : HttpMethod.Delete, ticket, $"checklist/{Part(item)}/tick", idempotencyKey, null, stop);

    /// <summary>Takes an item off the checklist.</summary>
    public Task<Ticket> RemoveChecklistItem(string ticket, string item, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Delete, ticket, $"checklist/{Part(item)}", idempotencyKey, null, stop);

    /// <summary>Puts the checklist into another order.</summary>
    public Task<Ticket> OrderChecklist(string ticket, IReadOnlyList<string> items, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Put, ticket, "checklist-order", new ChecklistOrder(items), Json.ChecklistOrder, idempotencyKey, null, stop);

    /// <summary>The checklist of a ticket.</summary>
    public Task<DeskPage<ChecklistItem>> Checklist(string ticket, string? after = null, int? limit = null, CancellationToken stop = default) =>
        Get($"{Root}/tickets/{Part(ticket)}/checklist{new Query().Add("after", after).Add("limit", limit)}", Json.DeskPageChecklistItem, stop);

    /// <summary>Adds a side task.</summary>
    public Task<Ticket> AddTask(string ticket, SideTaskRequest request, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, "tasks", request, Json.SideTaskRequest, idempotencyKey, null, stop);

    /// <summary>Changes an open side task.</summary>
    public Task<Ticket> ChangeTask(string ticket, string task, SideTaskRequest request, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Put, ticket, $"tasks/{Part(task)}", request, Json.SideTaskRequest, idempotencyKey, null, stop);

    /// <summary>Ends a side task as done or cancelled.</summary>
    public Task<Ticket> EndTask(string ticket, string task, string outcome, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, $"tasks/{Part(task)}/end", new SideTaskEnd(outcome), Json.SideTaskEnd, idempotencyKey, null, stop);

    /// <summary>Opens a side task again.</summary>
    public Task<Ticket> ReopenTask(string ticket, string task, string? idempotencyKey = null, CancellationToken stop = default) =>
        Act(HttpMethod.Post, ticket, $"tasks/{Part(task)}/reopening", idempotencyKey, null, stop);

    /// <summary>The side tasks of a ticket.</summary>
    public Task<DeskPage<SideTask>> Tasks(string ticket, string? after = null, int? limit = null, CancellationToken stop = default) =>
        Get($"{Root}/tickets/{Part(ticket)}/tasks{new Query().Add("after", after).Add("limit", limit)}", Json.DeskPageSideTask, stop);

    /// <summary>Time added up by up to three keys, such as <c>customer,month</c>.</summary>
    public Task<TimeReport> TimeReport(string? by = null, string? customer = null, string? agent = null, bool? billable = null, CancellationToken stop = default) =>
        Get($"{Root}/reports/time{new Query().Add("by", by).Add("customer", customer).Add("agent", agent).Add("billable", billable)}", Json.TimeReport, stop);
}
