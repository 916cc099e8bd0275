using static Firstline.Domain.Tests.Calendars.Given;

namespace Firstline.Domain.Tests.Calendars;

public sealed class StartingInTime
{
    [Theory]
    [InlineData("2026-03-02 14:00", 4, "2026-03-02 10:00")]
    [InlineData("2026-03-03 11:00", 4, "2026-03-02 15:00")]
    [InlineData("2026-03-09 10:00", 2, "2026-03-06 16:00")]
    [InlineData("2026-03-08 12:00", 1, "2026-03-06 16:00")]
    [InlineData("2026-03-06 17:00", 40, "2026-03-02 09:00")]
    public void Goes_back_in_open_time(string at, int hours, string start) =>
        NineToFive.Offset(Utc(at), -Hours(hours)).ShouldBe(Utc(start));

    [Fact]
    public void Takes_the_opening_and_not_the_close_before_it() =>
        NineToFive.Offset(Utc("2026-03-09 11:00"), -Hours(2)).ShouldBe(Utc("2026-03-09 09:00"));

    [Fact]
    public void Goes_forwards_as_a_deadline_does()
    {
        NineToFive.Offset(Utc("2026-03-06 13:00"), Hours(4)).ShouldBe(Utc("2026-03-06 17:00"));
        NineToFive.Offset(Utc("2026-03-07 13:00"), TimeSpan.Zero).ShouldBe(Utc("2026-03-07 13:00"));
    }

    [Fact]
    public void Takes_the_hours_as_long_as_they_really_are()
    {
        var berlin = Open("Europe/Berlin", Firstline.Domain.Calendars.OpeningHours.AlwaysOpen);
        berlin.Offset(Utc("2026-03-29 22:00"), -Hours(23)).ShouldBe(Utc("2026-03-28 23:00"));
    }

    [Fact]
    public void Is_the_beginning_of_time_when_it_lies_before()
    {
        NineToFive.Offset(Utc("2026-03-02"), TimeSpan.MinValue).ShouldBe(DateTimeOffset.MinValue);
        NineToFive.Offset(Utc("0001-01-01 08:00"), -Hours(1)).ShouldBe(DateTimeOffset.MinValue);
        NineToFive.Offset(Utc("0001-01-01 10:00"), -Hours(1)).ShouldBe(Utc("0001-01-01 09:00"));
    }

    [Fact]
    public void Is_written_in_utc() =>
        NineToFive.Offset(Utc("2026-03-02 14:00").ToOffset(Hours(5)), -Hours(1)).Offset.ShouldBe(TimeSpan.Zero);
}
