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

    public static readonly RefusalCode NoSuchDate = new(
        "calendar.no-such-date", RefusalKind.Invalid, "A yearly holiday is on a date that no year has. Months are 1 to 12; 29 February is fine.");

    public static readonly RefusalCode NoSuchWeekday = new(
        "calendar.no-such-weekday", RefusalKind.Invalid, "A weekday of a month is counted from 1 to 5, or -1 for the last; months are 1 to 12.");

    public static readonly RefusalCode TooFarFromEaster = new(
        "calendar.too-far-from-easter", RefusalKind.Invalid, "A holiday lies from 80 days before Easter to 200 after it. Use a date for others.");

    public static readonly RefusalCode ReversedYears = new(
        "calendar.reversed-years", RefusalKind.Invalid, "The first and last year of a yearly holiday lie within 1900 to 2099, the first not after the last.");

    public static readonly RefusalCode UnnamedHoliday = new(
        "calendar.unnamed-holiday", RefusalKind.Invalid, "A yearly holiday needs a name.");

    public static readonly RefusalCode TooManyRules = new(
        "calendar.too-many-rules", RefusalKind.Invalid, "A calendar has at most 100 yearly holidays.");

    public static readonly RefusalCode TooManyMembers = new(
        "calendar.too-many-members", RefusalKind.Invalid, "A calendar joins at most 24 others.");

    public static readonly RefusalCode NestedMembers = new(
        "calendar.nested-members", RefusalKind.Invalid, "A calendar that is joined to another joins none itself. List them all in one place.");

    public static readonly RefusalCode UnreadableFile = new(
        "calendar.unreadable-file", RefusalKind.Invalid, "The file is neither iCalendar nor a table of dates and names; the sentence names the line.");

    public static readonly RefusalCode TooLargeFile = new(
        "calendar.too-large-file", RefusalKind.Invalid, "A file of holidays has at most 1 MB and 5,000 days. Take fewer years.");
}
