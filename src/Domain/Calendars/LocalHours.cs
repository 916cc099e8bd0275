namespace Firstline.Domain.Calendars;

/// <summary>
/// Open time on the wall clock, where every day has 24 hours and every week repeats, save for the dated exceptions.
/// A place is a local time in ticks since Monday, 1 January of the year 1.
/// </summary>
internal sealed class LocalHours
{
    private const long Week = 7 * TimeSpan.TicksPerDay;

    private readonly Spans[] _weekdays;
    private readonly Spans _week;
    private readonly long[] _days;
    private readonly Spans[] _exceptions;
    private readonly long[] _before;
    private readonly long[] _shift;

    private LocalHours(Spans[] weekdays, SortedDictionary<long, Spans> exceptions)
    {
        _weekdays = weekdays;
        _week = new([.. weekdays.SelectMany((day, i) => day.Stretches.Select(s => (s.From + Start(i), s.Until + Start(i))))]);
        _days = [.. exceptions.Keys];
        _exceptions = [.. exceptions.Values];
        _before = new long[_days.Length];
        _shift = new long[_days.Length];
        var shift = 0L;
        for (var i = 0; i < _days.Length; i++)
        {
            _before[i] = Ordinary(_days[i]) + shift;
            _shift[i] = shift += _exceptions[i].Total - Weekday(_days[i]).Total;
        }
    }

    public static LocalHours Of(CalendarDefinition definition, IReadOnlyList<Holiday> holidays)
    {
        var weekdays = new Spans[7];
        for (var i = 0; i < 7; i++)
        {
            weekdays[i] = DayHours.Of(definition.Week[(DayOfWeek)((i + 1) % 7)]);
        }

        return new(weekdays, DayHours.Exceptions(definition, holidays));
    }

    /// <summary>The open local time before a place, counted from the origin; negative before the origin.</summary>
    public long Before(long place)
    {
        var i = Sorted.LastAtMost(_days, place);
        if (i < 0)
        {
            return Ordinary(place);
        }

        var time = place - _days[i];
        return time < TimeSpan.TicksPerDay ? _before[i] + _exceptions[i].Before(time) : Ordinary(place) + _shift[i];
    }

    /// <summary>The first place with that much open local time before it.</summary>
    public long At(long open)
    {
        var i = Sorted.LastAtMost(_before, open - 1);
        if (i < 0)
        {
            return OrdinaryAt(open);
        }

        var within = open - _before[i];
        return within <= _exceptions[i].Total ? _days[i] + _exceptions[i].At(within) : OrdinaryAt(open - _shift[i]);
    }

    /// <summary>The hours of the local day that starts at this place.</summary>
    public Spans Day(long day)
    {
        var i = Array.BinarySearch(_days, day);
        return i < 0 ? Weekday(day) : _exceptions[i];
    }

    private static long Start(int weekday) => weekday * TimeSpan.TicksPerDay;

    private static long Floor(long value, long unit) => (value - (((value % unit) + unit) % unit)) / unit;

    private Spans Weekday(long day) => _weekdays[(int)(Floor(day, TimeSpan.TicksPerDay) - (7 * Floor(day, Week)))];

    private long Ordinary(long place)
    {
        var weeks = Floor(place, Week);
        return (weeks * _week.Total) + _week.Before(place - (weeks * Week));
    }

    private long OrdinaryAt(long open)
    {
        var weeks = Floor(open - 1, _week.Total);
        return (weeks * Week) + _week.At(open - (weeks * _week.Total));
    }
}
