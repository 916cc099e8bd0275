using Firstline.Domain.Customers;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Sla;
using Firstline.Grains.Ports;
using Firstline.Storage.Tests.Harness;

namespace Firstline.Storage.Tests.ReadModels;

public sealed class CountingCompliance
{
    private static readonly ComplianceFilter[] Filters =
    [
        new(), new(ClockKind.NextResponse), new(ClockKind.Resolution), new(Tier: Tier.Premium),
        new(From: Made.Noon.AddMinutes(-6_000)), new(To: Made.Noon.AddMinutes(-3_000)),
        new(ClockKind.NextResponse, Tier.Standard, Made.Noon.AddMinutes(-8_000), Made.Noon.AddMinutes(-1_000), "import:"),
        new(SourcePrefix: "IMPORT:"), new(SourcePrefix: "import:log:longer"),
    ];

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task agrees_with_counting_by_hand(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var random = new Random(5);
        var cycles = Enumerable.Range(1, 3_000).Select(i => Made.Cycle(random, new(Made.Guid(i)), Made.Any<ClockKind>(random), random.Next(1, 4))).ToList();
        await desk.Log.Append(Made.Rows("cycles", [.. cycles]));

        foreach (var filter in Filters)
        {
            (await desk.Rows.Compliance(filter)).ShouldBe(ByHand(cycles, filter), filter.ToString());
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task judges_all_cycles_by_the_tier_and_priority_of_now(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var ticket = new Domain.Kernel.TicketId(Made.Guid(1));
        var first = new ClockRow(
            ticket, ClockKind.FirstResponse, 1, Tier.Standard, Priority.Low, "", TimeSpan.FromHours(48), Made.Noon, Made.Noon.AddHours(5),
            TimeSpan.FromHours(5), null, ClockOutcome.Met);
        var resolution = first with { Clock = ClockKind.Resolution, Target = TimeSpan.FromHours(8) };
        await desk.Log.Append(Made.Rows("a", first, resolution));
        await desk.Log.Append(Made.Append("a", expected: 1) with { Rows = [new JudgementOfCycles(ticket, Tier.Premium, Priority.Critical, TimeSpan.FromHours(4))] });

        var response = (await desk.Rows.Compliance(new()))[0];
        (response.Tier, response.Priority, response.Breached, response.BreachesRecorded).ShouldBe((Tier.Premium, Priority.Critical, 1, 0));
        var resolved = (await desk.Rows.Compliance(new(ClockKind.Resolution)))[0];
        (resolved.Priority, resolved.Breached).ShouldBe((Priority.Critical, 0));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task takes_the_mean_of_the_middle_two_and_the_nearest_rank(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        await desk.Log.Append(Made.Rows("a", [.. Enumerable.Range(1, 20).Select(i => new ClockRow(
            new(Made.Guid(i)), ClockKind.FirstResponse, 1, Tier.Standard, Priority.Low, "", TimeSpan.FromSeconds(19), Made.Noon,
            Made.Noon, TimeSpan.FromSeconds(i), null, ClockOutcome.Met))]));

        (await desk.Rows.Compliance(new())).ShouldBe(
        [
            new(Tier.Standard, Priority.Low, 20, 1, 0, 10.5, 19), new(Tier.Standard, null, 20, 1, 0, 10.5, 19),
        ]);
    }

    private static IEnumerable<ComplianceRow> ByHand(List<ClockRow> cycles, ComplianceFilter filter)
    {
        foreach (var tier in Enum.GetValues<Tier>())
        {
            foreach (var priority in Enum.GetValues<Priority>().Cast<Priority?>().Append(null))
            {
                var judged = cycles.Where(cycle => cycle.Tier == tier && (priority is null || cycle.Priority == priority)).Where(Counts).ToList();
                if (judged.Count > 0)
                {
                    var ended = judged.Where(cycle => cycle.StoppedAt is not null).Select(cycle => cycle.Elapsed.Ticks).Order().ToList();
                    yield return new(
                        tier, priority, judged.Count,
                        judged.Count(cycle => cycle.StoppedAt is null || cycle.Elapsed > cycle.Target),
                        judged.Count(cycle => cycle.BreachedAt is not null),
                        ended.Count == 0 ? null : ended.Skip((ended.Count - 1) / 2).Take(2 - (ended.Count % 2)).Average() / 10_000_000,
                        ended.Count == 0 ? null : ended[(int)Math.Ceiling(0.95m * ended.Count) - 1] / 10_000_000.0);
                }
            }
        }

        bool Counts(ClockRow cycle) =>
            cycle.Clock == filter.Clock
            && cycle.Target is not null
            && (cycle.StoppedAt is null ? cycle.BreachedAt is not null : cycle.Outcome is ClockOutcome.Met or ClockOutcome.Missed)
            && (filter.Tier is null || cycle.Tier == filter.Tier)
            && (filter.From is null || cycle.StartedAt >= filter.From)
            && (filter.To is null || cycle.StartedAt < filter.To)
            && cycle.Source.StartsWith(filter.SourcePrefix ?? "", StringComparison.Ordinal);
    }
}
