using Firstline.Domain.Calendars;
using NodaTime;

namespace Firstline.Domain.Tests.Calendars;

/// <summary>
/// The calendar against two implementations that know nothing of it: calendars with everything in them, every zone, 1970 to
/// 2060. The counts stand in the output of each test.
/// </summary>
public sealed class AgreeingWithTwoOracles(ITestOutputHelper output)
{
    private static readonly string[] Zones = [.. DateTimeZoneProviders.Tzdb.Ids.Where(id => TimeZoneInfo.TryFindSystemTimeZoneById(id, out _))];
    private static readonly DateOnly From = new(1970, 2, 1);
    private static readonly int Days = new DateOnly(2060, 1, 1).DayNumber - From.DayNumber;

    [Fact]
    public void Holds_interval_by_interval_over_months_and_years()
    {
        var (made, tally) = (new MadeOdd(20), new Tally("intervals"));
        foreach (var zone in Enumerable.Repeat(Zones, 3).SelectMany(zones => zones))
        {
            var days = made.Pick([20, 200, 1_000]);
            var first = made.Date(From, Days - days);
            var definition = made.Definition(zone, first, days);
            if (IntervalOracle.Of(definition, first, days) is { } oracle)
            {
                Compare(definition, oracle, first, days, made, tally);
            }
            else
            {
                tally.OtherData(zone, first.Year);
            }
        }

        tally.Report(output);
    }

    [Fact]
    public void Holds_second_by_second()
    {
        const int window = 3;
        var (made, tally) = (new MadeOdd(21), new Tally("seconds"));
        for (var i = 0; i < 90; i++)
        {
            var zone = made.Pick(Zones);
            var first = i % 3 == 0 ? made.Date(From, Days) : Change(zone, made.Date(From, Days)).AddDays(-1);
            var definition = made.Definition(zone, first, window);
            if (definition.Also.Prepend(definition).Any(member => PlatformClock.Of(member.Zone, first.AddDays(-2), first.AddDays(window + 2)) is null))
            {
                tally.OtherData(zone, first.Year);
                continue;
            }

            Compare(definition, new SecondsOracle(definition, first.AddDays(-1), window + 2), first, window, made, tally);
        }

        tally.Report(output);
    }

    private static void Compare(CalendarDefinition definition, IntervalOracle oracle, DateOnly first, int days, MadeOdd made, Tally tally)
    {
        tally.Calendar();
        var calendar = Calendar.Of(definition).Value;
        var (start, end) = (At(first), At(first.AddDays(days)));
        tally.Same(string.Join(' ', calendar.Windows(start, end)), string.Join(' ', oracle.Windows(start, end)), $"windows of {definition}");
        for (var i = 0; i < 12; i++)
        {
            var (a, b, budget) = (made.Instant(first, days), made.Instant(first, days), made.Budget(10 * days));
            var about = $"{definition.Zone}, from {a:O} to {b:O}, {budget}, {definition}";
            tally.Same(calendar.IsOpen(a), oracle.IsOpen(a), about);
            tally.Same(calendar.Elapsed(a, b), oracle.Elapsed(a, b), about);
            tally.Same(Before(calendar.NextOpening(a), end), Before(oracle.NextOpening(a), end), about);
            budget = i % 3 == 0 ? calendar.Elapsed(a, b) + TimeSpan.FromTicks(i % 2) : budget;
            tally.Same(Before(calendar.Deadline(a, budget), end), Before(budget == TimeSpan.Zero ? a : oracle.Deadline(a, budget), end), about);
            tally.Same(After(calendar.Offset(a, -budget), start), After(budget == TimeSpan.Zero ? a : oracle.Start(a, budget), start), about);
            tally.Same(
                Before(calendar.FirstInstantLate(a, budget), end),
                Before(oracle.Deadline(a, budget + TimeSpan.FromTicks(1)), end)?.AddTicks(-1),
                about);
        }
    }

    private static void Compare(CalendarDefinition definition, SecondsOracle oracle, DateOnly first, int days, MadeOdd made, Tally tally)
    {
        tally.Calendar();
        var calendar = Calendar.Of(definition).Value;
        var (start, end) = (At(first), At(first.AddDays(days)));
        for (var i = 0; i < 12; i++)
        {
            var (a, b, budget) = (made.Instant(first, days), made.Instant(first, days), made.Budget(30));
            budget = i % 3 == 0 ? calendar.Elapsed(a, b) : budget;
            var about = $"{definition.Zone}, from {a:O} to {b:O}, {budget}, {definition}";
            tally.Same(calendar.IsOpen(a), oracle.IsOpen(a), about);
            tally.Same(calendar.Elapsed(a, b), oracle.Elapsed(a, b), about);
            tally.Same(Before(calendar.NextOpening(a), end), oracle.NextOpening(a, end), about);
            tally.Same(Before(calendar.Deadline(a, budget), end), Before(oracle.Deadline(a, budget, end), end), about);
            tally.Same(After(calendar.Offset(a, -budget), start), After(oracle.Start(a, budget, start), start), about);
        }
    }

    /// <summary>The first day on or after this one on which the platform changes the zone's clocks; the day itself when none comes soon.</summary>
    private static DateOnly Change(string zone, DateOnly date)
    {
        var clock = TimeZoneInfo.FindSystemTimeZoneById(zone);
        return Enumerable.Range(0, 366).Select(date.AddDays).FirstOrDefault(day => clock.GetUtcOffset(At(day)) != clock.GetUtcOffset(At(day.AddDays(1))), date);
    }

    private static DateTimeOffset? Before(DateTimeOffset? at, DateTimeOffset limit) => at < limit ? at : null;

    private static DateTimeOffset? After(DateTimeOffset? at, DateTimeOffset limit) => at > limit ? at : null;

    private static DateTimeOffset At(DateOnly date) => new(date.ToDateTime(default), TimeSpan.Zero);
}
