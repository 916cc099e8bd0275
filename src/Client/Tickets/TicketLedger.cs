using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Tickets;

/// <summary>Why a ticket's clocks stand as they do.</summary>
/// <param name="Ticket">Its identity.</param>
/// <param name="Number">Its number.</param>
/// <param name="Version">The version of the ticket that is told.</param>
/// <param name="At">The instant up to which it is told.</param>
/// <param name="Clocks">Every cycle of every clock, in the order of their starts.</param>
public sealed record TicketLedger(string Ticket, string Number, long Version, DateTimeOffset At, IReadOnlyList<LedgerClock> Clocks);

/// <summary>One cycle of a clock. The counted seconds of its segments up to now, with those left out, add up to the elapsed ones, exactly.</summary>
/// <param name="Clock">Which clock.</param>
/// <param name="Cycle">Which cycle of it.</param>
/// <param name="State">running, paused, met, missed, ended without being judged, or merged into another ticket.</param>
/// <param name="Sentence">Why it is due then, for people.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="StoppedAt">When it stopped; null while it lives.</param>
/// <param name="TargetSeconds">Open time allowed; null when nothing is promised.</param>
/// <param name="ElapsedSeconds">Open time used up.</param>
/// <param name="RemainingSeconds">Open time left; null when stopped or nothing is promised, 0 when overdue.</param>
/// <param name="OverdueSeconds">Open time beyond the target; null when there is none.</param>
/// <param name="FirstElapsedSeconds">Open time until it first stopped; differs from the elapsed time when it was resumed since.</param>
/// <param name="Due">When the target runs out; null while paused, stopped or without a target.</param>
/// <param name="AtRiskAt">From when it is at risk.</param>
/// <param name="CriticalAt">From when it is critical.</param>
/// <param name="LateAt">The first instant that is late.</param>
/// <param name="BreachedAt">When it was missed.</param>
/// <param name="ManualDue">The due date set by hand, if any.</param>
/// <param name="PolicyVersion">The version of the policy that set the target.</param>
/// <param name="Rule">The rule of that version; null in clocks from before rules had names.</param>
/// <param name="Calendar">The calendar's name.</param>
/// <param name="Zone">The zone in which its hours are read.</param>
/// <param name="Segments">What time counted and what did not, in order and without gaps; then, for a running clock, what lies ahead up to its deadline, at most the nearest hundred.</param>
/// <param name="LeftOut">How many of the earliest segments are left out, because there are very many.</param>
/// <param name="LeftOutSeconds">The open time in those left out that counts.</param>
/// <param name="Changes">What happened to it.</param>
public sealed record LedgerClock(
    [property: AllowedValues("first-response", "next-response", "resolution", "status-update", "level-response")] string Clock,
    int Cycle,
    [property: AllowedValues("running", "paused", "met", "missed", "ended", "merged")] string State,
    string Sentence,
    DateTimeOffset StartedAt,
    DateTimeOffset? StoppedAt,
    double? TargetSeconds,
    double ElapsedSeconds,
    double? RemainingSeconds,
    double? OverdueSeconds,
    double? FirstElapsedSeconds,
    DateTimeOffset? Due,
    DateTimeOffset? AtRiskAt,
    DateTimeOffset? CriticalAt,
    DateTimeOffset? LateAt,
    DateTimeOffset? BreachedAt,
    DateTimeOffset? ManualDue,
    int PolicyVersion,
    string? Rule,
    string Calendar,
    string Zone,
    IReadOnlyList<LedgerSegment> Segments,
    int LeftOut,
    double LeftOutSeconds,
    IReadOnlyList<LedgerChange> Changes);

/// <summary>A stretch of a clock's time.</summary>
/// <param name="Kind">running counts; paused is open time that does not; closed is outside the hours; stopped lay between two runs; carried was spent in a ticket merged into this one.</param>
/// <param name="From">Its first instant.</param>
/// <param name="To">The first instant after it.</param>
/// <param name="CountedSeconds">The open time in it that counts.</param>
/// <param name="Version">The fact since which it is so; its place on the timeline.</param>
/// <param name="Cause">That fact in words.</param>
/// <param name="Ahead">Whether it lies ahead: so it will be unless something happens.</param>
public sealed record LedgerSegment(
    [property: AllowedValues("running", "paused", "closed", "stopped", "carried")] string Kind,
    DateTimeOffset From,
    DateTimeOffset To,
    double CountedSeconds,
    long Version,
    string Cause,
    bool Ahead);

/// <summary>Something that happened to a clock.</summary>
public sealed record LedgerChange(
    long Version,
    DateTimeOffset At,
    Actor By,
    [property: AllowedValues("started", "paused", "resumed", "retargeted", "warned", "breached", "stopped", "adopted")] string Kind,
    string Cause,
    double? TargetSeconds,
    DateTimeOffset? Due,
    int PolicyVersion,
    string? Rule);
