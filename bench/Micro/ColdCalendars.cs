using BenchmarkDotNet.Attributes;
using Firstline.Domain.Calendars;

namespace Firstline.Micro;

/// <summary>What a calendar costs before its first answer: making it, and the year that a union merges when it is first asked for.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class ColdCalendars
{
    private static readonly DateTimeOffset At = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly CalendarDefinition Dated = new(
        "Europe/Berlin",
        OpeningHours.Weekdays("09:00", "17:00"),
        [.. Enumerable.Range(0, 100).Select(i => new Holiday(new DateOnly(2026, 1, 6).AddDays(i * 36)))]);

    private static readonly CalendarDefinition Yearly = Dated with
    {
        Holidays = [],
        Recurring = [.. Enumerable.Range(1, 10).Select(i => new HolidayRule.OnDate($"Day {i}", i, i, Observance.NextMonday))],
    };

    private static readonly CalendarDefinition Joined = Dated with { Also = [Dated with { Zone = "Asia/Tokyo" }, Dated with { Zone = "America/New_York" }] };

    [Benchmark(Baseline = true)]
    public DateTimeOffset HundredDates() => Calendar.Of(Dated).Value.Deadline(At, Hour);

    [Benchmark]
    public DateTimeOffset TenYearlyRules() => Calendar.Of(Yearly).Value.Deadline(At, Hour);

    [Benchmark]
    public DateTimeOffset UnionOfThree() => Calendar.Of(Joined).Value.Deadline(At, Hour);

    [Benchmark]
    public TimeSpan UnionOfThreeAcrossTenYears() => Calendar.Of(Joined).Value.Elapsed(At, At.AddYears(10));
}
