using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Interfaces.Kernel;
using Orleans.Concurrency;

namespace Firstline.Grains.Interfaces.Tickets;

/// <summary>Actions on many tickets: a durable job, which goes on through crashes. Each ticket is changed once, however often it is tried.</summary>
[Alias("desk.IBulk")]
public interface IBulkGrain : IGrainWithGuidKey
{
    /// <summary>Begins the job and returns; it goes on by itself.</summary>
    /// <remarks>Idempotent: a job that began stays as it is. Refused for agents that do not exist, and for more than <see cref="Most"/> tickets.</remarks>
    [Alias("Begin")]
    Task<Outcome<BulkView>> Begin(BeginBulk command, Asked asked);

    /// <summary>Stops the job where it is; what it did stays. Idempotent.</summary>
    [Alias("Cancel")]
    Task<Outcome<BulkView>> Cancel(Asked asked);

    /// <summary>Puts priority, category, component, tags, agent and team back to what each ticket had, where nobody changed them since; the others are told.</summary>
    /// <remarks>Idempotent. Refused while the job is at work.</remarks>
    [Alias("Undo")]
    Task<Outcome<BulkView>> Undo(Asked asked);

    /// <summary>How far it is; null when nothing began under this id.</summary>
    [AlwaysInterleave, Alias("View")]
    Task<BulkView?> View();

    /// <summary>The most tickets of a job.</summary>
    const int Most = 10_000;
}

/// <summary>What a bulk job is to do.</summary>
/// <param name="Tickets">Which tickets.</param>
/// <param name="Actions">What is done to each, all or nothing.</param>
/// <param name="Macro">The macro whose actions these are, if any.</param>
/// <param name="Query">The condition that chose the tickets; empty when they were named.</param>
[GenerateSerializer, Immutable, Alias("bulk.begin")]
public sealed record BeginBulk(
    [property: Id(0)] IReadOnlyList<TicketId> Tickets, [property: Id(1)] IReadOnlyList<TicketAction> Actions, [property: Id(2)] MacroRef? Macro, [property: Id(3)] string Query);

/// <summary>How far a bulk job is.</summary>
[GenerateSerializer, Immutable, Alias("bulk.view")]
public sealed record BulkView(
    [property: Id(0)] Guid Id,
    [property: Id(1)] long Version,
    [property: Id(2)] int Tickets,
    [property: Id(3)] IReadOnlyList<TicketAction> Actions,
    [property: Id(4)] MacroRef? Macro,
    [property: Id(5)] string Query,
    [property: Id(6)] Who By,
    [property: Id(7)] DateTimeOffset BegunAt,
    [property: Id(8)] DateTimeOffset? CancelledAt,
    [property: Id(9)] BulkStageView Run,
    [property: Id(10)] BulkStageView? Undo,
    [property: Id(500)] BulkState State)
{
    /// <summary>The same without the tickets that failed one by one, for lists and for what goes to screens.</summary>
    public BulkView Counted() => this with { Run = Run with { Failures = [] }, Undo = Undo is { } undo ? undo with { Failures = [] } : null };
}

/// <summary>All bulk jobs.</summary>
[Alias("desk.IBulkLog")]
public interface IBulkLog : IGrainWithIntegerKey
{
    /// <summary>A page of jobs, the latest first; failures are counted and not told one by one.</summary>
    /// <param name="state">Those that stand so; null for all.</param>
    /// <param name="after">The cursor of the page before; null for the first one.</param>
    [Alias("Jobs")]
    Task<Page<BulkView>> Jobs(BulkState? state, string? after, int limit);
}

/// <summary>One walk over the tickets of a job.</summary>
/// <param name="Done">How many changed.</param>
/// <param name="Skipped">How many did not have to change.</param>
/// <param name="Failed">How many could not be changed, wholly or in part.</param>
/// <param name="Failures">Those, at most 1,000 of them.</param>
/// <param name="EndedAt">When it was through.</param>
[GenerateSerializer, Immutable, Alias("bulk.stage")]
public sealed record BulkStageView(
    [property: Id(0)] int Done, [property: Id(1)] int Skipped, [property: Id(2)] int Failed, [property: Id(3)] IReadOnlyList<BulkFailure> Failures, [property: Id(4)] DateTimeOffset? EndedAt);

/// <summary>A ticket after a bulk job was undone on it.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Stays">What the job did that stays, in words.</param>
[GenerateSerializer, Immutable, Alias("ticket.bulk-undone")]
public sealed record TicketRestored([property: Id(0)] TicketView Ticket, [property: Id(1)] IReadOnlyList<string> Stays);
