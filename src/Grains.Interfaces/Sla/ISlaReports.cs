using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;

namespace Firstline.Grains.Interfaces.Sla;

/// <summary>Reports on promises kept.</summary>
[Alias("desk.ISlaReports")]
public interface ISlaReports : IGrainWithIntegerKey
{
    /// <summary>Compliance of clocks by what the filter groups by.</summary>
    [Alias("Compliance"), ResponseTimeout("00:02:00")]
    Task<ComplianceReport> Compliance(ComplianceFilter filter);
}

/// <summary>Which cycles to report on; what is null does not matter.</summary>
/// <param name="Clock">The clock; null for every one, each in rows of its own.</param>
/// <param name="Tier">One tier, or all.</param>
/// <param name="From">Cycles that started at or after; null for any.</param>
/// <param name="To">Cycles that started before; null for any.</param>
/// <param name="SourcePrefix">Only tickets whose source begins so; null for any.</param>
/// <param name="Priority">One priority, or all.</param>
/// <param name="Customer">One customer, or all.</param>
/// <param name="Team">One team, or all: the ticket's team now.</param>
/// <param name="By">What rows are made by; tier and priority when empty.</param>
[GenerateSerializer, Immutable, Alias("sla.compliance-filter")]
public sealed record ComplianceFilter(
    [property: Id(0)] ClockKind? Clock = ClockKind.FirstResponse,
    [property: Id(1)] Tier? Tier = null,
    [property: Id(2)] DateTimeOffset? From = null,
    [property: Id(3)] DateTimeOffset? To = null,
    [property: Id(4)] string? SourcePrefix = null,
    [property: Id(5)] Priority? Priority = null,
    [property: Id(6)] CustomerId? Customer = null,
    [property: Id(7)] TeamId? Team = null,
    [property: Id(8)] IReadOnlyList<ComplianceBy>? By = null);

/// <summary>What rows of a compliance report are made by.</summary>
[GenerateSerializer, Alias("sla.compliance-by")]
public enum ComplianceBy
{
    /// <summary>The customer's tier.</summary>
    Tier,

    /// <summary>The ticket's present priority.</summary>
    Priority,

    /// <summary>The ticket's present team.</summary>
    Team,

    /// <summary>The customer.</summary>
    Customer,

    /// <summary>The rule that gave the target.</summary>
    Rule,

    /// <summary>The UTC day on which the cycle started.</summary>
    Day,

    /// <summary>The UTC month in which the cycle started.</summary>
    Month,
}

/// <summary>Compliance in rows: each combination of what was asked for, and each prefix of it as a whole.</summary>
[GenerateSerializer, Immutable, Alias("sla.compliance-report")]
public sealed record ComplianceReport([property: Id(0)] ClockKind? Clock, [property: Id(1)] IReadOnlyList<ComplianceRow> Rows);

/// <summary>
/// One row of a compliance report. Response cycles are judged by the ticket's present priority; <paramref name="BreachesRecorded"/> counts
/// the breach facts that happened under the priority of the time. All durations are open time.
/// </summary>
/// <param name="Clock">The clock.</param>
/// <param name="Keys">What the row is about, in the order of what was asked for; null where it is the whole.</param>
/// <param name="Cycles">Cycles that ended with a target, or are live and breached.</param>
/// <param name="Breached">Those whose elapsed open time is over the target of the present priority.</param>
/// <param name="BreachesRecorded">Those in which a breach was recorded when it happened.</param>
/// <param name="Measured">Cycles that ended and had no target; their durations count in the percentiles.</param>
/// <param name="MedianSeconds">The median elapsed open time of the cycles that ended (mean of the middle two); null when none did.</param>
/// <param name="P90Seconds">Their 90th percentile by nearest rank; null when none did.</param>
/// <param name="P95Seconds">Their 95th percentile by nearest rank; null when none did.</param>
/// <param name="P99Seconds">Their 99th percentile by nearest rank; null when none did.</param>
/// <param name="FirstMedianSeconds">The median until they first stopped; differs from the whole for what was resumed, such as reopened resolutions.</param>
[GenerateSerializer, Immutable, Alias("sla.compliance-row")]
public sealed record ComplianceRow(
    [property: Id(0)] ClockKind Clock,
    [property: Id(1)] IReadOnlyList<string?> Keys,
    [property: Id(2)] int Cycles,
    [property: Id(3)] int Breached,
    [property: Id(4)] int BreachesRecorded,
    [property: Id(5)] int Measured,
    [property: Id(6)] double? MedianSeconds,
    [property: Id(7)] double? P90Seconds,
    [property: Id(8)] double? P95Seconds,
    [property: Id(9)] double? P99Seconds,
    [property: Id(10)] double? FirstMedianSeconds);
