using Firstline.Client;
using Firstline.Simulation.Replay;
using Firstline.Simulation.ServiceNow;
using Microsoft.Extensions.Time.Testing;
using static Firstline.Web.Tests.Imports.MadeLog;

namespace Firstline.Web.Tests.Imports;

/// <summary>The time of a log on a real clock, and beside the clock of a desk.</summary>
public sealed class KeepingPace : IDisposable
{
    private static readonly DateTimeOffset Monday = new(2016, 2, 29, 9, 0, 0, TimeSpan.Zero);

    private readonly MadeLog _made = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Runs_so_many_times_faster_than_the_real_clock()
    {
        var pace = new Pace(_time, Monday, _time.GetUtcNow(), 3600);
        _time.Advance(TimeSpan.FromSeconds(2));
        pace.LogTime.ShouldBe(Monday.AddHours(2));
        pace.Until(Monday.AddHours(5)).ShouldBe(TimeSpan.FromSeconds(3));
        pace.Until(Monday).ShouldBe(TimeSpan.FromSeconds(-2));
    }

    [Fact]
    public async Task Waits_for_what_is_to_come_and_not_for_what_has_passed()
    {
        var pace = new Pace(_time, Monday, _time.GetUtcNow(), 3600);
        pace.WaitFor(Monday, CancellationToken.None).IsCompleted.ShouldBeTrue();
        var waiting = pace.WaitFor(Monday.AddHours(1), CancellationToken.None);
        waiting.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(1));
        await waiting;
    }

    [Fact]
    public void Goes_along_with_a_desk_that_is_as_fast_and_shortly_before_the_log()
    {
        var pace = ReplayPace.For(Log(), 3600, new DeskClock(Monday.AddHours(-5), 3600), _time);
        pace.GoesTogether.ShouldBeTrue();
        _time.Advance(TimeSpan.FromSeconds(5));
        pace.Begin().LogTime.ShouldBe(Monday);
    }

    [Theory]
    [InlineData(3600, -3600)]
    [InlineData(3600, 3600)]
    [InlineData(60, 0)]
    public void Begins_now_beside_a_desk_with_another_clock_and_says_so(double speed, int hoursAhead)
    {
        var pace = ReplayPace.For(Log(), 3600, new DeskClock(Monday.AddHours(hoursAhead), speed), _time);
        pace.GoesTogether.ShouldBeFalse();
        pace.Deadlines.ShouldContain("not as in the log");
        _time.Advance(TimeSpan.FromSeconds(5));
        pace.Begin().LogTime.ShouldBe(Monday);
    }

    [Fact]
    public void Says_that_a_desk_in_real_time_breaches_only_in_real_time() =>
        ReplayPace.For(Log(), 3600, new DeskClock(_time.GetUtcNow(), 1), _time).Deadlines.ShouldContain("only what falls due in real time is breached");

    public void Dispose() => _made.Dispose();

    private Timetable Log() => Timetable.Of(
        _made.Of(Event("INC1", "New", "29/2/2016 09:30", opened: "29/2/2016 09:00")), new TierOfLocation(null), TimeZoneInfo.Utc, null, null, new FaultTally(), CancellationToken.None);
}
