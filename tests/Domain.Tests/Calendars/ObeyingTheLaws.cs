using CsCheck;
using Firstline.Domain.Calendars;
using NodaTime;
using static Firstline.Domain.Tests.Calendars.Given;

namespace Firstline.Domain.Tests.Calendars;

/// <summary>What must be true in every zone and every century, whatever the hours.</summary>
public sealed class ObeyingTheLaws
{
    private static readonly DateOnly From = new(1840, 1, 1);
    private const int Days = 365 * 900;

    [Fact]
    public void Elapsed_time_adds_up() => ForMany(5, (calendar, random, about) =>
    {
        var times = Made.Instant(From, Days).Array[3].Generate(random, null, out _).Order().ToArray();
        (calendar.Elapsed(times[0], times[1]) + calendar.Elapsed(times[1], times[2])).ShouldBe(calendar.Elapsed(times[0], times[2]), about);
    });

    [Fact]
    public void A_deadline_is_the_first_instant_with_its_budget_spent() => ForMany(5, (calendar, random, about) =>
    {
        var start = Made.Instant(From, Days).Generate(random, null, out _);
        var budget = TimeSpan.FromTicks(Gen.Long[1, 10_000 * TimeSpan.TicksPerHour].Generate(random, null, out _));
        var due = calendar.Deadline(start, budget);
        calendar.Elapsed(start, due).ShouldBe(budget, about);
        calendar.Elapsed(start, due.AddTicks(-1)).ShouldBe(budget - TimeSpan.FromTicks(1), about);

        var late = calendar.FirstInstantLate(start, budget);
        calendar.Elapsed(start, late).ShouldBe(budget, about);
        calendar.Elapsed(start, late.AddTicks(1)).ShouldBe(budget + TimeSpan.FromTicks(1), about);
    });

    [Fact]
    public void A_start_is_the_last_instant_from_which_its_time_elapses() => ForMany(5, (calendar, random, about) =>
    {
        var end = Made.Instant(From, Days).Generate(random, null, out _);
        var open = TimeSpan.FromTicks(Gen.Long[1, 10_000 * TimeSpan.TicksPerHour].Generate(random, null, out _));
        StartsInTime(calendar, end, open, about);
    });

    [Fact]
    public void Windows_hold_all_the_open_time_and_nothing_else() => ForMany(1, (calendar, random, about) =>
    {
        var from = Made.Instant(From, Days).Generate(random, null, out _);
        var to = from.AddTicks(Gen.Long[0, 400 * TimeSpan.TicksPerDay].Generate(random, null, out _));
        var windows = calendar.Windows(from, to).ToArray();
        windows.Aggregate(TimeSpan.Zero, (sum, window) => sum + window.Length).ShouldBe(calendar.Elapsed(from, to), about);
        foreach (var (opens, closes) in windows)
        {
            calendar.NextOpening(opens).ShouldBe(opens, about);
            calendar.Elapsed(opens, closes).ShouldBe(closes - opens, about);
            (closes == to || !calendar.IsOpen(closes)).ShouldBeTrue(about);
        }
    });

    [Fact]
    public void Round_the_clock_is_real_time_in_every_zone()
    {
        var random = new PCG(7);
        foreach (var zone in DateTimeZoneProviders.Tzdb.Ids)
        {
            var (a, b) = (Made.Instant(From, Days).Generate(random, null, out _), Made.Instant(From, Days).Generate(random, null, out _));
            var calendar = Open(zone, OpeningHours.AlwaysOpen);
            calendar.Elapsed(a, b).ShouldBe(a < b ? b - a : TimeSpan.Zero, zone);
            calendar.Deadline(a, (b - a).Duration()).ShouldBe(a + (b - a).Duration(), zone);
            calendar.NextOpening(a).ShouldBe(a, zone);
        }
    }

    [Fact]
    public void Every_day_has_its_twin_four_hundred_years_later() => ForMany(2, (calendar, random, about) =>
    {
        var from = Made.Instant(new(2101, 1, 1), 365 * 390).Generate(random, null, out _);
        var to = from.AddTicks(Gen.Long[0, 20 * TimeSpan.TicksPerDay].Generate(random, null, out _));
        calendar.Elapsed(from.AddYears(400), to.AddYears(400)).ShouldBe(calendar.Elapsed(from, to), about);
        calendar.NextOpening(from.AddYears(4000)).ShouldBe(calendar.NextOpening(from).AddYears(4000), about);
    });

