using Firstline.Domain.Kernel;

namespace Firstline.Domain.Sla;

/// <summary>Why a version of the SLA policy is refused.</summary>
public static class SlaRefusal
{
    /// <summary>An id is not a slug, or two things have the same one.</summary>
    public static readonly RefusalCode BadId = new(
        "sla.bad-id", RefusalKind.Invalid, "Rules and calendars have ids of 1 to 64 of a-z, 0-9 and hyphen, each of them once.");

    /// <summary>There is not exactly one default rule, last and without conditions.</summary>
    public static readonly RefusalCode NoDefault = new(
        "sla.no-default", RefusalKind.Invalid, "The last rule must be the default: the only one that says so, and without conditions, so that every ticket has a rule.");

    /// <summary>Rules before it match every ticket that a rule matches.</summary>
    public static readonly RefusalCode NeverMatches = new(
        "sla.never-matches", RefusalKind.Invalid, "Every ticket that the rule is for is taken by rules before it. Move it up, narrow those, or remove it.");

    /// <summary>A target makes no sense.</summary>
    public static readonly RefusalCode BadTarget = new(
        "sla.bad-target", RefusalKind.Invalid, "A target is more than zero and at most ten years, and a rule has one for each clock, priority and level.");

    /// <summary>An answer would be owed sooner than the first one.</summary>
    public static readonly RefusalCode UndercutsFirstResponse = new(
        "sla.undercuts-first-response", RefusalKind.Invalid, "A next response or a status update would be due sooner than the first response. Lengthen it, or shorten the first response.");

    /// <summary>The warning fractions are not in order.</summary>
    public static readonly RefusalCode BadWarnings = new(
        "sla.bad-warnings", RefusalKind.Invalid, "Warnings are given at two shares of the target, more than 0 and less than 1, at risk before critical.");

    /// <summary>A status cannot hold the clock.</summary>
    public static readonly RefusalCode BadPause = new(
        "sla.bad-pause", RefusalKind.Invalid, "Only resolution and status update can pause, and only while a ticket waits; responses are stopped by messages alone.");

    /// <summary>A calendar that is referred to does not exist.</summary>
    public static readonly RefusalCode UnknownCalendar = new(
        "sla.unknown-calendar", RefusalKind.Invalid, "No calendar of the policy has this id. Add it, or name another one.");

    /// <summary>A tier has no calendar, or two.</summary>
    public static readonly RefusalCode BadHours = new("sla.bad-hours", RefusalKind.Invalid, "Every tier has exactly one calendar.");

    /// <summary>A calendar that customers have cannot be removed.</summary>
    public static readonly RefusalCode CalendarInUse = new(
        "sla.calendar-in-use", RefusalKind.NotNow, "A customer has this calendar. Give that customer another one first.");

    /// <summary>A level cannot be reached.</summary>
    public static readonly RefusalCode LevelUnreachable = new(
        "sla.level-unreachable", RefusalKind.Invalid, "Levels are numbered from 1 without a gap, each band ends after it begins, and targets and triggers name levels that exist.");

    /// <summary>The reopening window makes no sense.</summary>
    public static readonly RefusalCode BadReopenWindow = new("sla.bad-reopen-window", RefusalKind.Invalid, "The reopening window is zero to ten years.");

    /// <summary>No version has this number.</summary>
    public static readonly RefusalCode UnknownVersion = new("sla.unknown-version", RefusalKind.NotFound, "The policy has no version of this number. List the versions.");

    /// <summary>No calendar has this id.</summary>
    public static readonly RefusalCode NoSuchCalendar = new("sla.no-such-calendar", RefusalKind.NotFound, "The policy in force has no calendar of this id. List the calendars.");

    /// <summary>No set of holidays has this name.</summary>
    public static readonly RefusalCode NoSuchHolidays = new("sla.no-such-holidays", RefusalKind.NotFound, "No set of public holidays has this name. The sentence lists those there are.");

    /// <summary>A text is too long or empty.</summary>
    public static readonly RefusalCode BadText = new("sla.bad-text", RefusalKind.Invalid, "A name or a note is empty, or longer than 200 characters.");

    /// <summary>More than a policy holds.</summary>
    public static readonly RefusalCode TooMuch = new("sla.too-much", RefusalKind.Invalid, "A policy has at most 200 rules, 500 calendars and 100 words in a condition.");
}
