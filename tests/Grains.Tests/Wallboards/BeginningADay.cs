using Firstline.Grains.Wallboards;
using Firstline.TestKit;

namespace Firstline.Grains.Tests.Wallboards;

public sealed class BeginningADay
{
    [Theory]
    [InlineData("UTC", "2026-03-02 15:00", "2026-03-02 00:00", "2026-03-03 00:00")]
    [InlineData("Europe/Berlin", "2026-03-01 23:30", "2026-03-01 23:00", "2026-03-02 23:00")]
    [InlineData("Europe/Berlin", "2026-03-29 12:00", "2026-03-28 23:00", "2026-03-29 22:00")]
    [InlineData("Europe/Berlin", "2026-10-25 12:00", "2026-10-24 22:00", "2026-10-25 23:00")]
    [InlineData("America/New_York", "2026-03-02 04:59", "2026-03-01 05:00", "2026-03-02 05:00")]
    [InlineData("Africa/Cairo", "2026-04-24 12:00", "2026-04-23 22:00", "2026-04-24 21:00")]
    public void is_at_midnight_of_the_boards_zone(string zone, string now, string from, string to)
    {
        var day = BoardDay.Of(zone, Some.Instant(now));

        day.ShouldBe(new(Some.Instant(from), Some.Instant(to)));
        day.Contains(Some.Instant(now)).ShouldBeTrue();
    }

    [Fact]
    public void needs_a_zone_that_exists()
    {
        new WallboardOptions { BoardZone = "Mars/Olympus" }.IsValid().ShouldBeFalse();
        new WallboardOptions { BoardZone = "Asia/Kathmandu" }.IsValid().ShouldBeTrue();
    }
}
