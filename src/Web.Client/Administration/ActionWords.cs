using Firstline.Client.Tickets.Automation;
using Firstline.Web.Client.Shared;

namespace Firstline.Web.Client.Administration;

/// <summary>Actions as people say them, and what each of them needs.</summary>
public static class ActionWords
{
    /// <summary>What an action may do, in the order in which it is offered.</summary>
    public static readonly IReadOnlyList<(string Key, string Name)> Doing =
    [
        ("reply", "Reply to the customer"), ("note", "Add a note"), ("set-status", "Set the status"), ("set-priority", "Set the priority"), ("set-category", "Set the category"),
        ("set-component", "Set the component"), ("add-tags", "Add tags"), ("remove-tags", "Remove tags"), ("assign", "Assign to an agent"), ("unassign", "Take it from its agent"),
        ("move-to-team", "Move to a team"), ("wait", "Wait for somebody"), ("continue", "Go on working"), ("resolve", "Resolve"), ("close", "Close"), ("escalate", "Escalate"),
        ("snooze", "Lay it aside"), ("wake", "Take it up again"), ("set-fields", "Fill fields"),
    ];

    /// <summary>Occasions of triggers.</summary>
    public static readonly IReadOnlyList<string> Occasions =
    [
        "opened", "customer-wrote", "replied", "noted", "status-changed", "priority-changed", "category-changed", "component-changed", "tags-changed", "assigned", "unassigned",
        "team-changed", "escalated", "deescalated", "acknowledged", "resolved", "reopened", "closed", "warned", "breached",
    ];

    /// <summary>Why tickets count as resolved.</summary>
    public static readonly IReadOnlyList<string> Resolutions = ["answered", "fixed", "workaround", "not-reproducible", "wont-fix", "duplicate", "spam"];

    /// <summary>Why people escalate.</summary>
    public static readonly IReadOnlyList<string> Reasons = ["technical-complexity", "business-impact", "customer-request", "support-team-decision", "management-decision"];

    /// <summary>An action of a kind, with what it needs to begin with.</summary>
    public static TicketAction Begin(string what) => what switch
    {
        "set-priority" => new(what, Priority: "high"),
        "set-category" => new(what, Category: "technical-issue"),
        "set-component" => new(what, Component: ""),
        "wait" => new(what, For: "customer"),
        "resolve" => new(what, Resolution: "answered"),
        "escalate" => new(what, Reason: Reasons[0], Text: ""),
        "add-tags" or "remove-tags" => new(what, Tags: []),
        "reply" or "note" => new(what, Body: ""),
        _ => new(what),
    };

    /// <summary>The part that an action needs and does not have; null when it is whole.</summary>
    public static string? Lacks(TicketAction action) => action.Do switch
    {
        "reply" or "note" when string.IsNullOrWhiteSpace(action.Body) => "body",
        "add-tags" or "remove-tags" when action.Tags is not { Count: > 0 } => "tags",
        "assign" when string.IsNullOrEmpty(action.Agent) => "agent",
        "move-to-team" when string.IsNullOrEmpty(action.Team) => "team",
        "set-status" when string.IsNullOrEmpty(action.Status) => "status",
        "escalate" when string.IsNullOrWhiteSpace(action.Text) => "text",
        "set-fields" when action.Fields is not { Count: > 0 } => "fields",
        _ => null,
    };

    /// <summary>An action in a few words.</summary>
    public static string Short(TicketAction action)
    {
        var name = Doing.FirstOrDefault(one => one.Key == action.Do).Name ?? Words.Named(action.Do);
        var what = action.Priority ?? action.Category ?? action.Agent ?? action.Team ?? action.Status ?? action.For ?? action.Resolution ?? (action.Tags is { Count: > 0 } tags ? string.Join(", ", tags) : null);
        return what is null ? name : $"{name}: {Words.Spaced(what)}";
    }
}
