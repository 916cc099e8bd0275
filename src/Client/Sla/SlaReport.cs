using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Sla;

/// <summary>Which cycles to report on; what is null does not matter.</summary>
/// <param name="Clock">first-response, next-response or resolution; first-response when null.</param>
/// <param name="Tier">standard, premium or enterprise.</param>
/// <param name="From">Cycles that started at or after.</param>
/// <param name="To">Cycles that started before.</param>
/// <param name="Source">Only tickets whose source begins so.</param>
public sealed record SlaQuery(
    string? Clock = null, string? Tier = null, DateTimeOffset? From = null, DateTimeOffset? To = null, string? Source = null);

/// <summary>How one clock was kept, by tier and priority, and each tier as a whole.</summary>
public sealed record SlaReport(
    [property: AllowedValues("first-response", "next-response", "resolution")] string Clock, IReadOnlyList<SlaReportRow> Rows);

/// <summary>One row of the report. Cycles are judged by the ticket's present priority.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="Priority">The ticket's present priority; null in the row for the whole tier.</param>
/// <param name="N">Cycles that ended with a target, or are live and breached.</param>
/// <param name="Breached">Those whose elapsed open time is over the target of the present priority.</param>
/// <param name="BreachesRecorded">Those in which a breach was recorded when it happened, under the priority of the time.</param>
/// <param name="CompliancePercent">The share in time, to two decimals; null without cycles.</param>
/// <param name="MedianHours">The median elapsed open time, to four decimals; null without cycles.</param>
/// <param name="P95Hours">Its 95th percentile by nearest rank, to four decimals; null without cycles.</param>
public sealed record SlaReportRow(
    [property: AllowedValues("standard", "premium", "enterprise")] string Tier,
    [property: AllowedValues("critical", "high", "medium", "low")] string? Priority,
    int N,
    int Breached,
    int BreachesRecorded,
    double? CompliancePercent,
    double? MedianHours,
    double? P95Hours);
