namespace Firstline.Simulation.ServiceNow;

/// <summary>One event of the log: an incident as it was after one update. What the log does not know ("?") is null; instants are still in local time.</summary>
/// <param name="Line">The line of the file, counted from 1 with the header.</param>
/// <param name="Opened">opened_at, as written.</param>
/// <param name="Created">sys_created_at, as written.</param>
/// <param name="Updated">sys_updated_at, as written.</param>
/// <param name="Resolved">resolved_at, as written.</param>
public sealed record IncidentRow(
    int Line,
    string Number,
    string State,
    string? Caller,
    string? Opened,
    string? Created,
    string? Updated,
    string? Resolved,
    string? UpdatedBy,
    string? ContactType,
    string? Location,
    string? Category,
    string? Subcategory,
    string? Symptom,
    string? Item,
    string? Impact,
    string? Urgency,
    string? Priority,
    string? Group,
    string? AssignedTo,
    string? Problem,
    string? Change,
    string? Vendor,
    string? CausedBy,
    string? ClosedCode,
    int Updates);

/// <summary>All events of one incident, in the order of the file.</summary>
public sealed record Incident(string Number, IReadOnlyList<IncidentRow> Rows);
