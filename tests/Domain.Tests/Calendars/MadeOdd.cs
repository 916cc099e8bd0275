using System.Collections.Immutable;
using Firstline.Domain.Calendars;

namespace Firstline.Domain.Tests.Calendars;

/// <summary>Made-up calendars with everything in them, at odd seconds too; the same for the same seed.</summary>
internal sealed class MadeOdd(int seed)
{
    private const int Day = 24 * 60 * 60;
    private static readonly string[] Elsewhere = ["Asia/Tokyo", "Europe/London", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Auckland", "America/Sao_Paulo"];

    private readonly Random _random = new(seed);

    /// <summary>A definition whose dated exceptions fall on the given days; two of five join one to three others.</summary>
    public CalendarDefinition Definition(string zone, DateOnly first, int days) =>
        Single(zone, first, days) with
        {
            Also = Chance(5) <= 1 ? Some(1, 3, () => Single(Chance(2) == 0 ? zone : Pick(Elsewhere), first, days)) : [],
        };

    public T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    public DateOnly Date(DateOnly first, int days) => first.AddDays(_random.Next(days));

    /// <summary>An instant at any tick, or, half the time, on a whole second.</summary>
    public DateTimeOffset Instant(DateOnly first, int days)
    {
        var ticks = _random.NextInt64(days * TimeSpan.TicksPerDay);
        return new DateTimeOffset(first.ToDateTime(default), TimeSpan.Zero).AddTicks(Chance(2) == 0 ? ticks : ticks - (ticks % TimeSpan.TicksPerSecond));
    }

    /// <summary>From a tick up to so many hours.</summary>
    public TimeSpan Budget(int hours) => TimeSpan.FromTicks(1 + _random.NextInt64(hours * TimeSpan.TicksPerHour));

    private CalendarDefinition Single(string zone, DateOnly first, int days) => new(
        zone,
        Week(),
        Some(0, 2, () => new Holiday(Date(first, days))),
        [.. Some(0, 3, () => new SpecialDay(Date(first, days), Spans())).DistinctBy(day => day.Date)],
        Some(0, 4, () => new Break(Date(first, days), Span(_random.Next(Day), 1 + _random.Next(Day / 3)))),
        Some(0, 5, () => Rule(Date(first, days))));

    private OpeningHours Week()
    {
        if (Chance(6) == 0)
        {
            return OpeningHours.AlwaysOpen;
        }

        var week = new OpeningHours(Spans(), Spans(), Spans(), Spans(), Spans(), Spans(), Spans());
        return Enum.GetValues<DayOfWeek>().Any(day => week[day].Length > 0) ? week : Week();
    }

    private ImmutableArray<LocalSpan> Spans()
    {
        var grid = Pick([1, 1, 7, 60, 900]);
        var marks = Some(0, 6, () => _random.Next(Day + 1) / grid * grid).Concat(Chance(3) == 0 ? [0, Day] : []).Distinct().Order().ToArray();
        var step = 1 + Chance(2);
        return [.. Enumerable.Range(0, Math.Max(0, marks.Length - 1)).Where(i => i % step == 0).Select(i => Span(marks[i], marks[i + 1] - marks[i]))];
    }

    /// <summary>A rule that makes this date a holiday, or one near it.</summary>
    private HolidayRule Rule(DateOnly date)
    {
        int? since = Chance(4) == 0 ? date.Year - _random.Next(3) : null;
        int? until = Chance(4) == 0 ? date.Year + _random.Next(3) : null;
        return Chance(4) switch
        {
            0 => new HolidayRule.OnWeekday("Weekday", date.Month, date.DayOfWeek, date.AddDays(7).Month == date.Month ? 1 + ((date.Day - 1) / 7) : -1, since, until),
            1 => new HolidayRule.FromEaster("Easter", _random.Next(-80, 201), Pick(Enum.GetValues<EasterReckoning>()), since, until),
            _ => new HolidayRule.OnDate("Date", date.Month, date.Day, Pick(Enum.GetValues<Observance>()), since, until),
        };
    }

    private ImmutableArray<T> Some<T>(int least, int most, Func<T> make) => [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => make())];

    private int Chance(int of) => _random.Next(of);

    private static LocalSpan Span(int from, int length) => new(Time(from), from + length < Day ? Time(from + length) : null);

    private static TimeOnly Time(int second) => new(second * TimeSpan.TicksPerSecond);
}
