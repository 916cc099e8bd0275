using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Tickets.Work;

/// <summary>One thing on a ticket's checklist.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Required">Whether the ticket cannot be resolved before.</param>
/// <param name="DoneBy">Who ticked it; null while it is open.</param>
/// <param name="DoneAt">When.</param>
[GenerateSerializer, Immutable, Alias("ticket.checklist-item")]
public sealed record ChecklistItem(
    [property: Id(0)] Guid Id, [property: Id(1)] string Text, [property: Id(2)] bool Required, [property: Id(3)] Who? DoneBy = null, [property: Id(4)] DateTimeOffset? DoneAt = null);
