using System.ComponentModel.DataAnnotations;
using Firstline.Client.Attachments;

namespace Firstline.Client.Tickets;

/// <summary>One thing that happened to a ticket. Which of the optional parts are there depends on <c>kind</c>.</summary>
/// <param name="Version">Its place in the ticket's history, from 1, without gaps.</param>
/// <param name="At">When it happened, UTC.</param>
/// <param name="By">Who made it happen.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Text">The message or note.</param>
/// <param name="Message">The id of the message or note.</param>
/// <param name="Channel">How the message travelled.</param>
/// <param name="From">What it was before: a priority, a category, a status, a level, an agent.</param>
/// <param name="To">What it is since: a priority, a category, a status, a level, an agent, a team, a resolution, tags, a component, another ticket, a due date.</param>
/// <param name="Trigger">What made it escalate.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Clock">What a clock did.</param>
/// <param name="Html">The message or note as HTML that is safe to show: a small subset, links marked as foreign, what it quotes folded into a <c>details</c> element.</param>
/// <param name="Quoted">The end of the text that quotes an earlier message or is a signature; null when there is none.</param>
public sealed record TimelineItem(
    long Version,
    DateTimeOffset At,
    Actor By,
    [property: AllowedValues(
        "opened", "times-distrusted", "customer-wrote", "replied", "noted", "priority-changed", "categorized", "assigned", "unassigned", "moved-to-team",
        "status-changed", "resolved", "reopened", "closed", "escalated", "deescalated", "acknowledged", "terms-changed", "tagged", "component-changed",
        "macro-applied", "bulk-applied", "bulk-undone", "auto-replied", "rule-ran", "rule-armed", "rule-disarmed", "rule-rests", "rules-suspended",
        "due-date-set", "due-date-lifted", "absorbed", "merged", "split", "split-off", "follows-up", "followed-up", "fields-changed", "impact-judged", "status-named", "snoozed", "woken", "linked", "unlinked", "type-changed", "told", "broadcast",
        "time-logged", "time-corrected", "time-removed", "checklist-item-added", "checklist-item-changed", "checklist-item-ticked", "checklist-item-unticked",
        "checklist-item-removed", "checklist-ordered", "task-added", "task-changed", "task-ended", "task-reopened", "task-overdue", "approval-requested", "approval-voted", "approval-ended", "clock-started", "clock-paused", "clock-resumed",
        "clock-retargeted", "clock-warned", "clock-breached", "clock-stopped", "clock-adopted", "call-logged", "system-message-sent", "delivery-reported", "watched", "unwatched",
        "person-erased", "offered", "offer-confirmed", "offer-unconfirmed", "offer-accepted", "offer-declined", "offer-expired", "offer-withdrawn", "routed", "returned",
        "level-skipped", "level-called", "level-reminded", "ladder-watched", "ladder-rearmed", "incident-declared", "communicated", "step-noted", "resolution-confirmed", "review-owed", "review-written")] string Kind,
    string? Text = null,
    Guid? Message = null,
    string? Channel = null,
    string? From = null,
    string? To = null,
    string? Trigger = null,
    string? Reason = null,
    TimelineClock? Clock = null,
    string? Html = null,
    string? Quoted = null)
{
    /// <summary>The number of the ticket that it happened to; only in a timeline with absorbed tickets.</summary>
    public string? Ticket { get; init; }

    /// <summary>The id of the time entry, checklist item, side task or approval.</summary>
    public Guid? Part { get; init; }

    /// <summary>Why this agent was chosen.</summary>
    public RoutingReason? Routing { get; init; }

    /// <summary>On which device the agent saw or answered an offer.</summary>
    public string? Device { get; init; }

    /// <summary>Minutes spent.</summary>
    public int? Minutes { get; init; }

    /// <summary>Whether the customer pays for them.</summary>
    public bool? Billable { get; init; }

    /// <summary>How the ticket stands to the other one.</summary>
    public string? Role { get; init; }

    /// <summary>How far a public message of the desk came, as it is known now.</summary>
    public MessageDelivery? Delivery { get; init; }

    /// <summary>The phone call.</summary>
    public LoggedCall? Call { get; init; }

    /// <summary>The agents that the text names.</summary>
    public IReadOnlyList<string>? Mentions { get; init; }

    /// <summary>The files that came with it; of one that was erased the id alone.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }
}

/// <summary>How far a public message came.</summary>
/// <param name="State">pending until the channel reports; what is written in the portal is delivered at once.</param>
/// <param name="Reason">Why it did not arrive.</param>
/// <param name="At">Since when that is so.</param>
public sealed record MessageDelivery(
    [property: AllowedValues("pending", "sent", "delivered", "read", "failed")] string State, string? Reason = null, DateTimeOffset? At = null);

/// <summary>A phone call that was logged.</summary>
/// <param name="Direction">Who rang whom.</param>
/// <param name="Reached">Whether the customer was spoken to; then it counts as a public reply.</param>
/// <param name="DurationSeconds">How long it took.</param>
/// <param name="At">When it began.</param>
public sealed record LoggedCall([property: AllowedValues("inbound", "outbound")] string Direction, bool Reached, double DurationSeconds, DateTimeOffset At);

/// <summary>Who did something.</summary>
/// <param name="Kind">What kind of actor.</param>
/// <param name="Id">The id within its kind.</param>
/// <param name="Name">The name as it was then.</param>
public sealed record Actor([property: AllowedValues("desk", "agent", "contact", "api-client", "import")] string Kind, string Id, string Name);

/// <summary>What a clock did; which parts are there depends on what happened.</summary>
/// <param name="Clock">Which clock.</param>
/// <param name="Cycle">Which cycle of it, from 1.</param>
/// <param name="TargetSeconds">Open time allowed.</param>
/// <param name="ElapsedSeconds">Open time used up by then.</param>
/// <param name="Due">When the target runs out.</param>
/// <param name="LateAt">The first instant that is late.</param>
/// <param name="Stage">at-risk or critical.</param>
/// <param name="Outcome">met, missed, ended without being judged, measured because nothing was promised, or merged into another ticket.</param>
/// <param name="Cause">What made it happen.</param>
/// <param name="PolicyVersion">The version of the SLA policy that gave the target.</param>
public sealed record TimelineClock(
    [property: AllowedValues("first-response", "next-response", "resolution", "status-update", "level-response")] string Clock,
    int Cycle,
    double? TargetSeconds = null,
    double? ElapsedSeconds = null,
    DateTimeOffset? Due = null,
    DateTimeOffset? LateAt = null,
    [property: AllowedValues("at-risk", "critical")] string? Stage = null,
    [property: AllowedValues("met", "missed", "ended", "measured", "merged")] string? Outcome = null,
    string? Cause = null,
    int? PolicyVersion = null);
