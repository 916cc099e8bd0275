using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Sla;

/// <summary>What a changed policy would do, and would have done. Nothing is changed by asking.</summary>
[Alias("desk.ISlaTrials")]
public interface ISlaTrials : IGrainWithIntegerKey
{
    /// <summary>What a policy would do to the tickets that are open now: the same decisions as an edit, kept nowhere.</summary>
    /// <remarks>Refused as publishing would be.</remarks>
    [Alias("Preview"), ResponseTimeout("00:05:00")]
    Task<Outcome<SlaPreview>> Preview(SlaPolicy draft);

    /// <summary>Replays the real events of past tickets through a policy on a virtual clock, beside what really happened.</summary>
    /// <remarks>Refused as publishing would be, and when more tickets match than <see cref="RehearsalScope.MostTickets"/>.</remarks>
    [Alias("Rehearse"), ResponseTimeout("00:10:00")]
    Task<Outcome<SlaRehearsal>> Rehearse(SlaPolicy draft, RehearsalScope scope);
}

/// <summary>What an edit would do to open tickets.</summary>
/// <param name="Open">How many tickets are open.</param>
/// <param name="Touched">Those with a live clock that would get another target, deadline or warning.</param>
/// <param name="Breached">Those that would miss a target at once.</param>
/// <param name="Relieved">Those that are at risk or critical now, and would no longer be.</param>
/// <param name="Examples">Some of those touched, those that would breach first.</param>
[GenerateSerializer, Immutable, Alias("sla.preview")]
public sealed record SlaPreview(
    [property: Id(0)] int Open,
    [property: Id(1)] int Touched,
    [property: Id(2)] int Breached,
    [property: Id(3)] int Relieved,
    [property: Id(4)] IReadOnlyList<PreviewedTicket> Examples);

/// <summary>A clock that an edit would move.</summary>
[GenerateSerializer, Immutable, Alias("sla.previewed-ticket")]
public sealed record PreviewedTicket(
    [property: Id(0)] TicketId Ticket,
    [property: Id(1)] TicketNumber Number,
    [property: Id(2)] string Subject,
    [property: Id(3)] ClockKind Clock,
    [property: Id(4)] DateTimeOffset? DueNow,
    [property: Id(5)] DateTimeOffset? DueThen,
    [property: Id(6)] bool Breaches);

/// <summary>Which past tickets to rehearse with; what is null does not matter.</summary>
/// <param name="From">Opened at or after.</param>
/// <param name="To">Opened before; clocks are looked at up to then, or up to now.</param>
[GenerateSerializer, Immutable, Alias("sla.rehearsal-scope")]
public sealed record RehearsalScope(
    [property: Id(0)] DateTimeOffset? From = null,
    [property: Id(1)] DateTimeOffset? To = null,
    [property: Id(2)] Tier? Tier = null,
    [property: Id(3)] Priority? Priority = null,
    [property: Id(4)] CustomerId? Customer = null,
    [property: Id(5)] TeamId? Team = null,
    [property: Id(6)] string? SourcePrefix = null)
{
    /// <summary>The most tickets of one rehearsal.</summary>
    public const int MostTickets = 1_000_000;
}

/// <summary>What came of a rehearsal.</summary>
/// <param name="Tickets">How many tickets were replayed.</param>
/// <param name="Events">How many events they had.</param>
/// <param name="Refused">Acts that the rules refused under the other policy, such as reopening after a shorter window.</param>
/// <param name="Changed">Tickets of which a clock came to another outcome.</param>
/// <param name="Rows">By clock, tier and priority, each tier and each clock as a whole.</param>
[GenerateSerializer, Immutable, Alias("sla.rehearsal")]
public sealed record SlaRehearsal(
    [property: Id(0)] int Tickets,
    [property: Id(1)] long Events,
    [property: Id(2)] int Refused,
    [property: Id(3)] int Changed,
    [property: Id(4)] IReadOnlyList<RehearsalRow> Rows);

/// <summary>One row: as it was, and as it would have been. A row without a tier or a priority is the sum of them.</summary>
[GenerateSerializer, Immutable, Alias("sla.rehearsal-row")]
public sealed record RehearsalRow(
    [property: Id(0)] ClockKind Clock,
    [property: Id(1)] Tier? Tier,
    [property: Id(2)] Priority? Priority,
    [property: Id(3)] CycleSum Recorded,
    [property: Id(4)] CycleSum Rehearsed);

/// <summary>What cycles add up to.</summary>
/// <param name="Cycles">Those that ended with a target, or are live and missed.</param>
/// <param name="Missed">Those that were missed.</param>
/// <param name="MedianSeconds">The median elapsed open time of those that ended; null when none did.</param>
/// <param name="P90Seconds">Their 90th percentile by nearest rank.</param>
[GenerateSerializer, Immutable, Alias("sla.cycle-sum")]
public sealed record CycleSum([property: Id(0)] int Cycles, [property: Id(1)] int Missed, [property: Id(2)] double? MedianSeconds, [property: Id(3)] double? P90Seconds);
