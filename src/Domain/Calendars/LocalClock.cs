using System.Collections.Concurrent;
using NodaTime;
using NodaTime.TimeZones;

namespace Firstline.Domain.Calendars;

/// <summary>
/// The wall clock of a zone as a clock that only runs forward: across a gap it jumps, and through a repeated hour it stands
/// still at the reading that it had reached. So every local time has exactly one first instant, gaps and repeats included.
/// </summary>
internal sealed class LocalClock
{
    /// <summary>After 400 years the Gregorian dates and the weekdays, and so the rules for the clocks, repeat exactly.</summary>
    public const int CycleYears = 400;

    /// <summary>Those 400 years in ticks.</summary>
    public const long Cycle = 146_097 * TimeSpan.TicksPerDay;

    /// <summary>From here on zones follow their last rule and no dated exception remains.</summary>
    public const int SettledYear = 2101;

    /// <summary>The start of that year in UTC.</summary>
    public static readonly long Settled = new DateTime(SettledYear, 1, 1).Ticks;

    private static readonly ConcurrentDictionary<string, LocalClock> Clocks = new();

    private readonly long[] _starts;
    private readonly long[] _offsets;
    private readonly long[] _readings;

    private LocalClock(DateTimeZone zone)
    {
        var span = new Interval(Instant.FromUtc(1, 1, 1, 0, 0), Instant.FromDateTimeUtc(new(Settled + Cycle, DateTimeKind.Utc)));
        ZoneInterval[] stretches = [.. zone.GetZoneIntervals(span, ZoneEqualityComparer.Options.OnlyMatchWallOffset)];
        _starts = [.. stretches.Select(stretch => stretch.HasStart ? Math.Max(0, stretch.Start.ToDateTimeUtc().Ticks) : 0)];
        _offsets = [.. stretches.Select(stretch => stretch.WallOffset.Ticks)];
        _readings = new long[_starts.Length];
        _readings[0] = _offsets[0];
        for (var i = 1; i < _starts.Length; i++)
        {
            _readings[i] = Math.Max(Reading(i - 1, _starts[i]), _starts[i] + _offsets[i]);
        }
    }

    /// <summary>How many stretches of constant offset it has, numbered from 0.</summary>
    public int Stretches => _starts.Length;

    /// <summary>Whether the IANA database has a zone of this name.</summary>
    public static bool Knows(string zone) => TzdbDateTimeZoneSource.Default.CanonicalIdMap.ContainsKey(zone);

    public static LocalClock Of(string zone) => Clocks.GetOrAdd(
        TzdbDateTimeZoneSource.Default.CanonicalIdMap[zone], id => new(DateTimeZoneProviders.Tzdb[id]));

    /// <summary>The stretch that contains an instant before the end of the first cycle.</summary>
    public int Stretch(long instant) => Sorted.LastAtMost(_starts, instant);

    public long Start(int stretch) => _starts[stretch];

    public long Offset(int stretch) => _offsets[stretch];

    /// <summary>The furthest reading at the start of a stretch; the clock stands there until local time catches up.</summary>
    public long Reading(int stretch) => _readings[stretch];

    /// <summary>The furthest reading at an instant of a stretch.</summary>
    public long Reading(int stretch, long instant) => Math.Max(_readings[stretch], instant + _offsets[stretch]);

    /// <summary>The furthest local time that the clock has shown by an instant: it has reached a local time exactly when that is not after this.</summary>
    public long Shown(long instant)
    {
        var cycles = Cycles(instant);
        instant -= cycles * Cycle;
        var stretch = Stretch(instant);
        var (local, furthest) = (instant + _offsets[stretch], _readings[stretch]);
        return (cycles * Cycle) + (local >= furthest ? local : furthest - 1);
    }

    /// <summary>The first instant at which the clock shows this local time or a later one.</summary>
    public long FirstInstant(long local)
    {
        var cycles = Cycles(local);
        local -= cycles * Cycle;
        var i = Math.Max(0, Sorted.LastAtMost(_readings, local));
        var instant = local - _offsets[i];
        return (cycles * Cycle) + (i + 1 < _starts.Length ? Math.Min(instant, _starts[i + 1]) : instant);
    }

    /// <summary>How many whole cycles lie between the settled time and a place after it.</summary>
    public static long Cycles(long place) => place < Settled + Cycle ? 0 : (place - Settled) / Cycle;
}
