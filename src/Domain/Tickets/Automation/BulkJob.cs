using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Tickets.Automation;

/// <summary>Where a bulk job stands.</summary>
public enum BulkState
{
    /// <summary>It goes over its tickets.</summary>
    Running,

    /// <summary>It went over all of them.</summary>
    Ended,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,

    /// <summary>It puts back what it changed.</summary>
    Undoing,

    /// <summary>What could be put back is.</summary>
    Undone,
}

/// <summary>A bulk job as the fold of its events. Which tickets it means was fixed when it began.</summary>
internal abstract record BulkJob
{
    /// <summary>How many tickets that could not be changed are told one by one.</summary>
    public const int MostTold = 1_000;

    private BulkJob()
    {
    }

    /// <summary>An id under which nothing began.</summary>
    internal sealed record Unknown : BulkJob;

    /// <summary>A job that began.</summary>
    internal sealed record Begun(
        int Count, Guid Selection, ImmutableArray<TicketAction> Actions, MacroRef? Macro, string Query, Who By, DateTimeOffset BegunAt, BulkStage Run,
        DateTimeOffset? CancelledAt = null, BulkStage? Undo = null) : BulkJob
    {
        /// <summary>Where it stands.</summary>
        [JsonIgnore]
        public BulkState Stands => this switch
        {
            { Undo.EndedAt: not null } => BulkState.Undone,
            { Undo: not null } => BulkState.Undoing,
            { CancelledAt: not null } => BulkState.Cancelled,
            { Run.EndedAt: not null } => BulkState.Ended,
            _ => BulkState.Running,
        };

        /// <summary>Whether there is something left to do.</summary>
        public bool IsBusy => Stands is BulkState.Running or BulkState.Undoing;
    }

    public static BulkJob Evolve(BulkJob job, BulkEvent fact, DateTimeOffset at) => (job, fact) switch
    {
        (Unknown, BulkEvent.Begun begun) => new Begun(
            begun.Count, begun.Selection, [.. begun.Actions], begun.Macro, begun.Query, begun.By, at, BulkStage.None with { EndedAt = begun.Count == 0 ? at : null }),
        (Begun known, BulkEvent.Went { Undo: false } went) => known with { Run = known.Run.And(went, known.Count, at) },
        (Begun known, BulkEvent.Went went) => known with { Undo = known.Undo!.And(went, known.Run.Position, at) },
        (Begun known, BulkEvent.Cancelled) => known with { CancelledAt = at },
        (Begun known, BulkEvent.UndoAsked) => known with { Undo = BulkStage.None with { EndedAt = known.Run.Position == 0 ? at : null } },
        _ => throw new UnreachableException($"{fact} is not folded."),
    };

    public static Decision<BulkEvent> Begin(BulkJob job, BulkEvent.Begun begun) => job is Unknown ? begun : Decision<BulkEvent>.Nothing;

    /// <summary>Stops a job where it is; what it did stays.</summary>
    public static Decision<BulkEvent> Cancel(BulkJob job) => job switch
    {
        Begun { CancelledAt: null, Run.EndedAt: null } => new BulkEvent.Cancelled(),
        Begun { CancelledAt: not null } => Decision<BulkEvent>.Nothing,
        Begun => AutomationRefusal.BulkEnded.Because("The job has ended; there is nothing to cancel."),
        _ => AutomationRefusal.UnknownBulk.Because("There is no such bulk job."),
    };

    /// <summary>Puts back what the job changed, where that can be.</summary>
    public static Decision<BulkEvent> AskUndo(BulkJob job) => job switch
    {
        Begun { Undo: not null } => Decision<BulkEvent>.Nothing,
        Begun { IsBusy: true } => AutomationRefusal.BulkBusy.Because("The job is at work. Cancel it, or wait until it has ended."),
        Begun => new BulkEvent.UndoAsked(),
        _ => AutomationRefusal.UnknownBulk.Because("There is no such bulk job."),
    };
}

/// <summary>One walk over the tickets of a job.</summary>
/// <param name="Position">How many tickets were looked at.</param>
/// <param name="Done">How many changed.</param>
/// <param name="Skipped">How many did not have to change.</param>
/// <param name="Failed">How many could not be changed, wholly or in part.</param>
/// <param name="Told">Those, as far as they are told one by one.</param>
/// <param name="EndedAt">When it was through.</param>
internal sealed record BulkStage(int Position, int Done, int Skipped, int Failed, ImmutableArray<BulkFailure> Told, DateTimeOffset? EndedAt)
{
    public static BulkStage None { get; } = new(0, 0, 0, 0, [], null);

    public ImmutableArray<BulkFailure> Told { get; init; } = Told.IsDefault ? [] : Told;

    public BulkStage And(BulkEvent.Went went, int count, DateTimeOffset at) => new(
        went.Position, Done + went.Done, Skipped + went.Skipped, Failed + went.Failures.Count,
        [.. Told.Concat(went.Failures).Take(BulkJob.MostTold)], went.Position >= count ? at : null);
}

/// <summary>A ticket that could not be changed as asked.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Code">The code of the refusal.</param>
/// <param name="Sentence">Why.</param>
[GenerateSerializer, Immutable, Alias("bulk.failure")]
public sealed record BulkFailure([property: Id(0)] TicketId Ticket, [property: Id(1)] string Code, [property: Id(2)] string Sentence);

/// <summary>Something that happened to a bulk job. Events are facts: never edited, never removed.</summary>
[GenerateSerializer, Immutable, Alias("bulk.event")]
public abstract record BulkEvent
{
    private BulkEvent()
    {
    }

    /// <summary>Somebody asked for it; the tickets are fixed, in the text that <paramref name="Selection"/> names.</summary>
    [GenerateSerializer, Immutable, Alias("bulk.begun.1")]
    public sealed record Begun(
        [property: Id(0)] int Count, [property: Id(1)] Guid Selection, [property: Id(2)] IReadOnlyList<TicketAction> Actions, [property: Id(3)] MacroRef? Macro,
        [property: Id(4)] string Query, [property: Id(5)] Who By) : BulkEvent;

    /// <summary>It went over some more tickets.</summary>
    [GenerateSerializer, Immutable, Alias("bulk.went.1")]
    public sealed record Went(
        [property: Id(0)] bool Undo, [property: Id(1)] int Position, [property: Id(2)] int Done, [property: Id(3)] int Skipped, [property: Id(4)] IReadOnlyList<BulkFailure> Failures)
        : BulkEvent;

    /// <summary>Somebody stopped it where it was.</summary>
    [GenerateSerializer, Immutable, Alias("bulk.cancelled.1")]
    public sealed record Cancelled : BulkEvent;

    /// <summary>Somebody asked to put back what it changed.</summary>
    [GenerateSerializer, Immutable, Alias("bulk.undo-asked.1")]
    public sealed record UndoAsked : BulkEvent;
}
