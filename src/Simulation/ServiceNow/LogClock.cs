using System.Globalization;

namespace Firstline.Simulation.ServiceNow;

/// <summary>Reads the log's times, which are local and carry no zone. One that does not exist becomes the first that does; one that occurs twice means its first occurrence.</summary>
internal sealed class LogClock(TimeZoneInfo zone)
{
    private static readonly string[] Formats = ["d/M/yyyy HH:mm", "d/M/yyyy HH:mm:ss"];

    /// <summary>The instant that a text names; null when it names none.</summary>
    public DateTimeOffset? Read(string? text) =>
        DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? Instant(local) : null;

    private DateTimeOffset Instant(DateTime local)
    {
        if (zone.IsAmbiguousTime(local))
        {
            return new DateTimeOffset(local, zone.GetAmbiguousTimeOffsets(local).Max()).ToUniversalTime();
        }

        return zone.IsInvalidTime(local) ? AfterGap(local) : new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private DateTimeOffset AfterGap(DateTime local)
    {
        var instant = local;
        while (zone.IsInvalidTime(instant))
        {
            instant = instant.AddMinutes(1);
        }

        var start = instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMinute));
        return new DateTimeOffset(start, zone.GetUtcOffset(start)).ToUniversalTime();
    }
}
