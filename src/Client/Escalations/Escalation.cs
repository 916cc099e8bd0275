using System.ComponentModel.DataAnnotations;
using Firstline.Client.Tickets;

namespace Firstline.Client.Escalations;

/// <summary>An escalation told from what happened: the rungs of the ladder, the seven steps, the five communications and the review.</summary>
/// <param name="Version">The ticket's version.</param>
/// <param name="Level">The present level.</param>
/// <param name="Peak">The highest level that it came to.</param>
/// <param name="Incidents">What was declared about it.</param>
/// <param name="Rungs">Each stay at a level, in order.</param>
/// <param name="Steps">The seven steps; empty when it never escalated.</param>
/// <param name="Communications">What was sent, in order.</param>
/// <param name="Review">The review; absent while none is owed and none was written.</param>
public sealed record Escalation(
    long Version,
    int Level,
    int Peak,
    IReadOnlyList<string> Incidents,
    IReadOnlyList<EscalationRung> Rungs,
    IReadOnlyList<EscalationStepState> Steps,
    IReadOnlyList<EscalationCommunication> Communications,
    EscalationReview? Review);

/// <summary>A stay at a level.</summary>
/// <param name="Level">Which level.</param>
/// <param name="Team">Its team.</param>
/// <param name="From">When it came there.</param>
/// <param name="Until">When it left the level or was resolved; absent while it is there.</param>
/// <param name="Trigger">What brought it there; absent when it was handed back from above.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="By">Who brought it there.</param>
/// <param name="AskedBy">Who asked for it, when that was somebody else.</param>
/// <param name="Called">Who was called: on shift or on call then.</param>
/// <param name="Skipped">Levels that were passed on the way, since nobody was there.</param>
/// <param name="Reminders">When the level was reminded.</param>
/// <param name="Acknowledged">Who took it on, and when; the last counts.</param>
/// <param name="Rearmed">When an acknowledgement stopped counting, since nothing was done.</param>
public sealed record EscalationRung(
    int Level,
    string? Team,
    DateTimeOffset From,
    DateTimeOffset? Until,
    string? Trigger,
    string Reason,
    Actor By,
    string? AskedBy,
    IReadOnlyList<string> Called,
    IReadOnlyList<int> Skipped,
    IReadOnlyList<DateTimeOffset> Reminders,
    IReadOnlyList<EscalationAcknowledgement> Acknowledged,
    IReadOnlyList<DateTimeOffset> Rearmed);

/// <summary>Somebody took the ticket on.</summary>
public sealed record EscalationAcknowledgement(string Agent, DateTimeOffset At);

/// <summary>One of the seven steps.</summary>
/// <param name="Step">Which.</param>
/// <param name="DoneAt">When it was done; absent while it is open.</param>
/// <param name="By">Who did it.</param>
/// <param name="What">What shows that it was done.</param>
public sealed record EscalationStepState(
    [property: AllowedValues("issue-assessment", "escalation-decision", "escalation-notification", "resource-allocation", "progress-monitoring", "resolution-verification", "post-escalation-review")] string Step,
    DateTimeOffset? DoneAt,
    Actor? By,
    string What);

/// <summary>A communication that was sent.</summary>
/// <param name="Kind">Which of the five.</param>
/// <param name="Message">The id of its message on the timeline.</param>
/// <param name="Text">Its text.</param>
/// <param name="Automatic">Whether the desk sent it by itself.</param>
/// <param name="At">When.</param>
/// <param name="By">Who sent it.</param>
public sealed record EscalationCommunication(
    [property: AllowedValues("internal", "customer", "status-update", "resolution", "post-escalation")] string Kind, Guid Message, string? Text, bool Automatic, DateTimeOffset At, Actor By);

/// <summary>The review of an escalation.</summary>
/// <param name="Due">Until when it is or was owed; absent when it was not.</param>
/// <param name="WrittenAt">When it was written; absent while it is owed.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Findings">What was learnt.</param>
/// <param name="Actions">What is to be done.</param>
public sealed record EscalationReview(DateTimeOffset? Due, DateTimeOffset? WrittenAt, Actor? By, string? Findings, IReadOnlyList<EscalationAction> Actions);

/// <summary>Something to be done after an escalation.</summary>
/// <param name="Text">What; at most 500 characters.</param>
/// <param name="Owner">The agent who does it.</param>
/// <param name="Due">Until when.</param>
public sealed record EscalationAction(string Text, string? Owner = null, DateTimeOffset? Due = null);

/// <summary>A review in a list.</summary>
/// <param name="Ticket">The ticket's number.</param>
/// <param name="Id">The ticket's id.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Customer">Whose it is.</param>
/// <param name="Level">The highest level that it came to.</param>
/// <param name="Due">Until when the review is or was owed.</param>
/// <param name="WrittenAt">When it was written; absent while it is owed.</param>
public sealed record EscalationReviewLine(string Ticket, string Id, string Subject, string Customer, int Level, DateTimeOffset Due, DateTimeOffset? WrittenAt);
