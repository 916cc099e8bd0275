using System.Text.Json.Serialization;
using Orleans;

namespace Firstline.Domain.Sla;

/// <summary>Something that happened to one cycle of one clock; a ticket's history carries it. Instants are the fact's own time.</summary>
[GenerateSerializer, Immutable, Alias("sla.clock-event")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "fact")]
[JsonDerivedType(typeof(ClockEvent.Started), "sla.clock-started.1")]
[JsonDerivedType(typeof(ClockEvent.Paused), "sla.clock-paused.1")]
[JsonDerivedType(typeof(ClockEvent.Resumed), "sla.clock-resumed.1")]
[JsonDerivedType(typeof(ClockEvent.Retargeted), "sla.clock-retargeted.1")]
[JsonDerivedType(typeof(ClockEvent.Warned), "sla.clock-warned.1")]
[JsonDerivedType(typeof(ClockEvent.Breached), "sla.clock-breached.1")]
[JsonDerivedType(typeof(ClockEvent.Stopped), "sla.clock-stopped.1")]
[JsonDerivedType(typeof(ClockEvent.Adopted), "sla.clock-adopted.1")]
public abstract record ClockEvent([property: Id(0)] ClockKind Clock, [property: Id(1)] int Cycle)
{
    /// <summary>The clock runs from <paramref name="From"/>; without a schedule it only measures.</summary>
    [GenerateSerializer, Immutable, Alias("sla.clock-started.1")]
    public sealed record Started(ClockKind Clock, int Cycle, [property: Id(0)] DateTimeOffset From, [property: Id(1)] ClockTerms Terms, [property: Id(2)] ClockSchedule? Schedule)
        : ClockEvent(Clock, Cycle);

    /// <summary>The clock stands still; so much open time had passed.</summary>
    [GenerateSerializer, Immutable, Alias("sla.clock-paused.1")]
    public sealed record Paused(ClockKind Clock, int Cycle, [property: Id(0)] TimeSpan Consumed, [property: Id(1)] string Cause)
        : ClockEvent(Clock, Cycle);

    /// <summary>The clock goes on, or goes on again after a resolution that did not last.</summary>
    [GenerateSerializer, Immutable, Alias("sla.clock-resumed.1")]
    public sealed record Resumed(ClockKind Clock, int Cycle, [property: Id(0)] DateTimeOffset From, [property: Id(1)] ClockSchedule? Schedule)
        : ClockEvent(Clock, Cycle);

    /// <summary>The promise changed under a live clock: same start, elapsed time and pauses kept, another target.</summary>
    [GenerateSerializer, Immutable, Alias("sla.clock-retargeted.1")]
    public sealed record Retargeted(
        ClockKind Clock,
        int Cycle,
        [property: Id(0)] ClockTerms Terms,
        [property: Id(1)] TimeSpan Consumed,
        [property: Id(2)] DateTimeOffset RunningFrom,
        [property: Id(3)] ClockSchedule? Schedule,
        [property: Id(4)] string Cause)
        : ClockEvent(Clock, Cycle);

    /// <summary>A fraction of the target has passed; once a stage and cycle, kept even if the deadline later moves.</summary>
    [GenerateSerializer, Immutable, Alias("sla.clock-warned.1")]
    public sealed record Warned(ClockKind Clock, int Cycle, [property: Id(0)] WarningStage Stage, [property: Id(1)] DateTimeOffset Due)
        : ClockEvent(Clock, Cycle);

    /// <summary>The target was missed; once a cycle, kept even if the deadline later moves.</summary>
    [GenerateSerializer, Immutable, Alias("sla.clock-breached.1")]
    public sealed record Breached(ClockKind Clock, int Cycle, [property: Id(0)] DateTimeOffset Due, [property: Id(1)] DateTimeOffset Late, [property: Id(2)] string Cause)
        : ClockEvent(Clock, Cycle);

    /// <summary>The cycle ended after so much open time; <paramref name="Allowed"/> is what it was judged by where a due date had been set by hand.</summary>
    [GenerateSerializer, Immutable, Alias("sla.clock-stopped.1")]
    public sealed record Stopped(
        ClockKind Clock,
        int Cycle,
        [property: Id(0)] TimeSpan Elapsed,
        [property: Id(1)] ClockOutcome Outcome,
        [property: Id(2)] TimeSpan? Allowed = null)
        : ClockEvent(Clock, Cycle);

    /// <summary>
    /// A ticket was merged into this one, and its deadline was the tighter one: the clock goes on as it stood there, until something
    /// changes what this ticket promises by itself, which is <paramref name="Own"/>.
    /// </summary>
    [GenerateSerializer, Immutable, Alias("sla.clock-adopted.1")]
    public sealed record Adopted(ClockKind Clock, int Cycle, [property: Id(0)] CarriedClock Carried, [property: Id(1)] string Cause, [property: Id(2)] ClockTerms? Own = null)
        : ClockEvent(Clock, Cycle);
}

/// <summary>A live clock on its way from one ticket to another.</summary>
[GenerateSerializer, Immutable, Alias("sla.carried-clock")]
public sealed record CarriedClock(
    [property: Id(0)] ClockKind Clock,
    [property: Id(1)] DateTimeOffset StartedAt,
    [property: Id(2)] ClockTerms Terms,
    [property: Id(3)] TimeSpan Consumed,
    [property: Id(4)] DateTimeOffset? RunningFrom,
    [property: Id(5)] ClockSchedule? Schedule,
    [property: Id(6)] bool WarnedAtRisk,
    [property: Id(7)] bool WarnedCritical,
    [property: Id(8)] DateTimeOffset? BreachedAt);
