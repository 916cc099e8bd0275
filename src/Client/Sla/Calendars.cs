using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Sla;

/// <summary>A calendar of the policy.</summary>
/// <param name="Id">A slug.</param>
/// <param name="Name">What people call it.</param>
/// <param name="WeeklyHours">The ordinary week.</param>
/// <param name="Zone">The IANA zone of its hours; when left out they are read in each customer's own zone.</param>
/// <param name="Holidays">Days closed whole; they beat everything else.</param>
/// <param name="SpecialDays">Days with hours of their own.</param>
/// <param name="Breaks">Pieces cut out of whichever hours stand.</param>
/// <param name="Recurring">Days closed whole every year.</param>
/// <param name="Also">Calendars joined to it: it is open whenever any of them is.</param>
public sealed record PolicyCalendar(
    string Id,
    string Name,
    WeeklyHours WeeklyHours,
    string? Zone = null,
    IReadOnlyList<CalendarHoliday>? Holidays = null,
    IReadOnlyList<CalendarSpecialDay>? SpecialDays = null,
    IReadOnlyList<CalendarBreak>? Breaks = null,
    IReadOnlyList<CalendarRecurrence>? Recurring = null,
    IReadOnlyList<CalendarMember>? Also = null);

/// <summary>A calendar to put under an id: <see cref="PolicyCalendar"/> without it.</summary>
public sealed record CalendarRequest(
    string Name,
    WeeklyHours WeeklyHours,
    string? Zone = null,
    IReadOnlyList<CalendarHoliday>? Holidays = null,
    IReadOnlyList<CalendarSpecialDay>? SpecialDays = null,
    IReadOnlyList<CalendarBreak>? Breaks = null,
    IReadOnlyList<CalendarRecurrence>? Recurring = null,
    IReadOnlyList<CalendarMember>? Also = null);

/// <summary>A calendar that is joined to another one, with a zone and hours of its own.</summary>
public sealed record CalendarMember(
    string Zone,
    WeeklyHours WeeklyHours,
    IReadOnlyList<CalendarHoliday>? Holidays = null,
    IReadOnlyList<CalendarSpecialDay>? SpecialDays = null,
    IReadOnlyList<CalendarBreak>? Breaks = null,
    IReadOnlyList<CalendarRecurrence>? Recurring = null);

/// <summary>A day closed whole.</summary>
public sealed record CalendarHoliday(DateOnly Date, string? Name = null);

/// <summary>A day with hours of its own; closed when it has none.</summary>
public sealed record CalendarSpecialDay(DateOnly Date, IReadOnlyList<string[]> Hours, string? Name = null);

/// <summary>A piece cut out of a day.</summary>
public sealed record CalendarBreak(DateOnly Date, string From, string To, string? Name = null);

/// <summary>A holiday that comes again every year: on a date, on a weekday of a month, or so many days after Easter.</summary>
/// <param name="Rule">Which of the three.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Month">1 to 12; of dates and weekdays.</param>
/// <param name="Day">Of dates.</param>
/// <param name="Observed">Which further day is closed when a date falls on a weekend; none when left out.</param>
/// <param name="Weekday">Of weekdays.</param>
/// <param name="Nth">1 to 5, or -1 for the last; of weekdays.</param>
/// <param name="Days">Days after Easter Sunday, negative before it.</param>
/// <param name="Reckoning">Whose Easter; western when left out.</param>
/// <param name="FirstYear">The first year that has it.</param>
/// <param name="LastYear">The last year that has it.</param>
public sealed record CalendarRecurrence(
    [property: AllowedValues("date", "weekday", "easter")] string Rule,
    string Name,
    int? Month = null,
    int? Day = null,
    [property: AllowedValues("on-the-day", "nearest-weekday", "next-monday", "next-workday")] string? Observed = null,
    [property: AllowedValues("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")] string? Weekday = null,
    int? Nth = null,
    int? Days = null,
    [property: AllowedValues("western", "orthodox")] string? Reckoning = null,
    int? FirstYear = null,
    int? LastYear = null);

/// <summary>A year of a calendar as it comes out, for drawing it.</summary>
/// <param name="Zone">The zone that its hours were read in.</param>
/// <param name="Holidays">The closed days of the year: dated ones, yearly ones, and the days on which those are observed.</param>
/// <param name="Windows">Its open stretches in the asked time, UTC.</param>
/// <param name="OpenHours">How many hours those are.</param>
public sealed record CalendarYear(string Zone, IReadOnlyList<CalendarHoliday> Holidays, IReadOnlyList<OpenStretch> Windows, double OpenHours);

/// <summary>An unbroken stretch of open time.</summary>
public sealed record OpenStretch(DateTimeOffset From, DateTimeOffset To);

/// <summary>Public holidays that ship with the desk.</summary>
public sealed record HolidaySet(string Name, string Title, int FirstYear, int LastYear, int Days);

/// <summary>What came of an import of holidays.</summary>
/// <param name="Version">The policy's version since.</param>
/// <param name="Added">How many days the calendar has now that it did not have.</param>
/// <param name="Known">How many it had already.</param>
/// <param name="Skipped">Events that do not take whole days and were left out.</param>
public sealed record HolidayImport(int Version, int Added, int Known, int Skipped);
