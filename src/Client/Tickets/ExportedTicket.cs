namespace Firstline.Client.Tickets;

/// <summary>A ticket with all that happened to it, as an export gives it; a line of JSON or of CSV.</summary>
/// <param name="Id">Its id at the desk that it comes from.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Source">Where that desk had it from; empty when it was opened there.</param>
/// <param name="Customer">The customer's id.</param>
/// <param name="CustomerName">What people call the customer.</param>
/// <param name="Tier">The customer's tier.</param>
/// <param name="Zone">The IANA zone of its support hours.</param>
/// <param name="Contact">Who at the customer asked.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">The request itself.</param>
/// <param name="Category">What it is about now.</param>
/// <param name="Priority">How urgent it is now.</param>
/// <param name="Channel">How it came.</param>
/// <param name="Component">The component at fault now.</param>
/// <param name="Tags">Its tags now.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Level">The escalation level.</param>
/// <param name="Agent">The agent who holds it.</param>
/// <param name="Team">The team whose queue it is in.</param>
/// <param name="Outage">True for a service outage.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="FirstRepliedAt">When it was answered first.</param>
/// <param name="ResolvedAt">When it was resolved, if it still is.</param>
/// <param name="ClosedAt">When it ended.</param>
/// <param name="UpdatedAt">When something happened last.</param>
/// <param name="OpenedCategory">What it was about when it was opened.</param>
/// <param name="OpenedPriority">How urgent it was then.</param>
/// <param name="OpenedComponent">The component then.</param>
/// <param name="OpenedTags">The tags that it was opened with.</param>
/// <param name="OpenedTeam">The team whose queue it was opened in.</param>
/// <param name="Events">What happened since, in the order of time.</param>
public sealed record ExportedTicket(
    string Id,
    string Number,
    string Source,
    string Customer,
    string CustomerName,
    string Tier,
    string Zone,
    string Contact,
    string Subject,
    string Body,
    string Category,
    string Priority,
    string Channel,
    string Component,
    IReadOnlyList<string> Tags,
    string Status,
    int Level,
    string? Agent,
    string? Team,
    bool Outage,
    DateTimeOffset OpenedAt,
    DateTimeOffset? FirstRepliedAt,
    DateTimeOffset? ResolvedAt,
    DateTimeOffset? ClosedAt,
    DateTimeOffset UpdatedAt,
    string OpenedCategory,
    string OpenedPriority,
    string OpenedComponent,
    IReadOnlyList<string> OpenedTags,
    string? OpenedTeam,
    IReadOnlyList<ExportedEvent> Events)
{
    /// <summary>What kind of request it is.</summary>
    public string? Type { get; init; }

    /// <summary>The id of the status of the desk's own that it stands at; null at one that the desk ships with.</summary>
    public string? OwnStatus { get; init; }

    /// <summary>Set while it is laid aside.</summary>
    public ExportedSnooze? Snooze { get; init; }

    /// <summary>Its links to other tickets, by their numbers; null when it has none.</summary>
    public IReadOnlyList<ExportedLink>? Links { get; init; }

    /// <summary>The number of the ticket that it was merged into.</summary>
    public string? MergedInto { get; init; }

    /// <summary>The number of the closed ticket that it follows up.</summary>
    public string? FollowsUp { get; init; }

    /// <summary>Its checklist, in its order; null when it has none.</summary>
    public IReadOnlyList<ExportedItem>? Checklist { get; init; }

    /// <summary>The time spent on it, as it counts now; null when there is none.</summary>
    public IReadOnlyList<ExportedTime>? Time { get; init; }
}

/// <summary>How a ticket is laid aside.</summary>
/// <param name="Until">Until when; null when only the customer's next message ends it.</param>
/// <param name="UntilReply">Whether the customer's next message ends it.</param>
public sealed record ExportedSnooze(DateTimeOffset? Until, bool UntilReply, string Reason);

/// <summary>A link to another ticket.</summary>
/// <param name="Role">How the ticket stands to the other one, such as child-of.</param>
/// <param name="Number">The other ticket's number at the desk that it comes from.</param>
public sealed record ExportedLink(string Role, string Number);

/// <summary>An item of a checklist.</summary>
/// <param name="DoneBy">Who did it; null when it is to be done.</param>
public sealed record ExportedItem(string Text, bool Required, string? DoneBy = null, DateTimeOffset? DoneAt = null);

/// <summary>Time that was spent.</summary>
public sealed record ExportedTime(string Agent, int Minutes, string Activity, bool Billable, string Note, DateTimeOffset At);

/// <summary>Something that happened to an exported ticket.</summary>
/// <param name="Kind">What, as the timeline calls it.</param>
/// <param name="At">When.</param>
/// <param name="By">Who did it.</param>
/// <param name="Text">What was written, or why it was done.</param>
/// <param name="Value">What it became.</param>
/// <param name="Channel">How a message travelled.</param>
/// <param name="Cause">What made it escalate.</param>
public sealed record ExportedEvent(string Kind, DateTimeOffset At, string By, string? Text = null, string? Value = null, string? Channel = null, string? Cause = null);
