using System.Collections.Immutable;
using Firstline.Client.Sla;
using Firstline.Domain.Calendars;
using Firstline.Domain.Sla;
using Firstline.Web.Http;

namespace Firstline.Web.Sla;

/// <summary>Calendars of the policy as the public shapes.</summary>
internal static class CalendarShapes
{
    public static PolicyCalendar Of(DeskCalendar calendar)
    {
        var definition = calendar.Definition;
        return new(
            calendar.Id, calendar.Name, HoursShapes.Of(definition.Week), calendar.InCustomersZone ? null : definition.Zone, Holidays(definition), SpecialDays(definition), Breaks(definition),
            Recurring(definition), OrNull(definition.Also, Member));
    }

    public static CalendarHoliday Of(Holiday holiday) => new(holiday.Date, holiday.Name.Length == 0 ? null : holiday.Name);

    private static CalendarMember Member(CalendarDefinition member) => new(
        member.Zone, HoursShapes.Of(member.Week), Holidays(member), SpecialDays(member), Breaks(member), Recurring(member));

    private static IReadOnlyList<CalendarHoliday>? Holidays(CalendarDefinition definition) => OrNull(definition.Holidays, Of);

    private static IReadOnlyList<CalendarSpecialDay>? SpecialDays(CalendarDefinition definition) =>
        OrNull(definition.SpecialDays, day => new CalendarSpecialDay(day.Date, [.. day.Hours.Select(span => HoursShapes.Pair(span).ToArray())], Name(day.Name)));

    private static IReadOnlyList<CalendarBreak>? Breaks(CalendarDefinition definition) =>
        OrNull(definition.Breaks, cut => new CalendarBreak(cut.Date, HoursShapes.Pair(cut.Span)[0], HoursShapes.Pair(cut.Span)[1], Name(cut.Name)));

    private static IReadOnlyList<CalendarRecurrence>? Recurring(CalendarDefinition definition) => OrNull(definition.Recurring, rule => rule switch
    {
        HolidayRule.OnDate on => new CalendarRecurrence("date", on.Name, on.Month, on.Day, on.Observed == Observance.OnTheDay ? null : Words<Observance>.Of(on.Observed), FirstYear: on.FirstYear, LastYear: on.LastYear),
        HolidayRule.OnWeekday on => new("weekday", on.Name, on.Month, Weekday: Words<DayOfWeek>.Of(on.Weekday), Nth: on.Nth, FirstYear: on.FirstYear, LastYear: on.LastYear),
        HolidayRule.FromEaster from => new("easter", from.Name, Days: from.Days, Reckoning: from.Reckoning == EasterReckoning.Western ? null : Words<EasterReckoning>.Of(from.Reckoning), FirstYear: from.FirstYear, LastYear: from.LastYear),
        _ => throw new System.Diagnostics.UnreachableException($"{rule.GetType().Name} has no shape."),
    });

    private static IReadOnlyList<TShape>? OrNull<T, TShape>(ImmutableArray<T> items, Func<T, TShape> shape) => items.IsEmpty ? null : [.. items.Select(shape)];

    private static string? Name(string name) => name.Length == 0 ? null : name;
}
