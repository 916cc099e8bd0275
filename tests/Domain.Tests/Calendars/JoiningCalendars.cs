using Firstline.Domain.Calendars;
using static Firstline.Domain.Tests.Calendars.Given;

namespace Firstline.Domain.Tests.Calendars;

public sealed class JoiningCalendars
{
    private static readonly OpeningHours Office = OpeningHours.Weekdays("09:00", "17:00");

    [Fact]
    public void Is_open_whenever_one_of_them_is()
    {
        Sun.Windows(Utc("2026-03-02"), Utc("2026-03-03")).ShouldBe(
        [
            new(Utc("2026-03-02 00:00"), Utc("2026-03-02 08:00")),
            new(Utc("2026-03-02 09:00"), Utc("2026-03-02 22:00")),
        ]);
        Sun.IsOpen(Utc("2026-03-02 08:30")).ShouldBeFalse();
        Sun.NextOpening(Utc("2026-03-02 08:30")).ShouldBe(Utc("2026-03-02 09:00"));
        Sun.Elapsed(Utc("2026-03-02"), Utc("2026-03-03")).ShouldBe(Hours(21));
        Sun.Deadline(Utc("2026-03-02 07:30"), Hours(1)).ShouldBe(Utc("2026-03-02 09:30"));
    }

    [Fact]
    public void Is_due_at_the_close_of_the_last_and_late_at_the_opening_of_the_first()
    {
        Sun.Deadline(Utc("2026-03-06 20:00"), Hours(2)).ShouldBe(Utc("2026-03-06 22:00"));
        Sun.FirstInstantLate(Utc("2026-03-06 20:00"), Hours(2)).ShouldBe(Utc("2026-03-09 00:00"));
        Sun.Offset(Utc("2026-03-09 01:00"), Hours(-1)).ShouldBe(Utc("2026-03-09 00:00"));
        Sun.Offset(Utc("2026-03-09 00:00"), Hours(-1)).ShouldBe(Utc("2026-03-06 21:00"));
    }

    [Fact]
    public void Follows_the_clocks_of_each()
    {
        Sun.Elapsed(Utc("2026-03-09"), Utc("2026-03-10")).ShouldBe(Hours(20));
        Sun.Elapsed(Utc("2026-03-30"), Utc("2026-03-31")).ShouldBe(Hours(21));
        Sun.Elapsed(Utc("2026-07-06"), Utc("2026-07-07")).ShouldBe(Hours(21));
    }

    [Fact]
    public void Leaves_a_holiday_to_the_one_that_has_it()
    {
        var calendar = Joined(
            new("Europe/London", Office, Recurring: [new HolidayRule.OnDate("Boxing Day", 12, 26)]),
            new("America/New_York", Office, [new(Date("2025-12-25"), "Christmas")]));
        calendar.Windows(Utc("2025-12-25"), Utc("2025-12-27")).ShouldBe(
        [
            new(Utc("2025-12-25 09:00"), Utc("2025-12-25 17:00")),
            new(Utc("2025-12-26 14:00"), Utc("2025-12-26 22:00")),
        ]);
        calendar.HolidaysIn(2025).ShouldBe([new(Date("2025-12-26"), "Boxing Day")]);
    }

    [Fact]
    public void Joins_what_meets_at_the_turn_of_a_year()
    {
        var night = Joined(new("UTC", OpeningHours.EveryDay(Span("18:00-24:00"))), new("UTC", OpeningHours.EveryDay(Span("00:00-06:00"))));
        night.Windows(Utc("2026-12-31 12:00"), Utc("2027-01-01 12:00")).ShouldHaveSingleItem()
            .ShouldBe(new(Utc("2026-12-31 18:00"), Utc("2027-01-01 06:00")));
        night.Deadline(Utc("2026-12-31 20:00"), Hours(10)).ShouldBe(Utc("2027-01-01 06:00"));
        night.Offset(Utc("2027-01-01 02:00"), Hours(-8)).ShouldBe(Utc("2026-12-31 18:00"));
    }

    [Fact]
    public void Starts_with_the_year_when_it_opens_with_it() =>
        Sun.Offset(Utc("2027-01-01 01:00"), Hours(-1)).ShouldBe(Utc("2027-01-01 00:00"));

