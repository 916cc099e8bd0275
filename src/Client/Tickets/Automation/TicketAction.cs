using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Firstline.Client.Tickets.Automation;

/// <summary>
/// One thing that a macro, a rule or a bulk job does to a ticket. Which of the other parts it needs depends on <c>do</c>; those that it has no use for
/// are refused. Texts may hold placeholders: <c>{{ticket.number}}</c>, <c>{{ticket.subject}}</c>, <c>{{ticket.priority}}</c>, <c>{{ticket.status}}</c>,
/// <c>{{ticket.category}}</c>, <c>{{ticket.component}}</c>, <c>{{ticket.level}}</c>, <c>{{contact.name}}</c>, <c>{{customer.name}}</c>, <c>{{agent.name}}</c>,
/// <c>{{team.id}}</c> and <c>{{me.name}}</c>, each with a default such as <c>{{contact.name|there}}</c>.
/// </summary>
/// <param name="Do">What it does.</param>
/// <param name="Priority">For set-priority.</param>
/// <param name="Category">For set-category.</param>
/// <param name="Component">For set-component; empty for none.</param>
/// <param name="Tags">For add-tags and remove-tags; 1 to 50.</param>
/// <param name="Agent">For assign.</param>
/// <param name="Team">For move-to-team.</param>
/// <param name="For">For wait.</param>
/// <param name="Resolution">For resolve; for set-status exactly when the status resolves.</param>
/// <param name="Reason">For escalate: one of the five manual reasons.</param>
/// <param name="Level">For escalate: a higher level; the next one when left out.</param>
/// <param name="Text">For escalate and snooze: why, in words.</param>
/// <param name="Body">For reply and note.</param>
/// <param name="Channel">For reply; ticket when left out.</param>
/// <param name="Status">For set-status: the id of a status in the settings of tickets.</param>
/// <param name="Fields">For set-fields: values by the ids of fields in the settings of tickets; null clears.</param>
/// <param name="ForMinutes">For snooze: until so long after the action is done; 1 minute to 366 days. Left out, only the customer brings it back.</param>
/// <param name="UntilReply">For snooze: whether the customer's next message brings it back; true when left out.</param>
public sealed record TicketAction(
    [property: AllowedValues(
        "set-priority", "set-category", "set-component", "add-tags", "remove-tags", "assign", "unassign", "move-to-team", "wait", "continue", "resolve", "close", "escalate",
        "reply", "note", "set-status", "set-fields", "snooze", "wake")] string Do,
    [property: AllowedValues("critical", "high", "medium", "low")] string? Priority = null,
    [property: AllowedValues("technical-issue", "feature-request", "account-issue", "training-request", "integration-support", "general-inquiry")] string? Category = null,
    string? Component = null,
    IReadOnlyList<string>? Tags = null,
    string? Agent = null,
    string? Team = null,
    [property: AllowedValues("customer", "third-party")] string? For = null,
    [property: AllowedValues("answered", "fixed", "workaround", "not-reproducible", "wont-fix", "duplicate", "spam")] string? Resolution = null,
    [property: AllowedValues("customer-request", "support-team-decision", "management-decision", "technical-complexity", "business-impact")] string? Reason = null,
    int? Level = null,
    string? Text = null,
    string? Body = null,
    [property: AllowedValues("ticket", "email", "phone", "chat", "slack", "video", "screen-sharing")] string? Channel = null,
    string? Status = null,
    IReadOnlyDictionary<string, JsonElement>? Fields = null,
    double? ForMinutes = null,
    bool? UntilReply = null);
