using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Tickets.Work;

/// <summary>What may be asked of the work on a ticket: time, checklist, side tasks.</summary>
[GenerateSerializer, Immutable, Alias("ticket.work-command")]
public abstract record WorkCommand : TicketCommand;

/// <summary>Writes down time spent.</summary>
[GenerateSerializer, Immutable, Alias("ticket.log-time")]
public sealed record LogTime(
    [property: Id(0)] Guid Entry,
    [property: Id(1)] int Minutes,
    [property: Id(2)] string Activity,
    [property: Id(3)] AgentId Agent,
    [property: Id(4)] bool Billable,
    [property: Id(5)] string Note = "",
    [property: Id(6)] Guid? Message = null) : WorkCommand;

/// <summary>Corrects time that was written down; what it was before stays on the timeline.</summary>
[GenerateSerializer, Immutable, Alias("ticket.correct-time")]
public sealed record CorrectTime(
    [property: Id(0)] Guid Entry, [property: Id(1)] int Minutes, [property: Id(2)] string Activity, [property: Id(3)] bool Billable, [property: Id(4)] string Reason) : WorkCommand;

/// <summary>Takes time out of the totals.</summary>
[GenerateSerializer, Immutable, Alias("ticket.remove-time")]
public sealed record RemoveTime([property: Id(0)] Guid Entry, [property: Id(1)] string Reason) : WorkCommand;

/// <summary>Adds something to the checklist, at its end.</summary>
[GenerateSerializer, Immutable, Alias("ticket.add-checklist-item")]
public sealed record AddChecklistItem([property: Id(0)] Guid Item, [property: Id(1)] string Text, [property: Id(2)] bool Required) : WorkCommand;

/// <summary>Changes what an item says.</summary>
[GenerateSerializer, Immutable, Alias("ticket.change-checklist-item")]
public sealed record ChangeChecklistItem([property: Id(0)] Guid Item, [property: Id(1)] string Text, [property: Id(2)] bool Required) : WorkCommand;

/// <summary>Ticks an item, or takes the tick away.</summary>
[GenerateSerializer, Immutable, Alias("ticket.tick-checklist-item")]
public sealed record TickChecklistItem([property: Id(0)] Guid Item, [property: Id(1)] bool Done, [property: Id(2)] Who By) : WorkCommand;

/// <summary>Takes an item off the checklist.</summary>
[GenerateSerializer, Immutable, Alias("ticket.remove-checklist-item")]
public sealed record RemoveChecklistItem([property: Id(0)] Guid Item) : WorkCommand;

/// <summary>Puts the checklist into an order that names each item once.</summary>
[GenerateSerializer, Immutable, Alias("ticket.order-checklist")]
public sealed record OrderChecklist([property: Id(0)] IReadOnlyList<Guid> Items) : WorkCommand;

/// <summary>Adds a side task.</summary>
[GenerateSerializer, Immutable, Alias("ticket.add-task")]
public sealed record AddTask([property: Id(0)] Guid Task, [property: Id(1)] TaskPlan Plan) : WorkCommand;

/// <summary>Changes an open side task.</summary>
[GenerateSerializer, Immutable, Alias("ticket.change-task")]
public sealed record ChangeTask([property: Id(0)] Guid Task, [property: Id(1)] TaskPlan Plan) : WorkCommand;

/// <summary>Ends a side task.</summary>
[GenerateSerializer, Immutable, Alias("ticket.end-task")]
public sealed record EndTask([property: Id(0)] Guid Task, [property: Id(1)] TaskOutcome Outcome, [property: Id(2)] Who By) : WorkCommand;

/// <summary>Opens a side task again.</summary>
[GenerateSerializer, Immutable, Alias("ticket.reopen-task")]
public sealed record ReopenTask([property: Id(0)] Guid Task) : WorkCommand;
