using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Tickets.Work;

/// <summary>Time that somebody spent on a ticket, as it is after corrections.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Minutes">How long, 1 to 1,440.</param>
/// <param name="Activity">What was done: a slug such as <c>research</c>.</param>
/// <param name="Agent">Who spent it.</param>
/// <param name="Billable">Whether the customer pays for it.</param>
/// <param name="At">When it was logged.</param>
/// <param name="Note">What for; may be empty.</param>
/// <param name="Message">The message that it went into, if any.</param>
[GenerateSerializer, Immutable, Alias("ticket.time-entry")]
public sealed record TimeEntry(
    [property: Id(0)] Guid Id,
    [property: Id(1)] int Minutes,
    [property: Id(2)] string Activity,
    [property: Id(3)] AgentId Agent,
    [property: Id(4)] bool Billable,
    [property: Id(5)] DateTimeOffset At,
    [property: Id(6)] string Note,
    [property: Id(7)] Guid? Message);
