using System.Diagnostics;
using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Tickets.Links;

/// <summary>What the keeper of one kind of links has under way: at most one change, which both tickets have to record.</summary>
/// <param name="Pending">The change; it may have been carried out already.</param>
internal sealed record LinkBook(LinkChange? Pending, DateTimeOffset? BegunAt)
{
    public static LinkBook Empty { get; } = new(null, null);

    public static LinkBook Evolve(LinkBook book, LinkBookEvent fact, DateTimeOffset at) => fact switch
    {
        LinkBookEvent.Begun begun => new(begun.Change, at),
        LinkBookEvent.Finished => Empty,
        _ => throw new UnreachableException($"{fact} is not folded."),
    };
}

/// <summary>A change of links.</summary>
/// <param name="Step">What is to happen.</param>
/// <param name="Role">The upward role of the kind.</param>
/// <param name="From">The lower ticket; the one that was merged.</param>
/// <param name="To">The upper ticket; the one that survives.</param>
/// <param name="CommandId">The id from which those of the tickets' commands are derived.</param>
/// <param name="By">Who asked.</param>
[GenerateSerializer, Immutable, Alias("ticket.link-change")]
public sealed record LinkChange(
    [property: Id(0)] LinkStep Step,
    [property: Id(1)] LinkRole Role,
    [property: Id(2)] TicketRef From,
    [property: Id(3)] TicketRef To,
    [property: Id(4)] string CommandId,
    [property: Id(5)] Who By);

/// <summary>What may happen to links.</summary>
[GenerateSerializer, Alias("ticket.link-step")]
public enum LinkStep
{
    /// <summary>A link comes to be.</summary>
    Link,

    /// <summary>A link is taken away.</summary>
    Unlink,

    /// <summary>The links of a merged ticket go to its survivor.</summary>
    Move,
}

/// <summary>Something that happened to the links of one kind.</summary>
[GenerateSerializer, Immutable, Alias("ticket-links.event")]
public abstract record LinkBookEvent
{
    private LinkBookEvent()
    {
    }

    /// <summary>A change was found good and has to be recorded by both tickets, whatever happens.</summary>
    [GenerateSerializer, Immutable, Alias("ticket-links.begun.1")]
    public sealed record Begun([property: Id(0)] LinkChange Change) : LinkBookEvent;

    /// <summary>Both tickets have recorded the last change.</summary>
    [GenerateSerializer, Immutable, Alias("ticket-links.finished.1")]
    public sealed record Finished : LinkBookEvent;
}
