using BenchmarkDotNet.Attributes;
using Firstline.Domain.Calendars;
using NodaTime;

namespace Firstline.Micro;

/// <summary>What a question to a calendar costs, by the distance that it spans, beside a walk of the minutes and one look at a zone.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class CalendarDistances
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly Holiday[] Holidays = [.. Enumerable.Range(0, 100).Select(i => new Holiday(new DateOnly(2026, 1, 6).AddDays(i * 36)))];
    private static readonly HashSet<DateOnly> Closed = [.. Holidays.Select(holiday => holiday.Date)];
    private static readonly CalendarDefinition Weekdays = new("Europe/Berlin", OpeningHours.Weekdays("09:00", "17:00"), [.. Holidays]);

    private readonly Calendar _one = Calendar.Of(Weekdays).Value;
    private readonly Calendar _three = Calendar.Of(Weekdays with
    {
        Also = [Weekdays with { Zone = "Asia/Tokyo" }, Weekdays with { Zone = "America/New_York" }],
    }).Value;

    private DateTimeOffset _end;
    private TimeSpan _open;
    private TimeSpan _openOfThree;

    /// <summary>The distance.</summary>
    [Params("1 day", "1 month", "1 year", "10 years")]
    public string Across { get; set; } = "";

    /// <summary>Warms both calendars up, and checks that the walk agrees.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _end = Across switch
        {
            "1 day" => Start.AddDays(1),
            "1 month" => Start.AddMonths(1),
            "1 year" => Start.AddYears(1),
            _ => Start.AddYears(10),
        };
        _open = _one.Elapsed(Start, _end);
        _openOfThree = _three.Elapsed(Start, _end);
        if (Walk() != _open || DeadlineOfThree() > _end)
        {
            throw new InvalidOperationException("The walk and the calendar disagree.");
        }
    }

    [Benchmark(Baseline = true)]
    public TimeSpan Elapsed() => _one.Elapsed(Start, _end);

    [Benchmark]
    public DateTimeOffset Deadline() => _one.Deadline(Start, _open);

    [Benchmark]
    public TimeSpan ElapsedOfThree() => _three.Elapsed(Start, _end);

    [Benchmark]
    public DateTimeOffset DeadlineOfThree() => _three.Deadline(Start, _openOfThree);

    [Benchmark]
    public NodaTime.TimeZones.ZoneInterval ZoneLookup() => Berlin.GetZoneInterval(Instant.FromDateTimeOffset(_end));

    /// <summary>The obvious way: look at each minute.</summary>
    [Benchmark]
    public TimeSpan Walk()
    {
        var open = 0L;
        for (var at = Start; at < _end; at = at.AddMinutes(1))
        {
            var instant = Instant.FromDateTimeOffset(at);
            var local = at.DateTime.AddTicks(Berlin.GetUtcOffset(instant).Ticks);
            open += local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && local.Hour is >= 9 and < 17 && !Closed.Contains(DateOnly.FromDateTime(local)) ? 1 : 0;
        }

        return TimeSpan.FromMinutes(open);
    }
}
