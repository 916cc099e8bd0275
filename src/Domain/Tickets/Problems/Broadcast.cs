using System.Collections.Immutable;
using System.Diagnostics;
using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Tickets.Problems;

/// <summary>An update of a problem on its way to the tickets that it gathers.</summary>
internal abstract record Broadcast
{
    private Broadcast()
    {
    }

    /// <summary>Nothing goes out under this id.</summary>
    internal sealed record None : Broadcast;

    /// <summary>It goes out, or has gone out.</summary>
    internal sealed record Known(
        TicketRef Problem,
        Guid Message,
        BroadcastAim Aim,
        Resolution? Resolving,
        Who By,
        DateTimeOffset BegunAt,
        ImmutableArray<TicketRef> Waiting,
        ImmutableArray<BroadcastResult> Results,
        DateTimeOffset? FinishedAt = null) : Broadcast;

    public static Broadcast Evolve(Broadcast broadcast, BroadcastEvent fact, DateTimeOffset at) => (broadcast, fact) switch
    {
        (None, BroadcastEvent.Begun begun) => new Known(begun.Problem, begun.Message, begun.Aim, begun.Resolving, begun.By, at, [.. begun.Tickets], []),
        (Known known, BroadcastEvent.Reached reached) => Reach(known, reached, at),
        _ => throw new UnreachableException($"{fact} is not folded."),
    };

    private static Known Reach(Known known, BroadcastEvent.Reached reached, DateTimeOffset at)
    {
        var done = reached.Results.Select(result => result.Ticket.Id).ToHashSet();
        var waiting = known.Waiting.RemoveAll(ticket => done.Contains(ticket.Id));
        return known with { Waiting = waiting, Results = known.Results.AddRange(reached.Results), FinishedAt = waiting.IsEmpty ? at : null };
    }
}

/// <summary>What an update of a problem is to do.</summary>
[GenerateSerializer, Alias("broadcast.aim")]
public enum BroadcastAim
{
    /// <summary>The customers are told.</summary>
    Tell,

    /// <summary>The customers are told, and their tickets resolved.</summary>
    Resolve,
}

/// <summary>What an update came to at one ticket.</summary>
[GenerateSerializer, Alias("broadcast.outcome")]
public enum BroadcastOutcome
{
    /// <summary>Its customer was told.</summary>
    Told,

    /// <summary>Its customer was told, and it was resolved.</summary>
    Resolved,

    /// <summary>It was over already.</summary>
    Skipped,

    /// <summary>It refused, or could not be resolved.</summary>
    Failed,
}

/// <summary>What an update came to at one ticket.</summary>
/// <param name="Told">Whether its customer was told, although the rest may have failed.</param>
/// <param name="Code">The refusal that says why not.</param>
/// <param name="Reason">Its sentence.</param>
[GenerateSerializer, Immutable, Alias("broadcast.result")]
public sealed record BroadcastResult(
    [property: Id(0)] TicketRef Ticket, [property: Id(1)] BroadcastOutcome Outcome, [property: Id(2)] bool Told, [property: Id(3)] string? Code = null, [property: Id(4)] string? Reason = null);

/// <summary>Something that happened to an update of a problem.</summary>
[GenerateSerializer, Immutable, Alias("broadcast.event")]
public abstract record BroadcastEvent
{
    private BroadcastEvent()
    {
    }

    /// <summary>It is to go out to these tickets, whatever happens.</summary>
    [GenerateSerializer, Immutable, Alias("broadcast.begun.1")]
    public sealed record Begun(
        [property: Id(0)] TicketRef Problem,
        [property: Id(1)] Guid Message,
        [property: Id(2)] BroadcastAim Aim,
        [property: Id(3)] Resolution? Resolving,
        [property: Id(4)] Who By,
        [property: Id(5)] IReadOnlyList<TicketRef> Tickets) : BroadcastEvent;

    /// <summary>Some of the tickets were reached, or cannot be.</summary>
    [GenerateSerializer, Immutable, Alias("broadcast.reached.1")]
    public sealed record Reached([property: Id(0)] IReadOnlyList<BroadcastResult> Results) : BroadcastEvent;
}
