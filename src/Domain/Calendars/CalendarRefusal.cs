using Firstline.Domain.Kernel;

namespace Firstline.Domain.Calendars;

/// <summary>Why a calendar definition is refused.</summary>
public static class CalendarRefusal
{
    public static readonly RefusalCode UnknownZone = new(
        "calendar.unknown-zone", RefusalKind.Invalid, "The time zone is not in the IANA database. Use a name such as Europe/Berlin.");

    public static readonly RefusalCode EmptySpan = new(
        "calendar.empty-span", RefusalKind.Invalid, "A span ends when it starts. Remove it, or end it later.");

    public static readonly RefusalCode ReversedSpan = new(
        "calendar.reversed-span", RefusalKind.Invalid, "A span ends before it starts. Write overnight hours as one span on each of two days.");

    public static readonly RefusalCode OverlappingSpans = new(
        "calendar.overlapping-spans", RefusalKind.Invalid, "Two spans of one day overlap. Join them into one.");

    public static readonly RefusalCode NeverOpens = new(
        "calendar.never-opens", RefusalKind.Invalid, "The ordinary week has no open time, so no deadline could ever be reached.");

    public static readonly RefusalCode RepeatedSpecialDay = new(
        "calendar.repeated-special-day", RefusalKind.Invalid, "One date has two special days. Put all its spans into one.");

    public static readonly RefusalCode DateOutOfRange = new(
        "calendar.date-out-of-range", RefusalKind.Invalid, "A dated exception lies outside the years 1900 to 2099.");
}