    [Fact]
    public void Is_real_time_when_together_they_never_close()
    {
        var calendar = Joined(new("Europe/Berlin", OpeningHours.EveryDay(Span("06:00-18:00"))), new("Europe/Berlin", OpeningHours.EveryDay(Span("00:00-06:00"), Span("18:00-24:00"))));
        calendar.Elapsed(DateTimeOffset.MinValue, DateTimeOffset.MaxValue).ShouldBe(DateTimeOffset.MaxValue - DateTimeOffset.MinValue);
        calendar.Windows(Utc("2010-01-01"), Utc("2020-01-01")).ShouldHaveSingleItem();
        calendar.Deadline(Utc("2026-01-01"), TimeSpan.FromDays(800_000)).ShouldBe(Utc("2026-01-01").AddDays(800_000));
        calendar.Offset(Utc("9000-01-01"), TimeSpan.FromDays(-3_000_000)).ShouldBe(Utc("9000-01-01").AddDays(-3_000_000));
    }

    [Fact]
    public void Ends_with_time()
    {
        Sun.Deadline(Utc("2026-03-02"), TimeSpan.MaxValue).ShouldBe(DateTimeOffset.MaxValue);
        Sun.Offset(Utc("2026-03-02"), TimeSpan.MinValue).ShouldBe(DateTimeOffset.MinValue);
    }

    [Fact]
    public void Looks_no_further_than_it_is_read() =>
        Sun.Windows(Utc("2026-03-02"), DateTimeOffset.MaxValue).First().Length.ShouldBe(Hours(8));

    [Fact]
    public void Changes_nothing_when_they_are_the_same()
    {
        var twins = Joined(new("UTC", Office), new("UTC", Office));
        twins.Deadline(Utc("2026-03-02"), Hours(9_000)).ShouldBe(NineToFive.Deadline(Utc("2026-03-02"), Hours(9_000)));
        twins.Elapsed(Utc("1999-03-02"), Utc("3026-03-02")).ShouldBe(NineToFive.Elapsed(Utc("1999-03-02"), Utc("3026-03-02")));
    }

    [Fact]
    public void Answers_many_threads_at_once()
    {
        var calendar = Joined(new("Asia/Tokyo", Office), new("Europe/London", Office));
        Enumerable.Range(0, 400).AsParallel().WithDegreeOfParallelism(4)
            .Select(i => calendar.Elapsed(Utc("2000-01-01").AddYears(i % 60), Utc("2001-01-01").AddYears(i % 60)).Ticks - (i % 60))
            .Order().ShouldBe(Enumerable.Range(0, 400)
                .Select(i => Joined(new("Asia/Tokyo", Office), new("Europe/London", Office)).Elapsed(Utc("2000-01-01").AddYears(i % 60), Utc("2001-01-01").AddYears(i % 60)).Ticks - (i % 60))
                .Order());
    }

    [Fact]
    public void Is_refused_when_one_of_them_is()
    {
        Refusal(new("UTC", Office), new CalendarDefinition("Mars/Olympus", Office)).ShouldBe(("calendar.unknown-zone", "also[1].zone"));
        Refusal(new CalendarDefinition("UTC", new())).ShouldBe(("calendar.never-opens", "also[0].week"));
        Refusal(new CalendarDefinition("UTC", Office, Also: [new("UTC", Office)])).ShouldBe(("calendar.nested-members", "also[0].also"));
        Refusal(new("UTC", Office), [.. Enumerable.Repeat(new CalendarDefinition("UTC", Office), 24)]).ShouldBe(("calendar.too-many-members", "also"));
        Calendar.Of(new("UTC", Office, Also: [.. Enumerable.Repeat(new CalendarDefinition("UTC", Office), 24)])).Refusal.ShouldBeNull();
    }

    private static Calendar Sun { get; } = Joined(
        new("Asia/Tokyo", Office), new("Europe/London", Office), new CalendarDefinition("America/New_York", Office));

    private static (string Code, string? Field) Refusal(CalendarDefinition first, params CalendarDefinition[] more)
    {
        var refusal = Calendar.Of(new("UTC", Office, Also: [first, .. more])).Refusal.ShouldNotBeNull();
        return (refusal.Code, refusal.Field);
    }

    private static Calendar Joined(CalendarDefinition own, CalendarDefinition second, params CalendarDefinition[] more) =>
        Calendar.Of(own with { Also = [second, .. more] }).Value;
}
