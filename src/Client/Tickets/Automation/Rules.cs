using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Tickets.Automation;

/// <summary>The triggers and automations of the desk, in the order in which they are looked at.</summary>
/// <param name="Rules">At most 200.</param>
/// <param name="Version">The version; ignored when sent.</param>
/// <param name="Note">Why it was edited; at most 200 characters. Sent, and shown in the list of versions.</param>
public sealed record RuleDocument(IReadOnlyList<Rule> Rules, long? Version = null, string? Note = null);

/// <summary>
/// What the desk does by itself. A trigger looks at a ticket when one of the occasions in <c>on</c> happens to it, within the same step. An automation acts
/// once its condition was true for <c>forMinutes</c>, and again only after it was false in between; conditions such as <c>waiting&lt;3d</c>,
/// <c>wrote&lt;2d</c> or <c>due&lt;1h</c> become true by mere time, to the instant. A rule has the one or the other.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people call it; 1 to 100 characters.</param>
/// <param name="Actions">What it does, in order, all or nothing; 1 to 20, with at most 50,000 characters of text. A reply of a rule stops no clock.</param>
/// <param name="Condition">Which tickets, in the language of searches; words are looked for in the subject. All when left out.</param>
/// <param name="On">For a trigger: what has to happen.</param>
/// <param name="ForMinutes">For an automation: how long its condition has to be true; 1 minute to 365 days; with a condition that asks for ages or snoozed also 0, for at once. At most 20 ages.</param>
/// <param name="Stop">Whether no later trigger looks at the ticket once this one acted.</param>
/// <param name="Active">Whether it is on; true when left out.</param>
public sealed record Rule(
    string Id,
    string Title,
    IReadOnlyList<TicketAction> Actions,
    string? Condition = null,
    [property: AllowedValues(
        "opened", "customer-wrote", "replied", "noted", "status-changed", "priority-changed", "category-changed", "component-changed", "tags-changed", "assigned", "unassigned",
        "team-changed", "escalated", "deescalated", "acknowledged", "resolved", "reopened", "closed", "warned", "breached",
        "fields-changed", "type-changed", "snoozed", "woken")] IReadOnlyList<string>? On = null,
    double? ForMinutes = null,
    bool? Stop = null,
    bool? Active = null);

/// <summary>A rule that acted on a ticket.</summary>
/// <param name="Ticket">The ticket's number.</param>
/// <param name="Version">The place of the run in the ticket's history; the changes follow it.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Rules">The version of the rules.</param>
/// <param name="At">When.</param>
/// <param name="Facts">How many facts it came to.</param>
/// <param name="On">What set it off; left out for an automation.</param>
/// <param name="Refusal">The code with which an action was refused; nothing was changed then.</param>
/// <param name="Changes">What it did; only in the list of one ticket.</param>
public sealed record RuleRun(
    string Ticket, long Version, string Rule, long Rules, DateTimeOffset At, int Facts, string? On = null, string? Refusal = null, IReadOnlyList<TimelineItem>? Changes = null);

/// <summary>How often a rule acted.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Runs">How often.</param>
/// <param name="Refused">How often an action was refused.</param>
/// <param name="Last">When it acted last.</param>
public sealed record RuleActivity(string Rule, long Runs, long Refused, DateTimeOffset Last);
