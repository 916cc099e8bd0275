using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Tickets.Work;

/// <summary>Something that has to be done beside the ticket, perhaps by somebody else.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Plan">What is to be done, by whom and until when.</param>
/// <param name="Outcome">How it ended; null while it is open.</param>
/// <param name="EndedBy">Who ended it.</param>
/// <param name="EndedAt">When.</param>
/// <param name="OverdueAt">When it was noticed that it is overdue.</param>
[GenerateSerializer, Immutable, Alias("ticket.side-task")]
public sealed record SideTask(
    [property: Id(0)] Guid Id,
    [property: Id(1)] TaskPlan Plan,
    [property: Id(2)] TaskOutcome? Outcome = null,
    [property: Id(3)] Who? EndedBy = null,
    [property: Id(4)] DateTimeOffset? EndedAt = null,
    [property: Id(5)] DateTimeOffset? OverdueAt = null)
{
    /// <summary>When it has to be noticed that it is overdue; null when it does not.</summary>
    internal DateTimeOffset? NoticeAt => Outcome is null && OverdueAt is null ? Plan.Due : null;
}

/// <summary>What is to be done, by whom and until when.</summary>
/// <param name="Title">One line.</param>
/// <param name="Agent">Who is to do it; may be null.</param>
/// <param name="Team">Which team is to do it; may be null.</param>
/// <param name="Due">Until when; null for no date.</param>
/// <param name="Blocking">Whether the ticket cannot be resolved before.</param>
[GenerateSerializer, Immutable, Alias("ticket.task-plan")]
public sealed record TaskPlan(
    [property: Id(0)] string Title, [property: Id(1)] AgentId? Agent = null, [property: Id(2)] TeamId? Team = null, [property: Id(3)] DateTimeOffset? Due = null, [property: Id(4)] bool Blocking = false);

/// <summary>How a side task ended.</summary>
[GenerateSerializer, Alias("ticket.task-outcome")]
public enum TaskOutcome
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>It is not needed any more.</summary>
    Cancelled,
}
