using CsCheck;
using Firstline.Domain.Calendars;

namespace Firstline.Domain.Tests.Calendars;

public sealed class AgreeingWithBruteForce
{
    private const int Days = 14;
    private const int FirstYear = 1975;
    private const int LastYear = 2025;

    public static TheoryData<string> Zones =>
    [
        "UTC", "Europe/Berlin", "Europe/London", "Europe/Dublin", "Europe/Lisbon", "America/New_York", "America/Sao_Paulo",
        "America/St_Johns", "America/Caracas", "America/Havana", "America/Santiago", "Asia/Beirut", "Asia/Kolkata", "Asia/Kathmandu",
        "Asia/Tehran", "Asia/Pyongyang", "Asia/Amman", "Africa/Cairo", "Africa/Casablanca", "Australia/Lord_Howe", "Australia/Sydney",
        "Pacific/Apia", "Pacific/Kiritimati", "Pacific/Chatham", "Antarctica/Troll",
    ];

    [Theory]
    [MemberData(nameof(Zones))]
    public void Holds_in_the_weeks_when_the_clocks_change(string zone)
    {
        var random = new PCG(1, (ulong)zone.Length);
        DateOnly[] changes = [.. Changes(zone)];
        foreach (var change in changes.Length <= 16 ? changes : changes.Where((_, i) => i % (changes.Length / 16) == 0))
        {
            Agree(zone, change.AddDays(-Days / 2), random);
        }
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void Holds_in_any_week(string zone)
    {
        var random = new PCG(2, (ulong)zone.Length);
        for (var i = 0; i < 5; i++)
        {
            Agree(zone, new DateOnly(FirstYear, 1, 1).AddDays(Gen.Int[0, 365 * (LastYear - FirstYear)].Generate(random, null, out _)), random);
        }
    }

    [Theory]
    [InlineData("Pacific/Apia", "2011-12-30")]
    [InlineData("Pacific/Kwajalein", "1993-08-21")]
    [InlineData("Pacific/Kwajalein", "1969-09-30")]
    [InlineData("America/Sao_Paulo", "2018-11-04")]
    [InlineData("America/Caracas", "2007-12-09")]
    [InlineData("Australia/Lord_Howe", "2027-04-04")]
    [InlineData("Europe/Berlin", "2036-10-26")]
    [InlineData("Europe/Berlin", "2150-03-29")]
    [InlineData("Europe/Berlin", "2600-10-26")]
    [InlineData("America/New_York", "9998-11-01")]
    public void Holds_on_the_strangest_days(string zone, string date)
    {
        var random = new PCG(3);
        for (var i = 0; i < 10; i++)
        {
            Agree(zone, Given.Date(date).AddDays(-Days / 2), random);
        }
    }

    private static void Agree(string zone, DateOnly first, PCG random)
    {
        var definition = Made.Definition(zone, first, Days).Generate(random, null, out _);
        definition = first.Year < 2099 ? definition : new(zone, definition.Week);
        var calendar = Calendar.Of(definition).Value;
        var slow = new BruteForce(definition, first.AddDays(-2), Days + 4);
        var limit = new DateTimeOffset(first.AddDays(Days).ToDateTime(default), TimeSpan.Zero);
        for (var i = 0; i < 12; i++)
        {
            var (a, b) = (Made.Instant(first, Days).Generate(random, null, out _), Made.Instant(first, Days).Generate(random, null, out _));
            var about = $"{zone}, case {i}, from {a:O} to {b:O}, {definition}";
            calendar.Elapsed(a, b).ShouldBe(slow.Elapsed(a, b), about);
            calendar.IsOpen(a).ShouldBe(slow.IsOpen(a), about);

            var opening = calendar.NextOpening(a);
            (opening < limit ? opening : (DateTimeOffset?)null).ShouldBe(slow.NextOpening(a, limit), about);

            var budget = TimeSpan.FromTicks(Gen.Long[0, 80 * TimeSpan.TicksPerHour].Generate(random, null, out _));
            budget = i % 3 == 0 ? calendar.Elapsed(a, b) : budget;
            var due = calendar.Deadline(a, budget);
            (due <= limit ? due : (DateTimeOffset?)null).ShouldBe(slow.Deadline(a, budget, limit), about);
        }
    }

    private static IEnumerable<DateOnly> Changes(string zone)
    {
        var clock = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var day = new DateTimeOffset(FirstYear, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (; day.Year < LastYear; day = day.AddDays(1))
        {
            if (clock.GetUtcOffset(day) != clock.GetUtcOffset(day.AddDays(1)))
            {
                yield return DateOnly.FromDateTime(day.DateTime);
            }
        }
    }
}
