using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Problems;
using Firstline.Grains.Interfaces.Kernel;
using Orleans.Concurrency;

namespace Firstline.Grains.Interfaces.Tickets.Problems;

/// <summary>One update of a problem on its way to the tickets that it gathers.</summary>
/// <remarks>
/// What it is to do is durable before it begins, and so is what was done, 16 tickets at a time; its reminder goes on after a crash. Each ticket
/// takes it once, because the id of its command follows from the update's.
/// </remarks>
[Alias("desk.IBroadcast")]
public interface IBroadcastGrain : IGrainWithGuidKey
{
    /// <summary>Begins to tell every ticket that the problem gathers now. Answers at once; the tickets follow.</summary>
    /// <remarks>Idempotent. Refused unless the ticket is a problem that gathers something; where the problem is to be resolved as well, as resolving is.</remarks>
    [Alias("Begin")]
    Task<Outcome<BroadcastView>> Begin(BeginBroadcast command, Asked asked);

    /// <summary>How far it is; null when nothing goes out under this id.</summary>
    [AlwaysInterleave, Alias("View")]
    Task<BroadcastView?> View();
}

/// <summary>Tells the tickets that a problem gathers.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Message">The id of the text.</param>
/// <param name="Body">The text, at most 10,000 characters.</param>
/// <param name="Aim">Whether the tickets are to be resolved as well.</param>
/// <param name="Resolving">Why they count as resolved; null when they are only told.</param>
/// <param name="ResolveProblem">Whether the problem itself is to be resolved first.</param>
[GenerateSerializer, Immutable, Alias("broadcast.begin")]
public sealed record BeginBroadcast(
    [property: Id(0)] TicketId Problem,
    [property: Id(1)] Guid Message,
    [property: Id(2)] string Body,
    [property: Id(3)] BroadcastAim Aim,
    [property: Id(4)] Resolution Resolving,
    [property: Id(5)] bool ResolveProblem);

/// <summary>An update of a problem as a reader gets it.</summary>
/// <param name="Line">What lists show.</param>
/// <param name="Version">Counts what happened to it.</param>
/// <param name="Text">What the customers are told.</param>
/// <param name="Missed">The tickets that were skipped or failed, with the reasons.</param>
/// <param name="Problem">Whose update it is.</param>
[GenerateSerializer, Immutable, Alias("broadcast.view")]
public sealed record BroadcastView(
    [property: Id(0)] BroadcastLine Line, [property: Id(1)] long Version, [property: Id(2)] string Text, [property: Id(3)] IReadOnlyList<BroadcastResult> Missed, [property: Id(4)] TicketId Problem);

/// <summary>An update of a problem in lists.</summary>
[GenerateSerializer, Immutable, Alias("broadcast.line")]
public sealed record BroadcastLine(
    [property: Id(0)] Guid Id,
    [property: Id(1)] DateTimeOffset BegunAt,
    [property: Id(2)] string By,
    [property: Id(3)] BroadcastAim Aim,
    [property: Id(4)] int Tickets,
    [property: Id(5)] int Told,
    [property: Id(6)] int Resolved,
    [property: Id(7)] int Skipped,
    [property: Id(8)] int Failed)
{
    /// <summary>How many tickets it has not come to yet.</summary>
    public int Waiting => Tickets - Told - Resolved - Skipped - Failed;
}
