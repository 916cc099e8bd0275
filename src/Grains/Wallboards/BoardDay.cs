using Firstline.Domain.Calendars;

namespace Firstline.Grains.Wallboards;

/// <summary>A day of the board's zone: from its midnight to the next.</summary>
internal readonly record struct BoardDay(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>The day that contains an instant.</summary>
    public static BoardDay Of(string zone, DateTimeOffset now)
    {
        var clock = LocalClock.Of(zone);
        var reading = clock.Reading(clock.Stretch(now.UtcTicks), now.UtcTicks);
        var midnight = reading - (reading % TimeSpan.TicksPerDay);
        return new(At(clock.FirstInstant(midnight)), At(clock.FirstInstant(midnight + TimeSpan.TicksPerDay)));
    }

    /// <summary>Whether an instant is in the day.</summary>
    public bool Contains(DateTimeOffset at) => at >= From && at < To;

    private static DateTimeOffset At(long ticks) => new(ticks, TimeSpan.Zero);
}
