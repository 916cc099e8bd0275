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
        new(SourcePrefix: "IMPORT:"), new(SourcePrefix: "import:log:longer"), new(ClockKind.StatusUpdate, Priority: Priority.High),
        new(By: [ComplianceBy.Team]), new(null, By: [ComplianceBy.Customer, ComplianceBy.Tier]), new(null, Customer: new("customer-3"), By: [ComplianceBy.Month]),
        new(Team: new("team-1"), By: [ComplianceBy.Rule, ComplianceBy.Day, ComplianceBy.Priority]),
    ];

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task agrees_with_counting_by_hand(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var random = new Random(5);
        var tickets = Enumerable.Range(1, 3_000).Select(i => Made.Ticket(random, i)).ToDictionary(row => row.Line.Id, row => row.Line);
        var cycles = tickets.Keys.Select(ticket => Made.Cycle(random, ticket, Made.Any<ClockKind>(random), random.Next(1, 4))).ToList();
        await desk.Log.Append(Made.Rows("cycles", [.. tickets.Values.Select(line => new TicketRow(line, 1, 1)), .. cycles]));

        foreach (var filter in Filters)
        {
            var counted = (await desk.Rows.Compliance(filter)).Select(row => (string.Join('|', row.Keys), row with { Keys = [] }));
            counted.ShouldBe(HandCount.Of(cycles, tickets, filter).Select(row => (string.Join('|', row.Keys), row with { Keys = [] })), filter.ToString());
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task judges_response_cycles_anew_by_the_versions_that_they_went_by(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var ticket = Made.Ticket(new Random(1), 1);
        var first = Cycle(ticket.Line.Id, ClockKind.FirstResponse, TimeSpan.FromHours(48), TimeSpan.FromHours(5));
        await desk.Log.Append(Made.Rows(
            "a", ticket, first, first with { Clock = ClockKind.NextResponse, Policy = 2 }, first with { Clock = ClockKind.NextResponse, Cycle = 2, Manual = true },
            first with { Clock = ClockKind.Resolution, Target = TimeSpan.FromHours(8) }));
        await desk.Log.Append(Made.Append("a", expected: 1) with
        {
            Rows = [new JudgementOfCycles(ticket.Line.Id, Tier.Premium, Priority.Critical, 1, 1, TimeSpan.FromHours(4), TimeSpan.FromHours(4))],
        });

        Breached(await desk.Rows.Compliance(new())).ShouldBe((1, 1));
        Breached(await desk.Rows.Compliance(new(ClockKind.NextResponse))).ShouldBe((2, 0));
        Breached(await desk.Rows.Compliance(new(ClockKind.Resolution))).ShouldBe((1, 0));

        static (int Cycles, int Breached) Breached(IReadOnlyList<ComplianceRow> rows) => (rows.Where(Whole).Sum(row => row.Cycles), rows.Where(Whole).Sum(row => row.Breached));

        static bool Whole(ComplianceRow row) => row.Keys[1] is null;
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task takes_the_mean_of_the_middle_two_and_the_nearest_rank(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var tickets = Enumerable.Range(1, 20).Select(i => Made.Ticket(new Random(i), i)).ToList();
        await desk.Log.Append(Made.Rows("a", [.. tickets, .. tickets.Select((row, i) => Cycle(row.Line.Id, ClockKind.FirstResponse, TimeSpan.FromSeconds(19), TimeSpan.FromSeconds(i + 1)))]));

        var row = (await desk.Rows.Compliance(new()))[^1];
        (row.Cycles, row.Breached, row.MedianSeconds, row.P90Seconds, row.P95Seconds, row.P99Seconds).ShouldBe((20, 1, 10.5, 18, 19, 20));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task tells_the_first_resolution_from_the_total_and_what_was_only_measured(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var ticket = Made.Ticket(new Random(1), 1);
        await desk.Log.Append(Made.Rows("a", ticket, Cycle(ticket.Line.Id, ClockKind.Resolution, null, TimeSpan.FromHours(5)) with
        {
            Outcome = ClockOutcome.Measured, FirstElapsed = TimeSpan.FromHours(2),
        }));

        var row = (await desk.Rows.Compliance(new(ClockKind.Resolution)))[^1];
        (row.Cycles, row.Measured, row.MedianSeconds, row.FirstMedianSeconds).ShouldBe((0, 1, 18_000, 7_200));
    }

    private static ClockRow Cycle(Domain.Kernel.TicketId ticket, ClockKind clock, TimeSpan? target, TimeSpan elapsed) => new(
        ticket, clock, 1, Tier.Standard, Priority.Low, "", target, Made.Noon, Made.Noon.AddHours(5), elapsed, null, ClockOutcome.Met, elapsed, 1, "standard", false);
}
