using System.Collections.Immutable;
using CsCheck;
using Firstline.Domain.Calendars;
using Firstline.Domain.Kernel;
using Firstline.Domain.OnCall;

namespace Firstline.Domain.Tests.OnCall;

/// <summary>Made-up schedules around changes of clocks, the same in every run, against a walk minute by minute.</summary>
public sealed class AgreeingWithAMinuteWalk
{
    private const int Days = 6;

    private static readonly string[] Zones =
        ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo", "Asia/Kolkata", "Pacific/Apia", "Africa/Cairo", "America/St_Johns", "UTC"];

    private static readonly DateTime[] Around =
    [
        new(2026, 3, 26), new(2026, 10, 22), new(2026, 3, 6), new(2026, 10, 29), new(2018, 11, 1), new(2026, 4, 2), new(2011, 12, 27), new(2028, 2, 27), new(2031, 12, 29), new(2024, 4, 24),
    ];

    private static readonly Gen<TimeOnly> Quarters = Gen.Int[0, 95].Select(quarter => new TimeOnly(quarter * 15 * TimeSpan.TicksPerMinute));

    private static readonly Gen<ImmutableArray<LocalSpan>> Spans = Quarters.Array[0, 4].Select(times =>
    {
        TimeOnly[] sorted = [.. times.Distinct().Order()];
        return sorted.Chunk(2).Select(pair => new LocalSpan(pair[0], pair.Length == 2 ? pair[1] : null)).ToImmutableArray();
    });

    private static readonly Gen<OpeningHours?> Hours = Gen.Frequency(
        (1, Gen.Const((OpeningHours?)null)),
        (1, Spans.Array[7].Select(days => (OpeningHours?)new OpeningHours(days[0], days[1], days[2], days[3], days[4], days[5], days[6]))));

    private static readonly Gen<AgentId> Agents = Gen.OneOfConst("ann", "ben", "cem", "dee").Select(name => new AgentId(name));

    private static Gen<OnCallLayer> Layer(DateTime around) =>
        from zone in Gen.OneOfConst(Zones)
        from unit in Gen.Enum<RotationUnit>()
        from every in Gen.Int[1, 30]
        from back in Gen.Int[-2 * 96, 40 * 96]
        from members in Agents.Array[1, 4]
        from hours in Hours
        select new OnCallLayer(
            $"{zone} {back}", zone, unit, unit == RotationUnit.Hours ? every : 1 + (every / 10), around.AddMinutes(-15 * back), [.. members], hours);

    private static Gen<OnCallOverride> Override(DateTime around) =>
        from begins in Gen.Int[-100, Days * 96]
        from lasts in Gen.Int[1, 200]
        from agent in Agents
        from instead in Gen.Frequency((1, Gen.Const((AgentId?)null)), (1, Agents.Select(known => (AgentId?)known)))
        select new OnCallOverride("o", new("team"), At(around, begins), At(around, begins + lasts), agent, instead);

    private static readonly Gen<(DateTime Around, OnCallSchedule Schedule, OnCallOverride[] Overrides)> Made =
        from around in Gen.OneOfConst(Around)
        from layers in Layer(around).Array[1, 4]
        from overrides in Override(around).Array[0, 5]
        select (around, new OnCallSchedule(new("team"), [.. layers]), overrides);

    [Fact]
    public void every_minute_has_the_same_person() => Made.Sample(
        made =>
        {
            var (walk, plan) = (new MinuteWalk(made.Schedule, made.Overrides), new OnCallPlan(made.Schedule, made.Overrides));
            var begins = made.Schedule.Layers.Min(layer => layer.Start).AddDays(-2);
            var start = new DateTimeOffset(begins < made.Around ? begins : made.Around, TimeSpan.Zero);
            var end = At(made.Around, Days * 96);
            var expected = new List<(DateTimeOffset At, AgentId? Agent)>();
            for (var minute = start; minute < end; minute = minute.AddMinutes(15))
            {
                var agent = walk.At(minute);
                plan.At(minute).Agent.ShouldBe(agent, $"at {minute:u}");
                plan.At(minute.AddTicks((15 * TimeSpan.TicksPerMinute) - 1)).Agent.ShouldBe(agent, $"just before {minute.AddMinutes(15):u}");
                if (expected.Count == 0 || expected[^1].Agent != agent)
                {
                    expected.Add((minute, agent));
                }
            }

            var told = new List<(DateTimeOffset At, AgentId? Agent)>();
            var place = start;
            foreach (var stretch in plan.Stretches(start, end))
            {
                stretch.From.ShouldBe(place);
                place = stretch.To;
                if (told.Count == 0 || told[^1].Agent != stretch.Agent)
                {
                    told.Add((stretch.From, stretch.Agent));
                }
            }

            place.ShouldBe(end);
            told.ShouldBe(expected);
        },
        iter: 300,
        seed: "0000KOXKqCmt");

    private static DateTimeOffset At(DateTime around, int quarters) => new(around.AddMinutes(15 * quarters), TimeSpan.Zero);
}
