using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Escalating;
using Orleans;

namespace Firstline.Domain.Tickets;

public abstract partial record TicketEvent
{
    /// <summary>A level had nobody on shift or on call, so the ticket went past it at once (semantics, section 3).</summary>
    [GenerateSerializer, Immutable, Alias("ticket.level-skipped.1")]
    public sealed record LevelSkipped([property: Id(0)] int Level, [property: Id(1)] TeamId Team) : TicketEvent;

    /// <summary>A level was called to act: those of its team who are on shift or on call, nobody where that is not planned.</summary>
    /// <param name="RemindAt">When they are reminded if nobody acknowledges: the lower edge of the level's band. Null when they are not.</param>
    [GenerateSerializer, Immutable, Alias("ticket.level-called.1")]
    public sealed record LevelCalled(
        [property: Id(0)] int Level, [property: Id(1)] TeamId Team, [property: Id(2)] IReadOnlyList<AgentId> Agents, [property: Id(3)] DateTimeOffset? RemindAt) : TicketEvent;

    /// <summary>The level was reminded, since nobody acknowledged.</summary>
    /// <param name="Next">When it is reminded again; null when it is not.</param>
    [GenerateSerializer, Immutable, Alias("ticket.level-reminded.1")]
    public sealed record LevelReminded([property: Id(0)] int Level, [property: Id(1)] IReadOnlyList<AgentId> Agents, [property: Id(2)] DateTimeOffset? Next) : TicketEvent;

    /// <summary>An acknowledged ticket is looked at again at this instant: it is not forgotten while somebody works on it. Null when it may rest.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.ladder-watched.1")]
    public sealed record LadderWatched([property: Id(0)] DateTimeOffset? Until) : TicketEvent;

    /// <summary>Acknowledged, but nothing was done about it for the level's time: it counts as not acknowledged again.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.ladder-rearmed.1")]
    public sealed record LadderRearmed([property: Id(0)] int Level, [property: Id(1)] DateTimeOffset IdleSince) : TicketEvent;

    /// <summary>Somebody declared that it is a security incident or that data was lost.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.incident-declared.1")]
    public sealed record IncidentDeclared([property: Id(0)] EscalationTrigger Kind, [property: Id(1), Personal] string Reason) : TicketEvent;

    /// <summary>One of the five communications was sent: the message that is named.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.communicated.1")]
    public sealed record Communicated([property: Id(0)] CommunicationKind Kind, [property: Id(1)] Guid Message, [property: Id(2)] bool Automatic) : TicketEvent;

    /// <summary>Somebody ticked one of the seven steps by hand, where the desk cannot know.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.step-noted.1")]
    public sealed record StepNoted([property: Id(0)] EscalationStep Step, [property: Id(1), Personal] string Note) : TicketEvent;

    /// <summary>The customer confirmed that it is resolved.</summary>
    /// <param name="Score">How content they are, 1 to 5; null when nobody said.</param>
    [GenerateSerializer, Immutable, Alias("ticket.resolution-confirmed.1")]
    public sealed record ResolutionConfirmed([property: Id(0)] int? Score, [property: Id(1), Personal] string Comment) : TicketEvent;

    /// <summary>A review of the escalation is owed until it is written.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.review-owed.1")]
    public sealed record ReviewOwed([property: Id(0)] int Level, [property: Id(1)] DateTimeOffset Due) : TicketEvent;

    /// <summary>The review was written; its findings rest apart, as messages do.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.review-written.1")]
    public sealed record ReviewWritten([property: Id(0)] Guid Message, [property: Id(1)] IReadOnlyList<ReviewAction> Actions) : TicketEvent;
}
