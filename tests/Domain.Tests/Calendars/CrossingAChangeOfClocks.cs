using Firstline.Domain.Calendars;
using static Firstline.Domain.Tests.Calendars.Given;

namespace Firstline.Domain.Tests.Calendars;

public sealed class CrossingAChangeOfClocks
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-03-28 23:00", "2026-03-29 22:00", 23)]
    [InlineData("Europe/Berlin", "2026-10-24 22:00", "2026-10-25 23:00", 25)]
    [InlineData("Australia/Lord_Howe", "2026-04-04 13:00", "2026-04-05 13:30", 24.5)]
    [InlineData("Australia/Lord_Howe", "2026-10-03 13:30", "2026-10-04 13:00", 23.5)]
    [InlineData("America/Sao_Paulo", "2018-11-04 03:00", "2018-11-05 02:00", 23)]
    [InlineData("Asia/Beirut", "2022-03-26 22:00", "2022-03-27 21:00", 23)]
    public void Makes_a_whole_day_as_long_as_it_really_is(string zone, string from, string to, double hours)
    {
        var sundays = Open(zone, new(Sunday: [LocalSpan.WholeDay]));
        var (first, last) = (Utc(from), Utc(to));
        sundays.Windows(first.AddDays(-2), last.AddDays(2)).ShouldHaveSingleItem().ShouldBe(new(first, last));
        sundays.Elapsed(first.AddDays(-2), last.AddDays(2)).ShouldBe(Hours(hours));
        sundays.Deadline(first.AddDays(-2), Hours(hours)).ShouldBe(last);
    }

    [Theory]
    [InlineData("01:30-02:30", 30)]
    [InlineData("02:15-02:45", 0)]
    [InlineData("02:30-04:00", 60)]
    [InlineData("02:00-03:00", 0)]
    [InlineData("01:00-04:00", 120)]
    public void Moves_a_time_that_does_not_exist_to_the_end_of_the_gap(string span, int minutes) =>
        EveryDay("Europe/Berlin", span).Elapsed(Utc("2026-03-28 23:00"), Utc("2026-03-29 22:00")).ShouldBe(Minutes(minutes));

    [Theory]
    [InlineData("02:00-02:30", "00:00", "00:30")]
    [InlineData("02:30-03:00", "00:30", "02:00")]
    [InlineData("02:15-02:45", "00:15", "00:45")]
    [InlineData("02:00-03:00", "00:00", "02:00")]
    [InlineData("01:00-02:00", "2026-10-24 23:00", "00:00")]
    [InlineData("03:00-04:00", "02:00", "03:00")]
    public void Takes_the_first_occurrence_of_a_time_that_comes_twice(string span, string from, string to) =>
        EveryDay("Europe/Berlin", span).Windows(Utc("2026-10-24 22:00"), Utc("2026-10-25 23:00"))
            .ShouldHaveSingleItem().ShouldBe(new(Utc(from.Length > 5 ? from : $"2026-10-25 {from}"), Utc($"2026-10-25 {to}")));

    [Fact]
    public void Keeps_nine_to_five_at_the_customers_nine_to_five()
    {
        var berlin = Open("Europe/Berlin", OpeningHours.Weekdays("09:00", "17:00"));
        berlin.NextOpening(Utc("2026-03-27 17:00")).ShouldBe(Utc("2026-03-30 07:00"));
        berlin.Deadline(Utc("2026-03-27 15:00"), Hours(2)).ShouldBe(Utc("2026-03-30 08:00"));
    }

    [Fact]
    public void Stays_open_through_the_hour_that_midnight_gives_back()
    {
        var saturdays = Open("America/Sao_Paulo", new(Saturday: [LocalSpan.WholeDay]));
        saturdays.IsOpen(Utc("2018-02-18 02:30")).ShouldBeTrue();
        saturdays.Windows(Utc("2018-02-18 02:30"), Utc("2018-02-18 12:00"))
            .ShouldHaveSingleItem().ShouldBe(new(Utc("2018-02-18 02:30"), Utc("2018-02-18 03:00")));
    }

    [Fact]
    public void Loses_a_day_that_a_zone_skipped()
    {
        var apia = Open("Pacific/Apia", OpeningHours.Weekdays("09:00", "17:00"));
        apia.Elapsed(Utc("2011-12-30 03:00"), Utc("2011-12-31 12:00")).ShouldBe(TimeSpan.Zero);
        apia.Deadline(Utc("2011-12-29 19:00"), Hours(16)).ShouldBe(Utc("2012-01-02 03:00"));
    }

    [Fact]
    public void Keeps_a_clock_running_through_a_day_that_a_zone_had_twice()
    {
        var juneau = EveryDay("America/Juneau", "15:00-16:00");
        juneau.Windows(Utc("1867-10-17 12:00"), Utc("1867-10-20 12:00")).Count().ShouldBe(2);
        juneau.Elapsed(Utc("1867-10-17 12:00"), Utc("1867-10-20 12:00")).ShouldBeGreaterThan(Hours(1));
    }
}
