using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Sla;

/// <summary>What the desk promises: one version of the SLA policy. What was read may be changed and sent back as it is.</summary>
/// <param name="Zone">The IANA zone of customers that have none of their own and none by contract.</param>
/// <param name="Rules">In order: the first that matches a ticket gives its targets; the last one is the default.</param>
/// <param name="Calendars">The calendars that tiers, customers and contracts refer to.</param>
/// <param name="Hours">Which calendar each tier has.</param>
/// <param name="Levels">The escalation levels, from 1.</param>
/// <param name="CriticalLevel">The level at which a critical ticket is worked on at least.</param>
/// <param name="ReopenWindowHours">For how long after resolution a ticket may be reopened.</param>
/// <param name="Version">Counts up with each edit; ignored when sent.</param>
/// <param name="Applied">The newest version that every open ticket goes by; ignored when sent.</param>
/// <param name="Note">Why it is edited; at most 200 characters.</param>
public sealed record PolicyDocument(
    string Zone,
    IReadOnlyList<PolicyRule> Rules,
    IReadOnlyList<PolicyCalendar> Calendars,
    PolicyHours Hours,
    IReadOnlyList<PolicyLevel> Levels,
    int CriticalLevel,
    double ReopenWindowHours,
    int? Version = null,
    int? Applied = null,
    string? Note = null);

/// <summary>Which tickets get which targets.</summary>
/// <param name="Id">A slug; clocks name it for ever.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Targets">What it promises. Of several for the same ticket the first counts.</param>
/// <param name="Default">Whether it is for every ticket that no other rule matches; only the last one.</param>
/// <param name="When">The tickets that it is for; every one when left out.</param>
/// <param name="Warnings">When it warns; at 0.75 and 0.9 of the target when left out.</param>
/// <param name="Pauses">Which statuses hold which clocks; waiting on the customer holds resolution and status update when left out.</param>
/// <param name="RecoveryHours">Round-the-clock hours in which an outage is to be over; nothing is promised when left out.</param>
public sealed record PolicyRule(
    string Id,
    string Name,
    IReadOnlyList<PolicyTarget> Targets,
    bool? Default = null,
    PolicyConditions? When = null,
    PolicyWarnings? Warnings = null,
    IReadOnlyList<PolicyPause>? Pauses = null,
    double? RecoveryHours = null)
{
    /// <summary>Which clocks stand still while others have to approve something: resolution, status-update; none when left out.</summary>
    public IReadOnlyList<string>? ApprovalPauses { get; init; }
}

/// <summary>What a ticket must be; a list that is left out matches everything, a list matches any of its words.</summary>
/// <param name="Tiers">standard, premium, enterprise.</param>
/// <param name="Priorities">critical, high, medium, low.</param>
/// <param name="Categories">Categories.</param>
/// <param name="Channels">The channels that a ticket came by.</param>
/// <param name="Components">Service components, whatever their case.</param>
/// <param name="Tags">Tags; one of them is enough.</param>
public sealed record PolicyConditions(
    IReadOnlyList<string>? Tiers = null,
    IReadOnlyList<string>? Priorities = null,
    IReadOnlyList<string>? Categories = null,
    IReadOnlyList<string>? Channels = null,
    IReadOnlyList<string>? Components = null,
    IReadOnlyList<string>? Tags = null);

/// <summary>What a rule promises for one clock.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="WithinHours">The hours allowed.</param>
/// <param name="Priority">The priority that it is for; every one when left out.</param>
/// <param name="Level">The level that it is for, of level responses alone; every one when left out.</param>
/// <param name="AroundTheClock">Whether it counts round the clock; otherwise in the ticket's support hours.</param>
public sealed record PolicyTarget(
    [property: AllowedValues("first-response", "next-response", "resolution", "status-update", "level-response")] string Clock,
    double WithinHours,
    [property: AllowedValues("critical", "high", "medium", "low")] string? Priority = null,
    int? Level = null,
    bool? AroundTheClock = null);

/// <summary>Shares of the target at which a clock warns.</summary>
/// <param name="AtRisk">From when it is at risk.</param>
/// <param name="Critical">From when it is critical.</param>
public sealed record PolicyWarnings(double AtRisk, double Critical);

/// <summary>A status that holds a clock.</summary>
public sealed record PolicyPause(
    [property: AllowedValues("resolution", "status-update")] string Clock,
    [property: AllowedValues("waiting-on-customer", "waiting-on-third-party")] string Status);

/// <summary>The calendar of each tier, by its id.</summary>
public sealed record PolicyHours(string Standard, string Premium, string Enterprise);

/// <summary>An escalation level with its band of hours.</summary>
/// <param name="Level">1 to 4.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Team">The team that acts at it.</param>
/// <param name="RemindAfterHours">The band's lower edge.</param>
/// <param name="RespondWithinHours">The band's upper edge: acknowledged by then, or the ticket moves on to the next level.</param>
/// <param name="AroundTheClock">Whether the band runs round the clock; otherwise in the ticket's support hours.</param>
public sealed record PolicyLevel(
    int Level, string Name, string Team, double RemindAfterHours, double RespondWithinHours, bool? AroundTheClock = null);

/// <summary>A version in the policy's history.</summary>
/// <param name="Version">Its number.</param>
/// <param name="At">When it came into force.</param>
/// <param name="By">Who published it.</param>
/// <param name="Note">Why; may be empty.</param>
/// <param name="AppliedAt">When every open ticket went by it; null while some do not, or where a later version overtook it.</param>
/// <param name="Tickets">How many open tickets were brought up to it.</param>
public sealed record PolicyEdition(int Version, DateTimeOffset At, Tickets.Actor By, string Note, DateTimeOffset? AppliedAt, int Tickets);

/// <summary>What an edit would do to the tickets that are open now.</summary>
/// <param name="Open">How many tickets are open.</param>
/// <param name="Touched">Those with a live clock that would get another target, deadline or warning.</param>
/// <param name="Breached">Those that would miss a target at once.</param>
/// <param name="Relieved">Those that are at risk now, and would no longer be.</param>
/// <param name="Examples">Up to 20 of the clocks that would move, those that would breach first.</param>
public sealed record PolicyPreview(int Open, int Touched, int Breached, int Relieved, IReadOnlyList<PreviewedClock> Examples);

/// <summary>A clock that an edit would move.</summary>
public sealed record PreviewedClock(string Ticket, string Number, string Subject, string Clock, DateTimeOffset? DueNow, DateTimeOffset? DueThen, bool Breaches);
