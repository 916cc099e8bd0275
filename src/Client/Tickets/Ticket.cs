using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Firstline.Client.Tickets;

/// <summary>A ticket as it is now.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Number">The number that people use, such as <c>FL-1042</c>; the API takes either.</param>
/// <param name="Version">Counts what happened to it; also its <c>ETag</c>.</param>
/// <param name="Customer">Whose request it is.</param>
/// <param name="Contact">Who at the customer asks; may be empty.</param>
/// <param name="Subject">One line.</param>
/// <param name="Category">What it is about.</param>
/// <param name="Priority">How urgent it is.</param>
/// <param name="Channel">How it came.</param>
/// <param name="Tier">The customer's tier.</param>
/// <param name="Zone">The IANA zone in which its support hours are read.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Level">The escalation level, 1 to 4.</param>
/// <param name="Agent">Who works on it; null when nobody does.</param>
/// <param name="Team">In whose queue it lies.</param>
/// <param name="Outage">True for a service outage.</param>
/// <param name="OpenedAt">When it was opened, UTC.</param>
/// <param name="UpdatedAt">When something last happened to it, UTC.</param>
/// <param name="WaitingSince">Since when the customer waits for an answer; null when nobody does.</param>
/// <param name="FirstRepliedAt">When the desk first answered in public.</param>
/// <param name="ResolvedAt">When it was resolved; null while it is not.</param>
/// <param name="ClosedAt">When it was closed for good.</param>
/// <param name="Resolution">Why it counts as resolved.</param>
/// <param name="Reopenings">How often a resolution did not last.</param>
/// <param name="Source">Where it was taken over from; may be empty.</param>
/// <param name="Component">The service component at fault; may be empty.</param>
/// <param name="Clocks">The latest cycle of each of its clocks.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="AcknowledgedBy">Who acknowledged the present level; null when nobody did.</param>
/// <param name="MergedInto">The number of the ticket that it was merged into.</param>
/// <param name="PolicyVersion">The version of the SLA policy that it goes by.</param>
/// <param name="FollowsUp">The number of the closed ticket that it follows up.</param>
/// <param name="FollowedUpBy">The number of the ticket that takes up what the customer wrote after this one was over.</param>
/// <param name="ClosesAt">When it closes by itself, because the window in which it may be reopened is over; null unless it is resolved.</param>
public sealed record Ticket(
    string Id,
    string Number,
    long Version,
    string Customer,
    string Contact,
    string Subject,
    [property: AllowedValues("technical-issue", "feature-request", "account-issue", "training-request", "integration-support", "general-inquiry")] string Category,
    [property: AllowedValues("critical", "high", "medium", "low")] string Priority,
    [property: AllowedValues("ticket", "email", "phone", "chat", "slack", "video", "screen-sharing")] string Channel,
    [property: AllowedValues("standard", "premium", "enterprise")] string Tier,
    string Zone,
    [property: AllowedValues("new", "open", "waiting-on-customer", "waiting-on-third-party", "resolved", "closed")] string Status,
    int Level,
    string? Agent,
    string? Team,
    bool Outage,
    DateTimeOffset OpenedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? WaitingSince,
    DateTimeOffset? FirstRepliedAt,
    DateTimeOffset? ResolvedAt,
    DateTimeOffset? ClosedAt,
    [property: AllowedValues("answered", "fixed", "workaround", "not-reproducible", "wont-fix", "duplicate", "spam")] string? Resolution,
    int Reopenings,
    string Source,
    string Component,
    IReadOnlyList<TicketClock> Clocks,
    IReadOnlyList<string> Tags,
    string? AcknowledgedBy,
    string? MergedInto,
    int PolicyVersion,
    string? FollowsUp = null,
    string? FollowedUpBy = null,
    DateTimeOffset? ClosesAt = null)
{
    /// <summary>The work on it in figures.</summary>
    public WorkFigures Work { get; init; } = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>What kind of request it is.</summary>
    [AllowedValues("incident", "problem", "question", "task")]
    public string Type { get; init; } = "incident";

    /// <summary>Its links to other tickets.</summary>
    public TicketLinks Links { get; init; } = new(null, null, [], 0, 0, 0, 0);

    /// <summary>The id of the status of the desk's own that it stands at; <c>status</c> is its category.</summary>
    public string StatusId { get; init; } = "";

    /// <summary>Set while it is laid aside.</summary>
    public TicketSnooze? Snooze { get; init; }

    /// <summary>Its values in the desk's own fields, by id: a number, true or false, a list of options' ids, or a text.</summary>
    public IReadOnlyDictionary<string, JsonElement> Fields { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>How much it touches; null when nobody said.</summary>
    [AllowedValues("high", "medium", "low")]
    public string? Impact { get; init; }

    /// <summary>How soon it hurts; null when nobody said.</summary>
    [AllowedValues("high", "medium", "low")]
    public string? Urgency { get; init; }

    /// <summary>Whether its priority was set by hand and stands against what impact and urgency give.</summary>
    public bool PriorityByHand { get; init; }

    /// <summary>Set while it is offered to an agent.</summary>
    public TicketOffer? Offer { get; init; }

    /// <summary>The agents who want to hear what happens to it.</summary>
    public IReadOnlyList<string> Watchers { get; init; } = [];

    /// <summary>How many of its public messages did not arrive.</summary>
    public int Undelivered { get; init; }
}

/// <summary>The latest cycle of one clock. Durations are open time: hours in which the desk is closed do not count.</summary>
/// <param name="Clock">Which clock.</param>
/// <param name="Cycle">Which cycle of it, from 1.</param>
/// <param name="State">running, paused, met, missed, or ended without being judged.</param>
/// <param name="StartedAt">When the cycle started.</param>
/// <param name="TargetSeconds">Open time allowed; null when nothing is promised.</param>
/// <param name="ConsumedSeconds">Open time used up before <c>runningFrom</c>, or in all when it does not run.</param>
/// <param name="RunningFrom">Start of the running segment; null while paused or stopped.</param>
/// <param name="Due">When the target runs out; null while paused, stopped or without a target.</param>
/// <param name="AtRiskAt">From when it is at risk.</param>
/// <param name="CriticalAt">From when it is critical.</param>
/// <param name="LateAt">The first instant that is late; after closing time that is the next opening.</param>
/// <param name="BreachedAt">When the breach was recorded; a running clock with this set is past its target.</param>
/// <param name="StoppedAt">When it stopped; null while it lives.</param>
/// <param name="PolicyVersion">The version of the SLA policy that gave the target.</param>
/// <param name="Rule">The rule of that version; null in clocks from before rules had names.</param>
/// <param name="ManualDue">The due date set by hand, if any.</param>
public sealed record TicketClock(
    [property: AllowedValues("first-response", "next-response", "resolution", "status-update", "level-response")] string Clock,
    int Cycle,
    [property: AllowedValues("running", "paused", "met", "missed", "ended", "merged")] string State,
    DateTimeOffset StartedAt,
    double? TargetSeconds,
    double ConsumedSeconds,
    DateTimeOffset? RunningFrom,
    DateTimeOffset? Due,
    DateTimeOffset? AtRiskAt,
    DateTimeOffset? CriticalAt,
    DateTimeOffset? LateAt,
    DateTimeOffset? BreachedAt,
    DateTimeOffset? StoppedAt,
    int PolicyVersion,
    string? Rule = null,
    DateTimeOffset? ManualDue = null);

/// <summary>A ticket as lists show it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Number">The number that people use.</param>
/// <param name="Version">Counts what happened to it.</param>
/// <param name="Customer">Whose request it is.</param>
/// <param name="Subject">One line.</param>
/// <param name="Category">What it is about.</param>
/// <param name="Priority">How urgent it is.</param>
/// <param name="Tier">The customer's tier.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Level">The escalation level, 1 to 4.</param>
/// <param name="Agent">Who works on it.</param>
/// <param name="Team">In whose queue it lies.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="UpdatedAt">When something last happened to it.</param>
/// <param name="WaitingSince">Since when the customer waits for an answer.</param>
/// <param name="Breached">A live clock is past its target.</param>
/// <param name="Deadline">The tightest live deadline; null when there is none.</param>
/// <param name="Source">Where it was taken over from; may be empty.</param>
/// <param name="Excerpt">Where its conversation says what was searched; null when nothing was, or only its head says it.</param>
public sealed record TicketSummary(
    string Id,
    string Number,
    long Version,
    string Customer,
    string Subject,
    [property: AllowedValues("technical-issue", "feature-request", "account-issue", "training-request", "integration-support", "general-inquiry")] string Category,
    [property: AllowedValues("critical", "high", "medium", "low")] string Priority,
    [property: AllowedValues("standard", "premium", "enterprise")] string Tier,
    [property: AllowedValues("new", "open", "waiting-on-customer", "waiting-on-third-party", "resolved", "closed")] string Status,
    int Level,
    string? Agent,
    string? Team,
    DateTimeOffset OpenedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? WaitingSince,
    bool Breached,
    TicketDeadline? Deadline,
    string Source,
    TicketExcerpt? Excerpt = null)
{
    /// <summary>The id of the status of the desk's own that it stands at; <c>status</c> is its category.</summary>
    public string StatusId { get; init; } = "";

    /// <summary>Whether it is laid aside.</summary>
    public bool Snoozed { get; init; }

    /// <summary>When it comes back; null when it is not laid aside, or only the customer brings it back.</summary>
    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>What kind of request it is.</summary>
    [AllowedValues("incident", "problem", "question", "task")]
    public string? Type { get; init; }
}

/// <summary>A place in a conversation that says what was searched.</summary>
/// <param name="Version">The version of the fact that said it; its place on the timeline.</param>
/// <param name="Internal">Whether it is for the desk alone.</param>
/// <param name="Text">Plain text around the place, on one line; escape it to show it as HTML.</param>
/// <param name="Marks">Where in it the words are.</param>
public sealed record TicketExcerpt(long Version, bool Internal, string Text, IReadOnlyList<ExcerptMark> Marks);

/// <summary>A stretch of an excerpt's text.</summary>
/// <param name="At">Where it begins, from 0, in UTF-16 units.</param>
/// <param name="Length">How many it takes.</param>
public sealed record ExcerptMark(int At, int Length);

/// <summary>A count of tickets.</summary>
/// <param name="Count">How many there are, up to the most that is counted.</param>
/// <param name="More">Whether there are more.</param>
public sealed record TicketCount(int Count, bool More);

/// <summary>The tightest live deadline of a ticket.</summary>
/// <param name="Clock">Whose deadline it is.</param>
/// <param name="StartedAt">When the clock started.</param>
/// <param name="Due">When its target runs out.</param>
/// <param name="AtRiskAt">From when it is at risk.</param>
/// <param name="CriticalAt">From when it is critical.</param>
/// <param name="LateAt">The first instant that is late.</param>
public sealed record TicketDeadline(
    [property: AllowedValues("first-response", "next-response", "resolution", "status-update", "level-response")] string Clock,
    DateTimeOffset StartedAt,
    DateTimeOffset Due,
    DateTimeOffset AtRiskAt,
    DateTimeOffset CriticalAt,
    DateTimeOffset LateAt);
