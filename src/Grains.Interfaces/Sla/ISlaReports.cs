using Firstline.Domain.Customers;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;

namespace Firstline.Grains.Interfaces.Sla;

/// <summary>Reports on promises kept.</summary>
[Alias("desk.ISlaReports")]
public interface ISlaReports : IGrainWithIntegerKey
{
    /// <summary>Compliance of one clock by tier and priority.</summary>
    [Alias("Compliance")]
    Task<ComplianceReport> Compliance(ComplianceFilter filter);
}

/// <summary>Which cycles to report on.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Tier">One tier, or all.</param>
/// <param name="From">Cycles that started at or after; null for any.</param>
/// <param name="To">Cycles that started before; null for any.</param>
/// <param name="SourcePrefix">Only tickets whose source begins so; null for any.</param>
[GenerateSerializer, Immutable, Alias("sla.compliance-filter")]
public sealed record ComplianceFilter(
    [property: Id(0)] ClockKind Clock = ClockKind.FirstResponse,
    [property: Id(1)] Tier? Tier = null,
    [property: Id(2)] DateTimeOffset? From = null,
    [property: Id(3)] DateTimeOffset? To = null,
    [property: Id(4)] string? SourcePrefix = null);

/// <summary>Compliance by tier and priority, and each tier as a whole.</summary>
[GenerateSerializer, Immutable, Alias("sla.compliance-report")]
public sealed record ComplianceReport([property: Id(0)] ClockKind Clock, [property: Id(1)] IReadOnlyList<ComplianceRow> Rows);

/// <summary>One row of a compliance report. Cycles are judged by the ticket's present priority; <paramref name="BreachesRecorded"/> counts the breach facts that happened under the priority of the time.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="Priority">The ticket's present priority; null in the row for the whole tier.</param>
/// <param name="Cycles">Cycles that ended with a target, or are live and breached.</param>
/// <param name="Breached">Those whose elapsed open time is over the target of the present priority.</param>
/// <param name="BreachesRecorded">Those in which a breach was recorded when it happened.</param>
/// <param name="MedianSeconds">The median elapsed open time of the cycles that ended (mean of the middle two); null when none did.</param>
/// <param name="P95Seconds">Their 95th percentile by nearest rank; null when none did.</param>
[GenerateSerializer, Immutable, Alias("sla.compliance-row")]
public sealed record ComplianceRow(
    [property: Id(0)] Tier Tier,
    [property: Id(1)] Priority? Priority,
    [property: Id(2)] int Cycles,
    [property: Id(3)] int Breached,
    [property: Id(4)] int BreachesRecorded,
    [property: Id(5)] double? MedianSeconds,
    [property: Id(6)] double? P95Seconds);
