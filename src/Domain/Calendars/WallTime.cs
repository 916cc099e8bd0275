using NodaTime;

namespace Firstline.Domain.Calendars;

/// <summary>What the clock on the wall shows.</summary>
public static class WallTime
{
    /// <summary>Whether the IANA database has a zone of this name.</summary>
    public static bool Knows(string zone) => LocalClock.Knows(zone);

    /// <summary>An instant with the offset that a zone has then.</summary>
    /// <param name="zone">A zone that exists.</param>
    /// <param name="at">The instant.</param>
    public static DateTimeOffset In(string zone, DateTimeOffset at) =>
        at.ToOffset(DateTimeZoneProviders.Tzdb[zone].GetUtcOffset(Instant.FromDateTimeOffset(at)).ToTimeSpan());
}
