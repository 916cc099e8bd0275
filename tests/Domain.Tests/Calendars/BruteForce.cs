using Firstline.Domain.Calendars;

namespace Firstline.Domain.Tests.Calendars;

/// <summary>
/// A second, slow implementation that shares nothing with the first: it paints every minute open or closed, reading the
/// platform's own time zone data, and then walks. Good for spans on whole minutes and instants well inside its days.
/// </summary>
internal sealed class BruteForce
{
    private const int Day = 24 * 60;

    private readonly DateTimeOffset _origin;
    private readonly long[] _readings;
    private readonly bool[] _open;

    public BruteForce(CalendarDefinition definition, DateOnly first, int days)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(definition.Zone);
        _origin = new(first.ToDateTime(default), TimeSpan.Zero);
        _open = new bool[days * Day];
        _readings = new long[days * Day];
        for (var minute = 0; minute < _readings.Length; minute++)
        {
            _readings[minute] = minute + (zone.GetUtcOffset(_origin.AddMinutes(minute)).Ticks / TimeSpan.TicksPerMinute);
        }

        for (var day = 0; day < days; day++)
        {
            var date = first.AddDays(day);
            var standing = definition.SpecialDays.FirstOrDefault(special => special.Date == date)?.Hours ?? [.. definition.Week[date.DayOfWeek]];
            if (definition.Holidays.All(holiday => holiday.Date != date))
            {
                Paint(day, standing, true);
                Paint(day, [.. definition.Breaks.Where(cut => cut.Date == date).Select(cut => cut.Span)], false);
            }
        }
    }

    public bool IsOpen(DateTimeOffset at) => _open[(int)Math.Floor((at - _origin).TotalMinutes)];

    public TimeSpan Elapsed(DateTimeOffset from, DateTimeOffset to)
    {
        var open = TimeSpan.Zero;
        while (from < to)
        {
            var next = NextMinute(from) < to ? NextMinute(from) : to;
            open += IsOpen(from) ? next - from : TimeSpan.Zero;
            from = next;
        }

        return open;
    }

    public DateTimeOffset? Deadline(DateTimeOffset at, TimeSpan left, DateTimeOffset limit)
    {
        while (left > TimeSpan.Zero)
        {
            if (at >= limit)
            {
                return null;
            }

            var step = NextMinute(at) - at;
            step = IsOpen(at) && left < step ? left : step;
            left -= IsOpen(at) ? step : TimeSpan.Zero;
            at += step;
        }

        return at;
    }

    public DateTimeOffset? NextOpening(DateTimeOffset at, DateTimeOffset limit)
    {
        while (!IsOpen(at))
        {
            at = NextMinute(at);
            if (at >= limit)
            {
                return null;
            }
        }

        return at;
    }

    private static DateTimeOffset NextMinute(DateTimeOffset at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMinute) + TimeSpan.TicksPerMinute, TimeSpan.Zero);

    private void Paint(int day, IEnumerable<LocalSpan> spans, bool open)
    {
        foreach (var span in spans)
        {
            var from = First((day * Day) + Minute(span.From));
            var to = First((day * Day) + (span.To is { } end ? Minute(end) : Day));
            for (var minute = from; minute < to; minute++)
            {
                _open[minute] = open;
            }
        }
    }

    private static int Minute(TimeOnly time) => (int)(time.Ticks / TimeSpan.TicksPerMinute);

    private int First(long local)
    {
        var exact = Array.IndexOf(_readings, local);
        for (var minute = 1; exact < 0 && minute < _readings.Length; minute++)
        {
            exact = _readings[minute - 1] < local && local < _readings[minute] ? minute : -1;
        }

        return exact >= 0 ? exact : local < _readings[0] ? 0 : _readings.Length;
    }
}
