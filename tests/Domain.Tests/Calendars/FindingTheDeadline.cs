using Firstline.Domain.Calendars;
using static Firstline.Domain.Tests.Calendars.Given;

namespace Firstline.Domain.Tests.Calendars;

public sealed class FindingTheDeadline
{
    [Theory]
    [InlineData("2026-03-02 10:00", 4, "2026-03-02 14:00")]
    [InlineData("2026-03-02 15:00", 4, "2026-03-03 11:00")]
    [InlineData("2026-03-06 16:00", 2, "2026-03-09 10:00")]
    [InlineData("2026-03-07 12:00", 1, "2026-03-09 10:00")]
    [InlineData("2026-03-02 09:00", 40, "2026-03-06 17:00")]
    public void Spends_the_budget_in_open_time(string start, int hours, string due) =>
        NineToFive.Deadline(Utc(start), Hours(hours)).ShouldBe(Utc(due));

    [Fact]
    public void Is_due_at_close_when_the_budget_runs_out_at_close() =>
        NineToFive.Deadline(Utc("2026-03-06 13:00"), Hours(4)).ShouldBe(Utc("2026-03-06 17:00"));

    [Fact]
    public void Crosses_into_the_next_day_with_one_tick_more() =>
        NineToFive.Deadline(Utc("2026-03-06 13:00"), Hours(4) + TimeSpan.FromTicks(1)).ShouldBe(Utc("2026-03-09 09:00").AddTicks(1));

    [Fact]
    public void Is_late_at_the_next_opening_when_due_at_close() =>
        NineToFive.FirstInstantLate(Utc("2026-03-06 13:00"), Hours(4)).ShouldBe(Utc("2026-03-09 09:00"));

    [Fact]
    public void Is_late_at_the_deadline_itself_when_due_in_open_time() =>
        NineToFive.FirstInstantLate(Utc("2026-03-06 13:00"), Hours(1)).ShouldBe(Utc("2026-03-06 14:00"));

    [Fact]
    public void Is_the_start_when_there_is_no_budget()
    {
        var night = Utc("2026-03-07 03:00");
        NineToFive.Deadline(night, TimeSpan.Zero).ShouldBe(night);
        NineToFive.Deadline(night, Hours(-5)).ShouldBe(night);
        NineToFive.FirstInstantLate(night, TimeSpan.Zero).ShouldBe(Utc("2026-03-09 09:00"));
    }

    [Fact]
    public void Is_written_in_utc()
    {
        var start = Utc("2026-03-02 10:00").ToOffset(Hours(5));
        NineToFive.Deadline(start, Hours(1)).Offset.ShouldBe(TimeSpan.Zero);
        NineToFive.Deadline(start, TimeSpan.Zero).Offset.ShouldBe(TimeSpan.Zero);
        NineToFive.NextOpening(start).Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Gets_over_years_of_holidays()
    {
        Holiday[] closed = [.. Enumerable.Range(0, 365 * 20).Select(day => new Holiday(Date("2026-03-03").AddDays(day)))];
        var calendar = Calendar.Of(new("UTC", OpeningHours.Weekdays("09:00", "17:00"), [.. closed])).Value;
        calendar.Deadline(Utc("2026-03-02 16:00"), Hours(2)).ShouldBe(Utc("2046-02-26 10:00"));
    }

    [Fact]
    public void Is_the_end_of_time_when_it_lies_beyond()
    {
        NineToFive.Deadline(Utc("2026-03-02"), TimeSpan.MaxValue).ShouldBe(DateTimeOffset.MaxValue);
        NineToFive.FirstInstantLate(Utc("9999-12-31 18:00"), Hours(1)).ShouldBe(DateTimeOffset.MaxValue);
    }
}
