using Firstline.Domain.Tickets.Approvals;
using Firstline.Domain.Tickets.Work;
using Firstline.Grains.Interfaces.Kernel;
using Orleans.Concurrency;

namespace Firstline.Grains.Interfaces.Tickets;

public partial interface ITicketGrain
{
    /// <summary>Keeps time, the checklist and side tasks.</summary>
    /// <remarks>Refused for what does not exist, for too much, for agents that are unknown, and, except for time, when the ticket is closed.</remarks>
    [Alias("DoWork")]
    Task<Outcome<TicketView>> DoWork(WorkCommand command, Asked asked);

    /// <summary>Time, checklist, side tasks and approvals as they are; null when nothing was opened under this id.</summary>
    [AlwaysInterleave, Alias("WorkDone")]
    Task<WorkView?> WorkDone();
}

/// <summary>The work on a ticket.</summary>
/// <param name="Version">The ticket's version.</param>
/// <param name="Time">Time spent, in the order in which it was written down.</param>
/// <param name="Checklist">The checklist, in its order.</param>
/// <param name="Tasks">Side tasks, in the order in which they were added.</param>
/// <param name="Approvals">Approvals, in the order in which they were asked for.</param>
[GenerateSerializer, Immutable, Alias("ticket.work-view")]
public sealed record WorkView(
    [property: Id(0)] long Version, [property: Id(1)] IReadOnlyList<TimeEntry> Time, [property: Id(2)] IReadOnlyList<ChecklistItem> Checklist, [property: Id(3)] IReadOnlyList<SideTask> Tasks,
    [property: Id(4)] IReadOnlyList<Approval> Approvals);

/// <summary>The work on a ticket in figures.</summary>
[GenerateSerializer, Immutable, Alias("ticket.work-sums")]
public sealed record WorkSums(
    [property: Id(0)] int Minutes,
    [property: Id(1)] int BillableMinutes,
    [property: Id(2)] int ChecklistItems,
    [property: Id(3)] int ChecklistDone,
    [property: Id(4)] int Tasks,
    [property: Id(5)] int TasksOpen,
    [property: Id(6)] int TasksOverdue,
    [property: Id(7)] int ApprovalsPending);
