using CsCheck;
using Firstline.Domain.Calendars;
using Firstline.Domain.Sla.Evaluation;
using Firstline.Domain.Tests.Calendars;

namespace Firstline.Domain.Tests.Sla.Evaluation;

/// <summary>Made-up calendars, pauses and promises in zones that change their clocks in different ways: the fast answer is the walked one.</summary>
public sealed class AgreeingWithANaiveClock
{
    private const int Days = 14;
    private const int Calendars = 16;
    private const int Questions = 6;

    public static TheoryData<string> Zones =>
    [
        "UTC", "Europe/Berlin", "Europe/Dublin", "America/New_York", "America/Sao_Paulo", "America/St_Johns", "Asia/Kolkata", "Asia/Kathmandu",
        "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Apia", "Antarctica/Troll",
    ];

    [Theory]
    [MemberData(nameof(Zones))]
    public void Holds_with_any_pauses_in_any_week(string zone)
    {
        var random = new PCG(17, (ulong)zone.Length);
        DateOnly[] changes = [.. Changes(zone)];
        for (var i = 0; i < Calendars; i++)
        {
            var first = changes.Length > 0 && i % 2 == 0
                ? changes[Gen.Int[0, changes.Length - 1].Generate(random, null, out _)].AddDays(-Days / 2)
                : new DateOnly(1980, 1, 1).AddDays(Gen.Int[0, 365 * 45].Generate(random, null, out _));
            var definition = Made.Definition(zone, first, Days).Generate(random, null, out _);
            var (calendar, hours) = (Calendar.Of(definition).Value, new BruteForce(definition, first.AddDays(-2), Days + 4));
            for (var question = 0; question < Questions; question++)
            {
                Agree(calendar, hours, first, random, $"{zone}, {first:O}, question {question}, {definition}");
            }
        }
    }

    private static void Agree(Calendar calendar, BruteForce hours, DateOnly first, PCG random, string about)
    {
        var instants = Made.Instant(first, Days);
        Pause[] pauses = Gen.Select(instants, instants, (from, to) => new Pause(from, to)).Array[0, 5].Generate(random, null, out _);
        var naive = new NaiveClock(hours, pauses);
        var limit = new DateTimeOffset(first.AddDays(Days).ToDateTime(default), TimeSpan.Zero);
        var (a, b) = (instants.Generate(random, null, out _), instants.Generate(random, null, out _));
        var (start, end) = (a < b ? a : b, a < b ? b : a);
        var exact = Gen.Bool.Generate(random, null, out _);
        var target = exact ? naive.Elapsed(start, end) : TimeSpan.FromTicks(Gen.Long[0, 50 * TimeSpan.TicksPerHour].Generate(random, null, out _));
        about = $"{about}, from {start:O} to {end:O}, target {target}, pauses {string.Join(" ", pauses)}";

        var spent = SlaEvaluation.Of(new(calendar, start, End: end, Paused: PausedTime.Of(pauses))).Value;
        spent.Elapsed.ShouldBe(naive.Elapsed(start, end), about);
        spent.Segments.ShouldBe(naive.Segments(start, end), about);
        spent.Open.ShouldBe(hours.IsOpen(start), about);
        (spent.NextOpening < limit ? spent.NextOpening : null).ShouldBe(hours.NextOpening(start, limit), about);

        var due = SlaEvaluation.Of(new(calendar, start, target, Paused: PausedTime.Of(pauses))).Value;
        var walked = naive.Deadline(start, target, limit);
        (due.Deadline <= limit ? due.Deadline : null).ShouldBe(walked, about);
        if (walked is { } known)
        {
            due.Segments.ShouldBe(naive.Segments(start, known), about);
        }
    }

    private static IEnumerable<DateOnly> Changes(string zone)
    {
        var clock = TimeZoneInfo.FindSystemTimeZoneById(zone);
        for (var day = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); day.Year < 2025; day = day.AddDays(1))
        {
            if (clock.GetUtcOffset(day) != clock.GetUtcOffset(day.AddDays(1)))
            {
                yield return DateOnly.FromDateTime(day.DateTime);
            }
        }
    }
}
