using System.Collections.Immutable;
using CsCheck;
using Firstline.Domain.Calendars;

namespace Firstline.Domain.Tests.Calendars;

/// <summary>Made-up calendars and times, the same in every run.</summary>
internal static class Made
{
    private static readonly Gen<ImmutableArray<LocalSpan>> Spans =
        Gen.Select(Gen.Int[1, 30], Gen.Int[0, 1440].Array[0, 6], Gen.Bool, Gen.Bool).Select((grid, marks, adjacent, midnight) =>
        {
            int[] times = [.. marks.Select(mark => mark / grid * grid).Concat(midnight ? [0, 1440] : []).Distinct().Order()];
            var step = adjacent ? 1 : 2;
            return Enumerable.Range(0, Math.Max(0, times.Length - 1))
                .Where(i => i % step == 0)
                .Select(i => new LocalSpan(Time(times[i]), times[i + 1] == 1440 ? null : Time(times[i + 1])))
                .ToImmutableArray();
        });

    private static readonly Gen<OpeningHours> Weeks = Spans.Array[7]
        .Where(days => days.Any(day => day.Length > 0))
        .Select(days => new OpeningHours(days[0], days[1], days[2], days[3], days[4], days[5], days[6]));

    /// <summary>A definition whose dated exceptions fall on the given days.</summary>
    public static Gen<CalendarDefinition> Definition(string zone, DateOnly first, int days)
    {
        var dates = Gen.Int[0, days - 1].Select(first.AddDays);
        var spans = Gen.Select(Gen.Int[0, 1438], Gen.Int[1, 400], (from, length) =>
            new LocalSpan(Time(from), from + length < 1440 ? Time(from + length) : null));
        return Gen.Select(
            Gen.Frequency((1, Gen.Const(OpeningHours.AlwaysOpen)), (5, Weeks)),
            dates.Array[0, 2],
            Gen.Select(dates, Spans).Array[0, 3],
            Gen.Select(dates, spans).Array[0, 4],
            (week, holidays, special, breaks) => new CalendarDefinition(
                zone,
                week,
                [.. holidays.Select(date => new Holiday(date))],
                [.. special.DistinctBy(day => day.Item1).Select(day => new SpecialDay(day.Item1, day.Item2))],
                [.. breaks.Select(cut => new Break(cut.Item1, cut.Item2))]));
    }

    /// <summary>A definition that one to three others are joined to, in zones far from each other.</summary>
    public static Gen<CalendarDefinition> Union(string zone, DateOnly first, int days) => Gen.Select(
        Definition(zone, first, days),
        Gen.OneOfConst("Asia/Tokyo", "Europe/London", "America/Los_Angeles", "Australia/Lord_Howe", zone)
            .SelectMany(where => Definition(where, first, days)).Array[1, 3],
        (own, members) => own with { Also = [.. members] });

    /// <summary>An instant at any tick of the days, or, half the time, on a quarter of an hour.</summary>
    public static Gen<DateTimeOffset> Instant(DateOnly first, int days) => Gen.Select(Gen.Long[0, (days * TimeSpan.TicksPerDay) - 1], Gen.Bool)
        .Select((ticks, round) => new DateTimeOffset(first.ToDateTime(default), TimeSpan.Zero).AddTicks(round ? ticks - (ticks % Quarter) : ticks));

    private const long Quarter = 15 * TimeSpan.TicksPerMinute;

    private static TimeOnly Time(int minute) => new(minute * TimeSpan.TicksPerMinute);
}
