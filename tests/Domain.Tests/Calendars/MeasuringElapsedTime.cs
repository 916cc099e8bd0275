using Firstline.Domain.Calendars;
using static Firstline.Domain.Tests.Calendars.Given;

namespace Firstline.Domain.Tests.Calendars;

public sealed class MeasuringElapsedTime
{
    [Theory]
    [InlineData("2026-03-02 09:00", "2026-03-02 17:00", 480)]
    [InlineData("2026-03-02 08:00", "2026-03-02 09:30", 30)]
    [InlineData("2026-03-02 16:30", "2026-03-03 09:30", 60)]
    [InlineData("2026-03-06 16:00", "2026-03-09 10:00", 120)]
    [InlineData("2026-03-07 00:00", "2026-03-09 09:00", 0)]
    [InlineData("2026-01-01 00:00", "2027-01-01 00:00", 261 * 480)]
    public void Counts_only_what_lies_inside_the_hours(string from, string to, int minutes) =>
        NineToFive.Elapsed(Utc(from), Utc(to)).ShouldBe(Minutes(minutes));

    [Fact]
    public void Is_exact_to_the_tick() =>
        NineToFive.Elapsed(Utc("2026-03-02 16:59:59").AddTicks(1), Utc("2026-03-03 09:00").AddTicks(2))
            .ShouldBe(TimeSpan.FromSeconds(1) + TimeSpan.FromTicks(1));

    [Fact]
    public void Counts_the_first_tick_and_not_the_last()
    {
        var tick = TimeSpan.FromTicks(1);
        NineToFive.Elapsed(Utc("2026-03-02 09:00"), Utc("2026-03-02 09:00") + tick).ShouldBe(tick);
        NineToFive.Elapsed(Utc("2026-03-02 17:00"), Utc("2026-03-02 17:00") + tick).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Is_zero_for_a_reversed_interval() =>
        NineToFive.Elapsed(Utc("2026-03-02 15:00"), Utc("2026-03-02 10:00")).ShouldBe(TimeSpan.Zero);

    [Fact]
    public void Does_not_care_in_which_offset_an_instant_is_written() =>
        NineToFive.Elapsed(Utc("2026-03-02 15:00").ToOffset(Hours(9)), Utc("2026-03-02 16:00").ToOffset(Hours(-7))).ShouldBe(Hours(1));

    [Fact]
    public void Follows_the_zone_of_the_calendar() =>
        Open("Asia/Kathmandu", OpeningHours.Weekdays("09:00", "17:00"))
            .Elapsed(Utc("2026-03-02 00:00"), Utc("2026-03-02 04:15")).ShouldBe(Hours(1));

    [Fact]
    public void Leaves_lunch_out() =>
        EveryDay("UTC", "09:00-12:30", "13:30-17:00").Elapsed(Utc("2026-03-02 12:00"), Utc("2026-03-02 14:00")).ShouldBe(Hours(1));

    [Fact]
    public void Joins_two_halves_of_a_night() =>
        EveryDay("UTC", "22:00-24:00", "00:00-06:00").Elapsed(Utc("2026-03-02 21:00"), Utc("2026-03-03 07:00")).ShouldBe(Hours(8));

    [Fact]
    public void Takes_spans_in_any_order_and_to_the_second() =>
        EveryDay("UTC", "13:00-14:00", "09:00:15-09:00:45").Elapsed(Utc("2026-03-02"), Utc("2026-03-03")).ShouldBe(Hours(1) + TimeSpan.FromSeconds(30));

    [Fact]
    public void Is_real_time_round_the_clock() =>
        Calendar.AlwaysOpen.Elapsed(DateTimeOffset.MinValue, DateTimeOffset.MaxValue)
            .ShouldBe(DateTimeOffset.MaxValue - DateTimeOffset.MinValue);
}
