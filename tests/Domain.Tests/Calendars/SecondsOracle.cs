using Firstline.Domain.Calendars;

namespace Firstline.Domain.Tests.Calendars;

/// <summary>
/// A third implementation: it walks the seconds of some days, asks the platform what the clock on the wall shows at each, and
/// looks whether that is inside the day's hours. While a repeated hour runs again, the furthest reading so far counts.
/// </summary>
internal sealed class SecondsOracle
{
    private const int Day = 24 * 60 * 60;

    private readonly long _origin;
    private readonly bool[] _open;

    public SecondsOracle(CalendarDefinition definition, DateOnly first, int days)
    {
        _origin = first.DayNumber * (long)Day;
        _open = new bool[days * Day];
        foreach (var member in definition.Also.Prepend(definition))
        {
            Paint(member, first, days);
        }
    }

    public bool IsOpen(DateTimeOffset at) => _open[Second(at)];

    public TimeSpan Elapsed(DateTimeOffset from, DateTimeOffset to)
    {
        var open = TimeSpan.Zero;
        while (from < to)
        {
            var next = Next(from) < to ? Next(from) : to;
            open += IsOpen(from) ? next - from : TimeSpan.Zero;
            from = next;
        }

        return open;
    }

    public DateTimeOffset? NextOpening(DateTimeOffset at, DateTimeOffset limit)
    {
        while (at < limit && !IsOpen(at))
        {
            at = Next(at);
        }

        return at < limit ? at : null;
    }

    public DateTimeOffset? Deadline(DateTimeOffset at, TimeSpan left, DateTimeOffset limit)
    {
        while (left > TimeSpan.Zero && at < limit)
        {
            var step = Next(at) - at;
            step = IsOpen(at) && left < step ? left : step;
            left -= IsOpen(at) ? step : TimeSpan.Zero;
            at += step;
        }

        return left > TimeSpan.Zero ? null : at;
    }

    public DateTimeOffset? Start(DateTimeOffset at, TimeSpan left, DateTimeOffset limit)
    {
        while (left > TimeSpan.Zero && at > limit)
        {
            var last = at.AddTicks(-1);
            var step = at - last.AddTicks(-(last.Ticks % TimeSpan.TicksPerSecond));
            step = IsOpen(last) && left < step ? left : step;
            left -= IsOpen(last) ? step : TimeSpan.Zero;
            at -= step;
        }

        return left > TimeSpan.Zero ? null : at;
    }

    private static DateTimeOffset Next(DateTimeOffset at) => at.AddTicks(TimeSpan.TicksPerSecond - (at.Ticks % TimeSpan.TicksPerSecond));

    private int Second(DateTimeOffset at) => (int)((at.UtcTicks / TimeSpan.TicksPerSecond) - _origin);

    private void Paint(CalendarDefinition member, DateOnly first, int days)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(member.Zone);
        var hours = new OracleDays(member, first, first.AddDays(days));
        var open = Enumerable.Range(-2, days + 4).ToDictionary(day => first.AddDays(day).DayNumber, day => Seconds(hours.Open(first.AddDays(day))));
        var furthest = long.MinValue;
        for (var second = 0; second < _open.Length; second++)
        {
            var instant = new DateTime((_origin + second) * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
            furthest = Math.Max(furthest, _origin + second + (long)zone.GetUtcOffset(instant).TotalSeconds);
            _open[second] |= open[(int)(furthest / Day)][furthest % Day];
        }
    }

    private static bool[] Seconds(List<(long From, long To)> spans)
    {
        var open = new bool[Day];
        foreach (var (from, to) in spans)
        {
            Array.Fill(open, true, (int)(from / TimeSpan.TicksPerSecond), (int)((to - from) / TimeSpan.TicksPerSecond));
        }

        return open;
    }
}
