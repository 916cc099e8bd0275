using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Grains.Ports;

/// <summary>A row that queries read, written in the same transaction as the facts behind it. Writing is by key: the newest wins.</summary>
public abstract record ReadRow;

/// <summary>A ticket in lists.</summary>
/// <param name="Line">What lists show; its <c>Open</c> flag is derived from the status.</param>
/// <param name="Weight">Weighted points that it costs its agent.</param>
/// <param name="Policy">The version of the SLA policy that it goes by.</param>
public sealed record TicketRow(TicketLine Line, int Weight, int Policy) : ReadRow;

/// <summary>One cycle of one clock, for reports. Key: ticket, clock, cycle.</summary>
/// <param name="Target">The target that applies now, in the priority that the ticket has now; null when nothing is promised.</param>
/// <param name="Elapsed">Open time from start to stop; while live, up to the last fact.</param>
/// <param name="FirstElapsed">Open time until it first stopped; differs when it was resumed since.</param>
/// <param name="Policy">The version of the SLA policy that it is judged by.</param>
/// <param name="Rule">The rule of that version; null in cycles from before rules had names.</param>
/// <param name="Manual">Whether a due date set by hand gave the target.</param>
public sealed record ClockRow(
    TicketId Ticket,
    ClockKind Clock,
    int Cycle,
    Tier Tier,
    Priority Priority,
    string Source,
    TimeSpan? Target,
    DateTimeOffset StartedAt,
    DateTimeOffset? StoppedAt,
    TimeSpan Elapsed,
    DateTimeOffset? BreachedAt,
    ClockOutcome? Outcome,
    TimeSpan? FirstElapsed,
    int Policy,
    string? Rule,
    bool Manual) : ReadRow;

/// <summary>
/// Response cycles of a ticket are judged by another tier, priority or rule from now on: rows already written follow. Each goes by the
/// versions that it was judged by, because an edit of the policy never judges anew what has ended.
/// </summary>
/// <param name="FromPolicy">The first version that is meant.</param>
/// <param name="ToPolicy">The last version that is meant.</param>
/// <param name="FirstTarget">The target of first responses.</param>
/// <param name="NextTarget">The target of next responses.</param>
public sealed record JudgementOfCycles(
    TicketId Ticket, Tier Tier, Priority Priority, int FromPolicy, int ToPolicy, TimeSpan? FirstTarget, TimeSpan? NextTarget) : ReadRow;

/// <summary>A customer in lists.</summary>
/// <param name="Zone">The zone in which its hours are read.</param>
/// <param name="Calendar">A calendar of its own, if any.</param>
/// <param name="ContractCalendar">A calendar by contract, if any.</param>
public sealed record CustomerRow(CustomerId Id, string Name, Tier Tier, string Zone, string? Calendar, string? ContractCalendar) : ReadRow;

/// <summary>An agent in lists; the load is not here, it is counted from ticket rows.</summary>
public sealed record AgentRow(AgentId Id, string Name) : ReadRow;
