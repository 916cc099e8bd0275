using NodaTime;
using NodaTime.TimeZones;

namespace Firstline.Domain.Calendars;

/// <summary>What the clock on the wall shows.</summary>
public static class WallTime
{
    private static readonly ZoneLocalMappingResolver Settled = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>Whether the IANA database has a zone of this name.</summary>
    public static bool Knows(string zone) => LocalClock.Knows(zone);

    /// <summary>An instant with the offset that a zone has then.</summary>
    /// <param name="zone">A zone that exists.</param>
    /// <param name="at">The instant.</param>
    public static DateTimeOffset In(string zone, DateTimeOffset at) =>
        at.ToOffset(DateTimeZoneProviders.Tzdb[zone].GetUtcOffset(Instant.FromDateTimeOffset(at)).ToTimeSpan());

    /// <summary>The instant of a local time. One that does not exist becomes the first instant that does; one that occurs twice means its first occurrence.</summary>
    /// <param name="zone">A zone that exists.</param>
    /// <param name="local">The local time.</param>
    public static DateTimeOffset At(string zone, DateTime local) =>
        DateTimeZoneProviders.Tzdb[zone].ResolveLocal(LocalDateTime.FromDateTime(local), Settled).ToDateTimeUtc();
}
