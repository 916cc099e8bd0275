using Firstline.Domain.Calendars;
using Firstline.Domain.Kernel;
using static Firstline.Domain.Tests.Calendars.Given;

namespace Firstline.Domain.Tests.Calendars;

public sealed class RefusingADefinition
{
    private static readonly OpeningHours Week = OpeningHours.Weekdays("09:00", "17:00");
    private static readonly DateOnly Day = Date("2026-03-03");

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("europe/berlin")]
    [InlineData("UTC+02")]
    [InlineData("")]
    public void Happens_for_a_zone_that_iana_does_not_know(string zone) =>
        Refused(new(zone, Week), CalendarRefusal.UnknownZone, "zone");

    [Theory]
    [InlineData("UTC")]
    [InlineData("Etc/GMT+5")]
    [InlineData("US/Pacific")]
    [InlineData("Asia/Calcutta")]
    public void Does_not_happen_for_an_old_name(string zone) => Calendar.Of(new(zone, Week)).Refusal.ShouldBeNull();

    [Fact]
    public void Happens_when_holidays_leave_no_open_time() => Refused(
        new("UTC", new(Monday: Week.Monday), Recurring:
        [
            .. Enumerable.Range(1, 12).SelectMany(month => Enumerable.Range(1, 5).Select(nth => new HolidayRule.OnWeekday("Closed", month, DayOfWeek.Monday, nth))),
        ]),
        CalendarRefusal.NeverOpens,
        "recurring");

    [Fact]
    public void Happens_for_an_empty_span() =>
        Refused(new("UTC", Week with { Monday = [Span("09:00-09:00")] }), CalendarRefusal.EmptySpan, "week.monday");

    [Fact]
    public void Happens_for_overnight_hours_in_one_span() =>
        Refused(new("UTC", Week with { Friday = [Span("22:00-06:00")] }), CalendarRefusal.ReversedSpan, "week.friday");

    [Fact]
    public void Happens_for_spans_that_overlap() =>
        Refused(new("UTC", Week with { Sunday = [Span("12:00-14:00"), Span("09:00-12:01")] }), CalendarRefusal.OverlappingSpans, "week.sunday");

    [Fact]
    public void Does_not_happen_for_spans_that_touch() =>
        Calendar.Of(new("UTC", Week with { Sunday = [Span("12:00-14:00"), Span("09:00-12:00")] })).Refusal.ShouldBeNull();

    [Fact]
    public void Happens_for_a_week_that_never_opens() =>
        Refused(new("UTC", new(), SpecialDays: [new(Day, [LocalSpan.WholeDay])]), CalendarRefusal.NeverOpens, "week");

    [Fact]
    public void Happens_for_two_special_days_on_one_date() =>
        Refused(new("UTC", Week, SpecialDays: [new(Day, []), new(Day, [])]), CalendarRefusal.RepeatedSpecialDay, "specialDays");

    [Fact]
    public void Happens_for_bad_spans_on_a_date()
    {
        Refused(new("UTC", Week, SpecialDays: [new(Day, [Span("10:00-09:00")])]), CalendarRefusal.ReversedSpan, "specialDays");
        Refused(new("UTC", Week, Breaks: [new(Day, Span("10:00-10:00"))]), CalendarRefusal.EmptySpan, "breaks");
    }

    [Theory]
    [InlineData("1899-12-31")]
    [InlineData("2100-01-01")]
    public void Happens_for_a_date_far_away(string date)
    {
        Refused(new("UTC", Week, Holidays: [new(Date(date))]), CalendarRefusal.DateOutOfRange, "holidays");
        Refused(new("UTC", Week, SpecialDays: [new(Date(date), [])]), CalendarRefusal.DateOutOfRange, "specialDays");
        Refused(new("UTC", Week, Breaks: [new(Date(date), LocalSpan.WholeDay)]), CalendarRefusal.DateOutOfRange, "breaks");
    }

    public static TheoryData<HolidayRule, string> Nonsense => new()
    {
        { new HolidayRule.OnDate("Day", 2, 30), "calendar.no-such-date" },
        { new HolidayRule.OnDate("Day", 4, 31), "calendar.no-such-date" },
        { new HolidayRule.OnDate("Day", 13, 1), "calendar.no-such-date" },
        { new HolidayRule.OnDate("Day", 0, 1), "calendar.no-such-date" },
        { new HolidayRule.OnDate("Day", 1, 0), "calendar.no-such-date" },
        { new HolidayRule.OnDate("Day", 1, 1, (Observance)9), "calendar.no-such-date" },
        { new HolidayRule.OnWeekday("Day", 1, DayOfWeek.Monday, 0), "calendar.no-such-weekday" },
        { new HolidayRule.OnWeekday("Day", 1, DayOfWeek.Monday, 6), "calendar.no-such-weekday" },
        { new HolidayRule.OnWeekday("Day", 1, DayOfWeek.Monday, -2), "calendar.no-such-weekday" },
        { new HolidayRule.OnWeekday("Day", 13, DayOfWeek.Monday, 1), "calendar.no-such-weekday" },
        { new HolidayRule.OnWeekday("Day", 1, (DayOfWeek)7, 1), "calendar.no-such-weekday" },
        { new HolidayRule.FromEaster("Day", -81), "calendar.too-far-from-easter" },
        { new HolidayRule.FromEaster("Day", 201), "calendar.too-far-from-easter" },
        { new HolidayRule.OnDate("Day", 1, 1, FirstYear: 2026, LastYear: 2025), "calendar.reversed-years" },
        { new HolidayRule.OnDate("Day", 1, 1, FirstYear: 1899), "calendar.reversed-years" },
        { new HolidayRule.OnDate("Day", 1, 1, LastYear: 2100), "calendar.reversed-years" },
        { new HolidayRule.OnDate(" ", 1, 1), "calendar.unnamed-holiday" },
    };

    [Theory]
    [MemberData(nameof(Nonsense), DisableDiscoveryEnumeration = true)]
    public void Happens_for_a_yearly_holiday_that_makes_no_sense(HolidayRule rule, string code)
    {
        var refusal = Calendar.Of(new("UTC", Week, Recurring: [rule])).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(code);
        refusal.Field.ShouldBe("recurring");
    }

    [Fact]
    public void Happens_for_more_yearly_holidays_than_anybody_has() => Refused(
        new("UTC", Week, Recurring: [.. Enumerable.Range(0, 101).Select(i => new HolidayRule.FromEaster($"Day {i}", i))]),
        CalendarRefusal.TooManyRules,
        "recurring");

    private static void Refused(CalendarDefinition definition, RefusalCode code, string field)
    {
        var refusal = Calendar.Of(definition).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(code.Name);
        refusal.Field.ShouldBe(field);
    }
}
