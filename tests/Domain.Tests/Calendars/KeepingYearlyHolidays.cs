using Firstline.Domain.Calendars;
using static Firstline.Domain.Tests.Calendars.Given;

namespace Firstline.Domain.Tests.Calendars;

public sealed class KeepingYearlyHolidays
{
    [Theory]
    [InlineData(1961, "1961-04-02")]
    [InlineData(2008, "2008-03-23")]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2027, "2027-03-28")]
    [InlineData(2038, "2038-04-25")]
    [InlineData(2076, "2076-04-19")]
    public void Finds_western_easter(int year, string date) => Only(year, new HolidayRule.FromEaster("Easter", 0)).ShouldBe([date]);

    [Theory]
    [InlineData(1900, "1900-04-22")]
    [InlineData(2024, "2024-05-05")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2026, "2026-04-12")]
    [InlineData(2027, "2027-05-02")]
    [InlineData(2099, "2099-04-12")]
    public void Finds_orthodox_easter(int year, string date) =>
        Only(year, new HolidayRule.FromEaster("Easter", 0, EasterReckoning.Orthodox)).ShouldBe([date]);

    [Fact]
    public void Counts_days_from_easter()
    {
        Only(2026, new HolidayRule.FromEaster("Good Friday", -2)).ShouldBe(["2026-04-03"]);
        Only(2026, new HolidayRule.FromEaster("Corpus Christi", 60)).ShouldBe(["2026-06-04"]);
    }

    [Theory]
    [InlineData(1, DayOfWeek.Monday, 3, "2026-01-19")]
    [InlineData(5, DayOfWeek.Monday, -1, "2026-05-25")]
    [InlineData(11, DayOfWeek.Thursday, 4, "2026-11-26")]
    [InlineData(8, DayOfWeek.Saturday, 1, "2026-08-01")]
    [InlineData(8, DayOfWeek.Monday, 5, "2026-08-31")]
    [InlineData(2, DayOfWeek.Saturday, -1, "2026-02-28")]
    public void Finds_a_weekday_of_a_month(int month, DayOfWeek weekday, int nth, string date) =>
        Only(2026, new HolidayRule.OnWeekday("Day", month, weekday, nth)).ShouldBe([date]);

    [Fact]
    public void Skips_a_year_that_has_no_such_day()
    {
        Only(2026, new HolidayRule.OnWeekday("Fifth", 2, DayOfWeek.Monday, 5)).ShouldBeEmpty();
        Only(2026, new HolidayRule.OnDate("Leap day", 2, 29)).ShouldBeEmpty();
        Only(2028, new HolidayRule.OnDate("Leap day", 2, 29)).ShouldBe(["2028-02-29"]);
    }

    [Theory]
    [InlineData(Observance.OnTheDay, 2026, "2026-07-04")]
    [InlineData(Observance.NearestWeekday, 2026, "2026-07-03", "2026-07-04")]
    [InlineData(Observance.NearestWeekday, 2027, "2027-07-04", "2027-07-05")]
    [InlineData(Observance.NearestWeekday, 2028, "2028-07-04")]
    [InlineData(Observance.NextMonday, 2026, "2026-07-04", "2026-07-06")]
    [InlineData(Observance.NextMonday, 2027, "2027-07-04", "2027-07-05")]
    public void Closes_the_day_and_the_day_on_which_it_is_observed(Observance observed, int year, params string[] dates) =>
        Only(year, new HolidayRule.OnDate("Independence Day", 7, 4, observed)).ShouldBe(dates);

    [Theory]
    [InlineData(2021, "2021-12-27", "2021-12-28")]
    [InlineData(2022, "2022-12-27")]
    [InlineData(2026, "2026-12-28")]
    [InlineData(2027, "2027-12-27", "2027-12-28")]
    public void Gives_two_holidays_of_one_weekend_two_days(int year, params string[] observed)
    {
        var calendar = With(
            new HolidayRule.OnDate("Boxing Day", 12, 26, Observance.NextWorkday),
            new HolidayRule.OnDate("Christmas Day", 12, 25, Observance.NextWorkday));
        calendar.HolidaysIn(year).Where(day => day.Name.EndsWith("(observed)", StringComparison.Ordinal))
            .Select(day => $"{day.Date:yyyy-MM-dd}").ShouldBe(observed);
    }

    [Fact]
    public void Observes_new_year_in_the_old_year() =>
        Only(2021, new HolidayRule.OnDate("New Year", 1, 1, Observance.NearestWeekday)).ShouldBe(["2021-01-01", "2021-12-31"]);

    [Fact]
    public void Starts_and_ends_with_its_years()
    {
        var rule = new HolidayRule.OnDate("Jubilee", 6, 2, FirstYear: 2022, LastYear: 2023);
        Enumerable.Range(2020, 6).SelectMany(year => Only(year, rule)).ShouldBe(["2022-06-02", "2023-06-02"]);
        Only(1899, new HolidayRule.OnDate("Day", 6, 2)).ShouldBeEmpty();
        Only(2100, new HolidayRule.OnDate("Day", 6, 2)).ShouldBeEmpty();
    }

    [Fact]
    public void Lists_dated_and_yearly_ones_together_and_each_once()
    {
        var calendar = Calendar.Of(new(
            "UTC",
            OpeningHours.AlwaysOpen,
            [new(Date("2026-12-26"), "Moving day"), new(Date("2026-12-25"), "Christmas"), new(Date("2025-01-01"))],
            Recurring: [new HolidayRule.OnDate("Christmas", 12, 25), new HolidayRule.OnDate("Second day", 12, 26)])).Value;
        calendar.HolidaysIn(2026).ShouldBe(
        [
            new(Date("2026-12-25"), "Christmas"), new(Date("2026-12-26"), "Moving day"), new(Date("2026-12-26"), "Second day"),
        ]);
    }

    [Fact]
    public void Is_closed_then()
    {
        var calendar = With(new HolidayRule.FromEaster("Good Friday", -2), new HolidayRule.FromEaster("Easter Monday", 1));
        calendar.Deadline(Utc("2026-04-02 16:00"), Hours(2)).ShouldBe(Utc("2026-04-07 10:00"));
        calendar.Elapsed(Utc("2099-04-10"), Utc("2099-04-14")).ShouldBe(TimeSpan.Zero);
        calendar.Elapsed(Utc("2100-03-26"), Utc("2100-03-30")).ShouldBe(Hours(16));
    }

    [Fact]
    public void Beats_a_special_day()
    {
        var calendar = Calendar.Of(new(
            "UTC",
            OpeningHours.AlwaysOpen,
            SpecialDays: [new(Date("2026-12-25"), [LocalSpan.WholeDay])],
            Recurring: [new HolidayRule.OnDate("Christmas", 12, 25)])).Value;
        calendar.Elapsed(Utc("2026-12-25"), Utc("2026-12-26")).ShouldBe(TimeSpan.Zero);
    }

    private static IEnumerable<string> Only(int year, HolidayRule rule) => With(rule).HolidaysIn(year).Select(day => $"{day.Date:yyyy-MM-dd}");

    private static Calendar With(params HolidayRule[] rules) =>
        Calendar.Of(new("UTC", OpeningHours.Weekdays("09:00", "17:00"), Recurring: [.. rules])).Value;
}
