using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Work;
using Orleans;

namespace Firstline.Domain.Tickets;

public abstract partial record TicketEvent
{
    /// <summary>Somebody spent time on it.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.time-logged.1")]
    public sealed record TimeLogged(
        [property: Id(0)] Guid Entry,
        [property: Id(1)] int Minutes,
        [property: Id(2)] string Activity,
        [property: Id(3)] AgentId Agent,
        [property: Id(4)] bool Billable,
        [property: Id(5), Personal] string Note,
        [property: Id(6)] Guid? Message = null) : TicketEvent;

    /// <summary>Time that was written down counts as this much since; the fact before stays as it was.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.time-corrected.1")]
    public sealed record TimeCorrected(
        [property: Id(0)] Guid Entry, [property: Id(1)] int Minutes, [property: Id(2)] string Activity, [property: Id(3)] bool Billable, [property: Id(4), Personal] string Reason) : TicketEvent;

    /// <summary>Time that was written down does not count any more.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.time-removed.1")]
    public sealed record TimeRemoved([property: Id(0)] Guid Entry, [property: Id(1), Personal] string Reason) : TicketEvent;

    /// <summary>Something is on its checklist, at the end.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.checklist-item-added.1")]
    public sealed record ChecklistItemAdded([property: Id(0)] Guid Item, [property: Id(1), Personal] string Text, [property: Id(2)] bool Required) : TicketEvent;

    /// <summary>An item of its checklist says something else.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.checklist-item-changed.1")]
    public sealed record ChecklistItemChanged([property: Id(0)] Guid Item, [property: Id(1), Personal] string Text, [property: Id(2)] bool Required) : TicketEvent;

    /// <summary>An item of its checklist is done.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.checklist-item-ticked.1")]
    public sealed record ChecklistItemTicked([property: Id(0)] Guid Item, [property: Id(1)] Who By) : TicketEvent;

    /// <summary>An item of its checklist is to be done after all.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.checklist-item-unticked.1")]
    public sealed record ChecklistItemUnticked([property: Id(0)] Guid Item) : TicketEvent;

    /// <summary>An item is not on its checklist any more.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.checklist-item-removed.1")]
    public sealed record ChecklistItemRemoved([property: Id(0)] Guid Item) : TicketEvent;

    /// <summary>Its checklist is in another order.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.checklist-ordered.1")]
    public sealed record ChecklistOrdered([property: Id(0)] IReadOnlyList<Guid> Items) : TicketEvent;

    /// <summary>Something has to be done beside it.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.task-added.1")]
    public sealed record TaskAdded([property: Id(0)] Guid Task, [property: Id(1), Personal] TaskPlan Plan) : TicketEvent;

    /// <summary>A side task is planned in another way; one that was overdue may be so again.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.task-changed.1")]
    public sealed record TaskChanged([property: Id(0)] Guid Task, [property: Id(1), Personal] TaskPlan Plan) : TicketEvent;

    /// <summary>A side task was done, or is not needed any more.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.task-ended.1")]
    public sealed record TaskEnded([property: Id(0)] Guid Task, [property: Id(1)] TaskOutcome Outcome, [property: Id(2)] Who By) : TicketEvent;

    /// <summary>A side task is to be done after all.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.task-reopened.1")]
    public sealed record TaskReopened([property: Id(0)] Guid Task) : TicketEvent;

    /// <summary>A side task was not done in time; recorded once for each date that it had.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.task-overdue.1")]
    public sealed record TaskOverdue([property: Id(0)] Guid Task, [property: Id(1)] DateTimeOffset Due) : TicketEvent;
}
