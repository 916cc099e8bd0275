using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Sla;

/// <summary>What to try on the past: a whole policy, or changes of the one in force. What is left out does not matter.</summary>
/// <param name="From">Tickets opened at or after.</param>
/// <param name="To">Tickets opened before; their clocks are looked at up to then.</param>
/// <param name="Tier">One tier.</param>
/// <param name="Priority">One priority.</param>
/// <param name="Customer">One customer.</param>
/// <param name="Team">One team.</param>
/// <param name="Source">Only tickets whose source begins so.</param>
/// <param name="Policy">The policy to try; the one in force when left out.</param>
/// <param name="Calendars">Calendars to put in place of those with the same ids, or beside them.</param>
/// <param name="Hours">Other opening hours for tiers: the week of the tier's calendar, exceptions kept.</param>
public sealed record RehearsalRequest(
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    [property: AllowedValues("standard", "premium", "enterprise")] string? Tier = null,
    [property: AllowedValues("critical", "high", "medium", "low")] string? Priority = null,
    string? Customer = null,
    string? Team = null,
    string? Source = null,
    PolicyDocument? Policy = null,
    IReadOnlyList<PolicyCalendar>? Calendars = null,
    TierWeeks? Hours = null);

/// <summary>Weekly hours by tier.</summary>
public sealed record TierWeeks(WeeklyHours? Standard = null, WeeklyHours? Premium = null, WeeklyHours? Enterprise = null);

/// <summary>What came of a rehearsal; nothing was changed.</summary>
/// <param name="Tickets">How many tickets were replayed.</param>
/// <param name="Events">How many events they had.</param>
/// <param name="Refused">Acts that the rules refused this time.</param>
/// <param name="Changed">Tickets of which a clock came to another outcome.</param>
/// <param name="TookSeconds">How long it took.</param>
/// <param name="Rows">By clock, tier and priority; a row without a tier or priority is the sum of them.</param>
public sealed record Rehearsal(int Tickets, long Events, int Refused, int Changed, double TookSeconds, IReadOnlyList<RehearsalRow> Rows);

/// <summary>As it was, and as it would have been.</summary>
public sealed record RehearsalRow(string Clock, string? Tier, string? Priority, RehearsalSum Recorded, RehearsalSum Rehearsed);

/// <summary>What cycles add up to.</summary>
/// <param name="N">Cycles that ended with a target, or are live and missed.</param>
/// <param name="Missed">Those that were missed.</param>
/// <param name="CompliancePercent">The share in time, to two decimals; null without cycles.</param>
/// <param name="MedianHours">The median elapsed open time of those that ended.</param>
/// <param name="P90Hours">Its 90th percentile by nearest rank.</param>
public sealed record RehearsalSum(int N, int Missed, double? CompliancePercent, double? MedianHours, double? P90Hours);