    [Fact]
    public void Unions_obey_them_too()
    {
        var random = new PCG(13);
        foreach (var zone in DateTimeZoneProviders.Tzdb.Ids.Where((_, i) => i % 40 == 0))
        {
            var definition = Made.Union(zone, new(2015, 1, 1), 365 * 20).Generate(random, null, out _);
            var calendar = Calendar.Of(definition).Value;
            for (var i = 0; i < 20; i++)
            {
                var about = $"{zone}, case {i}, {definition}";
                var times = Made.Instant(new(2015, 1, 1), 365 * 20).Array[3].Generate(random, null, out _).Order().ToArray();
                var budget = TimeSpan.FromTicks(Gen.Long[1, 10_000 * TimeSpan.TicksPerHour].Generate(random, null, out _));
                (calendar.Elapsed(times[0], times[1]) + calendar.Elapsed(times[1], times[2])).ShouldBe(calendar.Elapsed(times[0], times[2]), about);
                var due = calendar.Deadline(times[0], budget);
                calendar.Elapsed(times[0], due).ShouldBe(budget, about);
                calendar.Elapsed(times[0], due.AddTicks(-1)).ShouldBe(budget - TimeSpan.FromTicks(1), about);
                StartsInTime(calendar, times[1], budget, about);
                calendar.Windows(times[0], times[1]).Aggregate(TimeSpan.Zero, (sum, window) => sum + window.Length)
                    .ShouldBe(calendar.Elapsed(times[0], times[1]), about);
            }
        }
    }

    [Fact]
    public void Unions_have_their_twins_four_hundred_years_later()
    {
        var random = new PCG(17);
        var calendar = Calendar.Of(Made.Union("America/St_Johns", new(2015, 1, 1), 365 * 20).Generate(random, null, out _)).Value;
        for (var i = 0; i < 20; i++)
        {
            var from = Made.Instant(new(2101, 1, 1), 365 * 390).Generate(random, null, out _);
            var open = TimeSpan.FromTicks(Gen.Long[1, 900 * TimeSpan.TicksPerDay].Generate(random, null, out _));
            calendar.Deadline(from.AddYears(4000), open).ShouldBe(calendar.Deadline(from, open).AddYears(4000));
            calendar.Offset(from.AddYears(4400), -open).ShouldBe(calendar.Offset(from.AddYears(400), -open).AddYears(4000));
            var age = calendar.Elapsed(from, from.AddYears(4321));
            calendar.Deadline(from, age).ShouldBeLessThanOrEqualTo(from.AddYears(4321));
            calendar.Offset(from.AddYears(4321), -age).ShouldBeGreaterThanOrEqualTo(from);
            calendar.Elapsed(calendar.Offset(from.AddYears(4321), -age), from.AddYears(4321)).ShouldBe(age);
        }
    }

    private static void StartsInTime(Calendar calendar, DateTimeOffset end, TimeSpan open, string about)
    {
        var start = calendar.Offset(end, -open);
        calendar.Elapsed(start, end).ShouldBe(open, about);
        calendar.Elapsed(start.AddTicks(1), end).ShouldBe(open - TimeSpan.FromTicks(1), about);
        calendar.NextOpening(calendar.Deadline(start, open)).ShouldBe(calendar.NextOpening(end), about);
    }

    private static void ForMany(int times, Action<Calendar, PCG, string> check)
    {
        var random = new PCG(11);
        foreach (var zone in DateTimeZoneProviders.Tzdb.Ids.Where((_, i) => i % 3 == 0))
        {
            var definition = Made.Definition(zone, new(1990, 1, 1), 365 * 60).Generate(random, null, out _);
            for (var i = 0; i < times; i++)
            {
                check(Calendar.Of(definition).Value, random, $"{zone}, case {i}, {definition}");
            }
        }
    }
}
