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
public sealed record TicketRow(TicketLine Line, int Weight) : ReadRow;

/// <summary>One cycle of one clock, for reports. Key: ticket, clock, cycle.</summary>
/// <param name="Target">The target that applies now, in the priority that the ticket has now; null when nothing is promised.</param>
/// <param name="Elapsed">Open time from start to stop; while live, up to the last fact.</param>
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
    ClockOutcome? Outcome) : ReadRow;

/// <summary>All cycles of a ticket are judged by another tier or priority from now on: rows already written follow.</summary>
/// <param name="ResponseTarget">The target of response clocks under them.</param>
public sealed record JudgementOfCycles(TicketId Ticket, Tier Tier, Priority Priority, TimeSpan? ResponseTarget) : ReadRow;

/// <summary>A customer in lists.</summary>
public sealed record CustomerRow(CustomerId Id, string Name, Tier Tier, string Zone) : ReadRow;

/// <summary>An agent in lists; the load is not here, it is counted from ticket rows.</summary>
public sealed record AgentRow(AgentId Id, string Name) : ReadRow;
