using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets;

public static partial class TicketRefusal
{
    /// <summary>The ticket has no such entry, item or task.</summary>
    public static readonly RefusalCode UnknownWork = new("ticket.unknown-work", RefusalKind.NotFound, "The ticket has no time entry, checklist item or side task with this id. Read them again.");

    /// <summary>The ticket has as many as it may.</summary>
    public static readonly RefusalCode TooMuchWork = new(
        "ticket.too-much-work", RefusalKind.NotNow, "A ticket has at most 500 time entries, 100 checklist items and 100 side tasks. Split it, or take something away.");

    /// <summary>The minutes are no time that one can spend.</summary>
    public static readonly RefusalCode BadMinutes = new("ticket.bad-minutes", RefusalKind.Invalid, "An entry has 1 to 1,440 minutes. Write longer work down day by day.");

    /// <summary>The activity is no slug.</summary>
    public static readonly RefusalCode BadActivity = new("ticket.bad-activity", RefusalKind.Invalid, "An activity is 1 to 64 of a-z, 0-9 and hyphen, such as research.");

    /// <summary>The order does not name each item once.</summary>
    public static readonly RefusalCode BadOrder = new("ticket.bad-order", RefusalKind.Invalid, "The order has to name each item of the checklist once. Read the checklist again.");

    /// <summary>A required item is not done.</summary>
    public static readonly RefusalCode ChecklistOpen = new(
        "ticket.checklist-open", RefusalKind.NotNow, "A required item of the checklist is not done, so the ticket cannot be resolved. Do it, or say that it is not required; a duplicate or spam needs none.");

    /// <summary>A blocking side task is open.</summary>
    public static readonly RefusalCode TasksOpen = new(
        "ticket.tasks-open", RefusalKind.NotNow, "A side task that blocks is open, so the ticket cannot be resolved. End it first; a duplicate or spam waits for none.");

    /// <summary>The task is not open.</summary>
    public static readonly RefusalCode TaskEnded = new("ticket.task-ended", RefusalKind.NotNow, "The side task has ended. Open it again first.");

    /// <summary>The due date has passed.</summary>
    public static readonly RefusalCode DuePassed = new("ticket.due-passed", RefusalKind.Invalid, "The due date has to lie ahead, at most 3,660 days.");
}
