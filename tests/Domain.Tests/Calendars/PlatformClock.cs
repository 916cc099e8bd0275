using NodaTime;

namespace Firstline.Domain.Tests.Calendars;

/// <summary>The clock of a zone over some days by the platform's own data: where its offset changes, and the first instant of a local time.</summary>
internal sealed class PlatformClock
{
    private static readonly TimeSpan Step = TimeSpan.FromHours(2);

    private readonly List<(long Start, long Offset)> _stretches = [];

    private PlatformClock(TimeZoneInfo zone, DateOnly first, DateOnly last)
    {
        var at = first.ToDateTime(default, DateTimeKind.Utc);
        var end = last.ToDateTime(default, DateTimeKind.Utc);
        _stretches.Add((at.Ticks, zone.GetUtcOffset(at).Ticks));
        for (; at < end; at += Step)
        {
            var (before, after) = (at, at + Step);
            if (zone.GetUtcOffset(after).Ticks == _stretches[^1].Offset)
            {
                continue;
            }

            while (after - before > TimeSpan.FromSeconds(1))
            {
                var middle = before + TimeSpan.FromSeconds(Math.Floor((after - before).TotalSeconds / 2));
                (before, after) = zone.GetUtcOffset(middle).Ticks == _stretches[^1].Offset ? (middle, after) : (before, middle);
            }

            _stretches.Add((after.Ticks, zone.GetUtcOffset(after).Ticks));
        }
    }

    /// <summary>The clock, or null when the platform's data and the library's differ on these days: then nothing can be compared.</summary>
    /// <remarks>
    /// Seen so far: a law that the older of the two does not know yet (Morocco, Alberta and British Columbia from 2026, Moldova from
    /// 2022) or history put right since (Tijuana before 1976, WET, EET); offsets with seconds, which the platform cuts (Monrovia before
    /// 1972); and rules after 2037 that change before 00:00 or after 24:00, which the platform misreads (Egypt, Israel, Chile, Greenland).
    /// </remarks>
    public static PlatformClock? Of(string zone, DateOnly first, DateOnly last)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var platform))
        {
            return null;
        }

        var clock = new PlatformClock(platform, first, last);
        var start = Instant.FromUtc(first.Year, first.Month, first.Day, 0, 0);
        var library = DateTimeZoneProviders.Tzdb[zone]
            .GetZoneIntervals(new Interval(start, Instant.FromUtc(last.Year, last.Month, last.Day, 0, 0)), NodaTime.TimeZones.ZoneEqualityComparer.Options.OnlyMatchWallOffset)
            .Select(stretch => (stretch.HasStart && stretch.Start > start ? stretch.Start.ToDateTimeUtc().Ticks : start.ToDateTimeUtc().Ticks, stretch.WallOffset.Ticks));
        return clock._stretches.Where(stretch => stretch.Start < last.ToDateTime(default).Ticks).SequenceEqual(library) ? clock : null;
    }

    public long FirstInstant(long local)
    {
        for (var i = 0; i < _stretches.Count; i++)
        {
            var (start, offset) = _stretches[i];
            var instant = Math.Max(start, local - offset);
            if (i == _stretches.Count - 1 || instant < _stretches[i + 1].Start)
            {
                return instant;
            }
        }

        return long.MaxValue;
    }

    public long Reading(long instant) => instant + _stretches.Last(stretch => stretch.Start <= instant).Offset;
}
