using Firstline.Client.Tickets;

namespace Firstline.Client.Audit;

/// <summary>One change: who, when, from where, and what it was before and after.</summary>
/// <param name="Position">Its place in the log of the whole desk.</param>
/// <param name="Kind">The kind of thing that changed: ticket, customer, agent, api-key, sla-policy, erasure and others.</param>
/// <param name="Id">Its id.</param>
/// <param name="Label">What people call it, such as a ticket's number, where that is not the id.</param>
/// <param name="Version">The thing's version after it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who.</param>
/// <param name="From">From where it was asked; left out for what the desk does by itself, and after the time that this is kept.</param>
/// <param name="Fact">What happened, such as replied or priority-changed.</param>
/// <param name="Changes">Each property that it changed.</param>
public sealed record AuditItem(
    long Position,
    string Kind,
    string Id,
    string? Label,
    long Version,
    DateTimeOffset At,
    Actor By,
    AuditOrigin? From,
    string Fact,
    IReadOnlyList<AuditChange> Changes);

/// <summary>From where something was asked.</summary>
/// <param name="Via">The way in: api or import.</param>
/// <param name="Address">The network address.</param>
/// <param name="Agent">What the program calls itself.</param>
public sealed record AuditOrigin(string Via, string Address, string Agent);

/// <summary>One property before and after; left out where it was, or is, not there. Values longer than 1,000 characters are cut.</summary>
/// <param name="Property">Its path, such as priority or clocks.resolution.schedule.due.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is.</param>
public sealed record AuditChange(string Property, string? Before, string? After);
