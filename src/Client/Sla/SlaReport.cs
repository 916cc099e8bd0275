using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Sla;

/// <summary>Which cycles to report on; what is null does not matter.</summary>
/// <param name="Clock">A clock, or all; first-response when null.</param>
/// <param name="Tier">standard, premium or enterprise.</param>
/// <param name="From">Cycles that started at or after.</param>
/// <param name="To">Cycles that started before.</param>
/// <param name="Source">Only tickets whose source begins so.</param>
/// <param name="Priority">critical, high, medium or low.</param>
/// <param name="Customer">A customer's id.</param>
/// <param name="Team">A team's id.</param>
/// <param name="By">What rows are made by, separated by commas: tier, priority, team, customer, rule, day, month; tier,priority when null.</param>
public sealed record SlaQuery(
    string? Clock = null,
    string? Tier = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    string? Source = null,
    string? Priority = null,
    string? Customer = null,
    string? Team = null,
    string? By = null);

/// <summary>How clocks were kept: a row for each combination of what was asked for, and for each whole of them.</summary>
public sealed record SlaReport(
    [property: AllowedValues("all", "first-response", "next-response", "resolution", "status-update", "level-response")] string Clock, IReadOnlyList<SlaReportRow> Rows);

/// <summary>One row of the report. Responses are judged by the ticket's present priority. Durations are open time, in hours to four decimals; null without cycles.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Tier">The tier; null in rows that are not made by it, or that are the whole.</param>
/// <param name="Priority">The ticket's present priority; null likewise.</param>
/// <param name="N">Cycles that ended with a target, or are live and breached.</param>
/// <param name="Breached">Those whose elapsed open time is over the target of the present priority.</param>
/// <param name="BreachesRecorded">Those in which a breach was recorded when it happened, under the priority of the time.</param>
/// <param name="CompliancePercent">The share in time, to two decimals; null without cycles.</param>
/// <param name="MedianHours">The median elapsed time.</param>
/// <param name="P95Hours">Its 95th percentile by nearest rank.</param>
/// <param name="P90Hours">Its 90th percentile by nearest rank.</param>
/// <param name="P99Hours">Its 99th percentile by nearest rank.</param>
/// <param name="FirstMedianHours">The median until clocks first stopped: the first resolution, where the median is the total of what was reopened.</param>
/// <param name="Measured">Cycles that ended and had no target; they count in the durations alone.</param>
/// <param name="Team">The ticket's present team; empty without one.</param>
/// <param name="Customer">The customer.</param>
/// <param name="Rule">The rule that gave the target.</param>
/// <param name="Period">The UTC day or month in which cycles started.</param>
public sealed record SlaReportRow(
    [property: AllowedValues("first-response", "next-response", "resolution", "status-update", "level-response")] string Clock,
    [property: AllowedValues("standard", "premium", "enterprise")] string? Tier,
    [property: AllowedValues("critical", "high", "medium", "low")] string? Priority,
    int N,
    int Breached,
    int BreachesRecorded,
    double? CompliancePercent,
    double? MedianHours,
    double? P95Hours,
    double? P90Hours,
    double? P99Hours,
    double? FirstMedianHours,
    int Measured,
    string? Team = null,
    string? Customer = null,
    string? Rule = null,
    string? Period = null);
