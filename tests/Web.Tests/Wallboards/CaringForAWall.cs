using Firstline.Web.Client.Shared;
using Firstline.Web.Client.Wallboards;
using Microsoft.Extensions.Time.Testing;

namespace Firstline.Web.Tests.Wallboards;

public sealed class CaringForAWall
{
    private readonly FakeTimeProvider _clock = new(SomeBoard.Noon);

    [Fact]
    public void it_stays_while_nothing_changed()
    {
        var care = new WallCare(_clock);

        care.Due("1", Zone.Utc).ShouldBeFalse();
        _clock.Advance(TimeSpan.FromHours(2));
        care.Due("1", Zone.Utc).ShouldBeFalse();
        care.Due(null, Zone.Utc).ShouldBeFalse();
    }

    [Fact]
    public void it_loads_itself_anew_within_a_minute_of_a_new_build()
    {
        var care = new WallCare(_clock);
        care.Due("1", Zone.Utc);

        care.Due("2", Zone.Utc);
        _clock.Advance(TimeSpan.FromMinutes(1));

        care.Due("2", Zone.Utc).ShouldBeTrue();
    }

    [Fact]
    public void it_loads_itself_anew_in_the_small_hours_of_the_boards_zone()
    {
        var care = new WallCare(_clock);
        var zone = Zone.Of("America/New_York");

        _clock.SetUtcNow(SomeBoard.Noon.AddHours(16));
        care.Due("1", zone).ShouldBeFalse();
        _clock.SetUtcNow(new DateTimeOffset(2026, 3, 3, 9, 59, 0, TimeSpan.Zero));
        care.Due("1", zone).ShouldBeTrue();
    }

    [Theory]
    [InlineData(12, "00:12")]
    [InlineData(754, "12:34")]
    [InlineData(3_900, "1h 05m")]
    [InlineData(273_600, "3d 04h")]
    public void lengths_read_at_a_glance(int seconds, string text) => Span.Running(TimeSpan.FromSeconds(seconds)).ShouldBe(text);
}
