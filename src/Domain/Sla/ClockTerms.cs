using Orleans;

namespace Firstline.Domain.Sla;

/// <summary>What a clock is judged by: kept with the clock, so that any machine can explain it later.</summary>
/// <param name="Target">Open time allowed; null when nothing is promised and the clock only measures.</param>
/// <param name="Hours">Whose opening hours count.</param>
/// <param name="PolicyVersion">The version of the SLA policy that gave the target.</param>
/// <param name="Rule">The rule of that version that gave it; null in clocks from before rules had names.</param>
/// <param name="ManualDue">A due date set by hand, which goes before the target until it is lifted; null when there is none.</param>
[GenerateSerializer, Immutable, Alias("sla.clock-terms")]
public sealed record ClockTerms(
    [property: Id(0)] TimeSpan? Target,
    [property: Id(1)] ClockHours Hours,
    [property: Id(2)] int PolicyVersion,
    [property: Id(3)] string? Rule = null,
    [property: Id(4)] DateTimeOffset? ManualDue = null);

/// <summary>Names the calendar of a clock: one of the policy's in a zone, or round the clock.</summary>
/// <param name="Tier">The tier whose hours count where no calendar is named.</param>
/// <param name="Zone">The IANA zone they are read in.</param>
/// <param name="AroundTheClock">True for 24x7 whatever the tier, as for the recovery of an outage.</param>
/// <param name="Calendar">The calendar's id in the policy; null in clocks from before calendars had names.</param>
[GenerateSerializer, Immutable, Alias("sla.clock-hours")]
public sealed record ClockHours(
    [property: Id(0)] Customers.Tier Tier,
    [property: Id(1)] string Zone,
    [property: Id(2)] bool AroundTheClock,
    [property: Id(3)] string? Calendar = null);

/// <summary>The instants at which a running clock wants attention, all computed when it starts, resumes or gets another target.</summary>
/// <param name="Due">When the target runs out; at closing time when it runs out exactly then.</param>
/// <param name="Late">The first instant that is late: open time has passed the target. After closing time that is the next opening.</param>
/// <param name="AtRisk">From when it is at risk.</param>
/// <param name="Critical">From when it is critical.</param>
[GenerateSerializer, Immutable, Alias("sla.clock-schedule")]
public sealed record ClockSchedule(
    [property: Id(0)] DateTimeOffset Due,
    [property: Id(1)] DateTimeOffset Late,
    [property: Id(2)] DateTimeOffset AtRisk,
    [property: Id(3)] DateTimeOffset Critical);
