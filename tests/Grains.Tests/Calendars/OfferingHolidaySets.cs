using Firstline.Domain.Calendars;
using Firstline.Grains.Calendars;

namespace Firstline.Grains.Tests.Calendars;

public sealed class OfferingHolidaySets
{
    [Fact]
    public void covers_eight_places_and_five_years()
    {
        HolidaySets.All.Select(set => set.Name).ShouldBe(["us", "de", "de-be", "de-by", "de-sn", "gb-eng", "gb-nir", "gb-sct"]);
        HolidaySets.All.ShouldAllBe(set => set.FirstYear == 2024 && set.LastYear == 2028 && set.Title.Length > 0);
        HolidaySets.All.Sum(set => set.Days.Length).ShouldBe(428);
    }

    [Theory]
    [InlineData("de", 254, 256)]
    [InlineData("de-be", 254, 255)]
    [InlineData("de-by", 252, 253)]
    [InlineData("de-sn", 253, 255)]
    [InlineData("gb-eng", 253, 253)]
    [InlineData("gb-nir", 251, 251)]
    [InlineData("gb-sct", 251, 252)]
    [InlineData("us", 250, 249)]
    public void leaves_as_many_working_days_as_the_place_has(string name, int in2026, int in2027)
    {
        var calendar = Calendar.Of(new("UTC", OpeningHours.Weekdays("09:00", "17:00"), HolidaySets.Of(name)!.Days)).Value;
        WorkingDays(calendar, 2026).ShouldBe(in2026);
        WorkingDays(calendar, 2027).ShouldBe(in2027);
    }

    [Fact]
    public void names_each_day()
    {
        var days = HolidaySets.Of("gb-eng")!.Days;
        days.ShouldContain(new Holiday(new(2026, 12, 28), "Boxing Day (observed)"));
        HolidaySets.Of("de")!.Days[0].ShouldBe(new Holiday(new(2024, 1, 1), "Neujahr"));
    }

    [Fact]
    public void has_nothing_under_another_name()
    {
        HolidaySets.Of("DE").ShouldBeNull();
        HolidaySets.Of("atlantis").ShouldBeNull();
    }

    /// <summary>Yearly rules and the table know nothing of each other, and agree.</summary>
    [Fact]
    public void agrees_with_yearly_rules()
    {
        var calendar = Calendar.Of(new("UTC", OpeningHours.AlwaysOpen, Recurring:
        [
            new HolidayRule.OnDate("New Year's Day", 1, 1, Observance.NextWorkday),
            new HolidayRule.FromEaster("Good Friday", -2),
            new HolidayRule.FromEaster("Easter Monday", 1),
            new HolidayRule.OnWeekday("May Day", 5, DayOfWeek.Monday, 1),
            new HolidayRule.OnWeekday("Spring Bank Holiday", 5, DayOfWeek.Monday, -1),
            new HolidayRule.OnWeekday("Late Summer Bank Holiday", 8, DayOfWeek.Monday, -1),
            new HolidayRule.OnDate("Christmas Day", 12, 25, Observance.NextWorkday),
            new HolidayRule.OnDate("Boxing Day", 12, 26, Observance.NextWorkday),
        ])).Value;
        Enumerable.Range(2024, 5).SelectMany(calendar.HolidaysIn).ShouldBe(HolidaySets.Of("gb-eng")!.Days);
    }

    private static int WorkingDays(Calendar calendar, int year) =>
        calendar.Windows(new(year, 1, 1, 0, 0, 0, TimeSpan.Zero), new(year + 1, 1, 1, 0, 0, 0, TimeSpan.Zero)).Count();
}
