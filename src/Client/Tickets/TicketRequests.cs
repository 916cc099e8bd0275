using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Firstline.Client.Tickets;

/// <summary>Opens a ticket.</summary>
/// <param name="Customer">The id of a registered customer.</param>
/// <param name="Subject">One line; at most 200 characters.</param>
/// <param name="Body">The request itself, plain text or Markdown; at most 100,000 characters.</param>
/// <param name="Priority">How urgent it is; medium when left out.</param>
/// <param name="Category">What it is about; general-inquiry when left out.</param>
/// <param name="Channel">How it came; ticket when left out.</param>
/// <param name="Contact">Who at the customer asks: a name or an address.</param>
/// <param name="Outage">True for a service outage, which has a recovery time round the clock.</param>
/// <param name="Source">Where it came from if taken over from another system, such as <c>servicenow:INC0000045</c>.</param>
/// <param name="Component">The service component at fault.</param>
/// <param name="Team">The team whose queue it enters; the first line when left out.</param>
/// <param name="Tags">Its tags: each 1 to 64 of a-z, 0-9 and hyphen; at most 50.</param>
/// <param name="Waiting">Whom it waits for from the beginning; clocks that waiting holds do not start before work goes on.</param>
public sealed record OpenTicketRequest(
    string Customer,
    string Subject,
    string Body,
    [property: AllowedValues("critical", "high", "medium", "low")] string? Priority = null,
    [property: AllowedValues("technical-issue", "feature-request", "account-issue", "training-request", "integration-support", "general-inquiry")] string? Category = null,
    [property: AllowedValues("ticket", "email", "phone", "chat", "slack", "video", "screen-sharing")] string? Channel = null,
    string? Contact = null,
    bool? Outage = null,
    string? Source = null,
    string? Component = null,
    string? Team = null,
    IReadOnlyList<string>? Tags = null,
    [property: AllowedValues("customer", "third-party")] string? Waiting = null)
{
    /// <summary>How much it touches; with the urgency it gives the priority, unless one is given too, which then stands.</summary>
    [AllowedValues("high", "medium", "low")]
    public string? Impact { get; init; }

    /// <summary>Values of the desk's own fields, by id.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Fields { get; init; }

    /// <summary>How soon it hurts.</summary>
    [AllowedValues("high", "medium", "low")]
    public string? Urgency { get; init; }

    /// <summary>What kind of request it is; incident when left out.</summary>
    [AllowedValues("incident", "problem", "question", "task")]
    public string? Type { get; init; }

    /// <summary>Files that were uploaded before; at most 20.</summary>
    public IReadOnlyList<Guid>? Attachments { get; init; }
}

/// <summary>Another urgency.</summary>
public sealed record PriorityRequest([property: AllowedValues("critical", "high", "medium", "low")] string Priority);

/// <summary>Another subject matter.</summary>
public sealed record CategoryRequest(
    [property: AllowedValues("technical-issue", "feature-request", "account-issue", "training-request", "integration-support", "general-inquiry")] string Category)
{
    /// <summary>Values of the desk's own fields that the new category asks for, by id.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Fields { get; init; }
}

/// <summary>The agent who is to work on it.</summary>
/// <param name="Agent">The id of a registered agent.</param>
public sealed record AssignmentRequest(string Agent);

/// <summary>The team whose queue it enters.</summary>
/// <param name="Team">A slug such as <c>first-line</c>.</param>
public sealed record TeamRequest(string Team);

/// <summary>Whom the ticket waits for.</summary>
/// <param name="For">The customer holds the resolution clock; a third party holds it only where the policy says so.</param>
public sealed record WaitingRequest([property: AllowedValues("customer", "third-party")] string For);

/// <summary>Why it counts as resolved.</summary>
public sealed record ResolutionRequest(
    [property: AllowedValues("answered", "fixed", "workaround", "not-reproducible", "wont-fix", "duplicate", "spam")] string Resolution);

/// <summary>Takes a resolution back.</summary>
/// <param name="Reason">Why; at most 500 characters.</param>
public sealed record ReopeningRequest(string Reason);

/// <summary>Asks a higher level to act.</summary>
/// <param name="Reason">One of the five manual reasons.</param>
/// <param name="Text">What the level has to know; at most 500 characters.</param>
/// <param name="Level">A level above the present one, up to 4; the next one when left out.</param>
/// <param name="AskedBy">Who asked for it, when that is somebody else; at most 500 characters.</param>
public sealed record EscalationRequest(
    [property: AllowedValues("customer-request", "support-team-decision", "management-decision", "technical-complexity", "business-impact")] string Reason,
    string Text,
    int? Level = null,
    string? AskedBy = null);

/// <summary>Hands it back to a lower level.</summary>
/// <param name="Level">A level below the present one, from 1.</param>
/// <param name="Text">Why; at most 500 characters.</param>
public sealed record DeescalationRequest(int Level, string Text);

/// <summary>The tags of a ticket; those that are not named are taken off.</summary>
public sealed record TagsRequest(IReadOnlyList<string> Tags);

/// <summary>The service component at fault; empty for none.</summary>
public sealed record ComponentRequest(string Component);

/// <summary>A due date set by hand; it goes before the policy until it is lifted.</summary>
/// <param name="Due">When the clock is due; after its start.</param>
/// <param name="Reason">Why; at most 500 characters.</param>
public sealed record DueDateRequest(DateTimeOffset Due, string Reason);

/// <summary>Who takes the escalated ticket on.</summary>
/// <param name="Agent">An agent in the team of the ticket's level.</param>
public sealed record AcknowledgementRequest(string Agent);

/// <summary>The ticket that goes on.</summary>
/// <param name="Into">Its id or number; open, and of the same customer.</param>
public sealed record MergeRequest(string Into);

/// <summary>A part of a ticket that becomes one of its own, with fresh clocks; of the same customer.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Body">What the part is about.</param>
/// <param name="Priority">How urgent it is; medium when left out.</param>
/// <param name="Category">What it is about; general-inquiry when left out.</param>
/// <param name="Component">The service component at fault.</param>
public sealed record SplitRequest(
    string Subject,
    string Body,
    [property: AllowedValues("critical", "high", "medium", "low")] string? Priority = null,
    [property: AllowedValues("technical-issue", "feature-request", "account-issue", "training-request", "integration-support", "general-inquiry")] string? Category = null,
    string? Component = null);
