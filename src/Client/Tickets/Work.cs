using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Tickets;

/// <summary>The work on a ticket in figures.</summary>
/// <param name="Minutes">Minutes spent.</param>
/// <param name="BillableMinutes">Those that the customer pays for.</param>
/// <param name="ChecklistItems">Items on its checklist.</param>
/// <param name="ChecklistDone">Those that are done.</param>
/// <param name="Tasks">Side tasks.</param>
/// <param name="TasksOpen">Those that are open.</param>
/// <param name="TasksOverdue">Those that are open and overdue.</param>
/// <param name="ApprovalsPending">What others have to approve.</param>
public sealed record WorkFigures(int Minutes, int BillableMinutes, int ChecklistItems, int ChecklistDone, int Tasks, int TasksOpen, int TasksOverdue, int ApprovalsPending = 0);

/// <summary>Time spent on a ticket.</summary>
/// <param name="Minutes">1 to 1,440.</param>
/// <param name="Agent">Who spent it.</param>
/// <param name="Activity">What was done: 1 to 64 of a-z, 0-9 and hyphen; work when left out.</param>
/// <param name="Billable">Whether the customer pays for it; true when left out.</param>
/// <param name="Note">What for; at most 500 characters.</param>
/// <param name="Message">The id of the message that it went into.</param>
public sealed record TimeRequest(int Minutes, string Agent, string? Activity = null, bool? Billable = null, string? Note = null, string? Message = null);

/// <summary>What an entry counts as from now on; the fact before stays on the timeline.</summary>
/// <param name="Minutes">1 to 1,440.</param>
/// <param name="Activity">What was done.</param>
/// <param name="Billable">Whether the customer pays for it.</param>
/// <param name="Reason">Why it is corrected; at most 500 characters.</param>
public sealed record TimeCorrection(int Minutes, string Activity, bool Billable, string Reason);

/// <summary>Why an entry is removed.</summary>
/// <param name="Reason">At most 500 characters.</param>
public sealed record TimeRemoval(string Reason);

/// <summary>Time spent on a ticket, as it is after corrections.</summary>
public sealed record TimeEntry(string Id, int Minutes, string Agent, string Activity, bool Billable, DateTimeOffset At, string Note, string? Message);

/// <summary>Something to be done before the ticket is.</summary>
/// <param name="Text">What; at most 500 characters.</param>
/// <param name="Required">Whether the ticket cannot be resolved before; false when left out.</param>
public sealed record ChecklistItemRequest(string Text, bool? Required = null);

/// <summary>The checklist in another order.</summary>
/// <param name="Items">The id of each item, once.</param>
public sealed record ChecklistOrder(IReadOnlyList<string> Items);

/// <summary>One thing on a checklist.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Required">Whether the ticket cannot be resolved before.</param>
/// <param name="DoneBy">Who ticked it.</param>
/// <param name="DoneAt">When; null while it is open.</param>
public sealed record ChecklistItem(string Id, string Text, bool Required, string? DoneBy, DateTimeOffset? DoneAt);

/// <summary>Something that has to be done beside the ticket.</summary>
/// <param name="Title">One line; at most 200 characters.</param>
/// <param name="Agent">Who is to do it.</param>
/// <param name="Team">Which team is to do it.</param>
/// <param name="Due">Until when; it has to lie ahead.</param>
/// <param name="Blocking">Whether the ticket cannot be resolved before; false when left out.</param>
public sealed record SideTaskRequest(string Title, string? Agent = null, string? Team = null, DateTimeOffset? Due = null, bool? Blocking = null);

/// <summary>How a side task ends.</summary>
public sealed record SideTaskEnd([property: AllowedValues("done", "cancelled")] string Outcome);

/// <summary>A side task.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Agent">Who is to do it.</param>
/// <param name="Team">Which team is to do it.</param>
/// <param name="Due">Until when.</param>
/// <param name="Blocking">Whether the ticket cannot be resolved before.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="EndedBy">Who ended it.</param>
/// <param name="EndedAt">When.</param>
/// <param name="OverdueAt">When it was noticed that it is overdue.</param>
public sealed record SideTask(
    string Id,
    string Title,
    string? Agent,
    string? Team,
    DateTimeOffset? Due,
    bool Blocking,
    [property: AllowedValues("open", "overdue", "done", "cancelled")] string Status,
    string? EndedBy,
    DateTimeOffset? EndedAt,
    DateTimeOffset? OverdueAt);

/// <summary>Time added up.</summary>
/// <param name="By">The keys of the rows.</param>
/// <param name="Rows">The rows in the order of their keys; at most 10,000.</param>
/// <param name="Minutes">Minutes of all rows.</param>
/// <param name="BillableMinutes">Those that customers pay for.</param>
public sealed record TimeReport(IReadOnlyList<string> By, IReadOnlyList<TimeReportRow> Rows, long Minutes, long BillableMinutes);

/// <summary>One row of added up time.</summary>
/// <param name="Keys">Its keys, in the order of the report's.</param>
/// <param name="Minutes">Minutes spent.</param>
/// <param name="BillableMinutes">Those that customers pay for.</param>
/// <param name="Entries">How many entries they come from.</param>
public sealed record TimeReportRow(IReadOnlyList<string> Keys, long Minutes, long BillableMinutes, long Entries);
