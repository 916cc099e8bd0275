using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Ports;
using Firstline.Storage.Tests.Harness;

namespace Firstline.Storage.Tests.ReadModels;

public sealed class ReadingForBoards
{
    private static readonly DateTimeOffset Since = Made.Noon.AddMinutes(-500);

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task gives_the_open_tickets_of_each_shard_by_id(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var tickets = await Fill(desk, 400);

        for (var shard = 0; shard < DeskStreams.Shards; shard++)
        {
            List<TicketRow> read = [];
            while (await desk.Rows.OpenTicketsOfShard(shard, read.LastOrDefault()?.Line.Id, 7) is { Count: > 0 } page)
            {
                read.AddRange(page);
            }

            read.ShouldBe(tickets
                .Where(row => IsOpen(row) && DeskStreams.ShardOf(row.Line.Id) == shard)
                .OrderBy(row => row.Line.Id.ToString(), StringComparer.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task gives_the_open_tickets_of_an_agent(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var tickets = await Fill(desk, 400);
        var agent = new AgentId("agent-4");

        (await desk.Rows.OpenTicketsOfAgent(agent)).ShouldBe(tickets.Where(row => IsOpen(row) && row.Line.Agent == agent));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task gives_the_cycles_judged_since_an_instant_once_each_with_the_team(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var tickets = await Fill(desk, 300);
        var random = new Random(2);
        var cycles = tickets.Select(row => (Cycle: Made.Cycle(random, row.Line.Id, ClockKind.FirstResponse, 1), row.Line.Team)).ToList();
        await desk.Log.Append(Made.Rows("cycles", [.. cycles.Select(cycle => cycle.Cycle)]));

        for (var shard = 0; shard < DeskStreams.Shards; shard++)
        {
            (await desk.Rows.CyclesJudgedSince(shard, Since)).ShouldBe(
                cycles.Where(cycle => DeskStreams.ShardOf(cycle.Cycle.Ticket) == shard
                    && (cycle.Cycle.StoppedAt >= Since || cycle.Cycle.BreachedAt >= Since)),
                ignoreOrder: true);
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task gives_the_tickets_opened_or_resolved_since_an_instant_once_each(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var tickets = await Fill(desk, 300);
        var random = new Random(3);
        var cycles = tickets.Select(row => Made.Cycle(random, row.Line.Id, ClockKind.Resolution, 1)).ToList();
        await desk.Log.Append(Made.Rows("cycles", [.. cycles, .. cycles.Select(cycle => cycle with { Clock = ClockKind.FirstResponse })]));

        for (var shard = 0; shard < DeskStreams.Shards; shard++)
        {
            (await desk.Rows.FlowSince(shard, Since)).ShouldBe(
                tickets.Zip(cycles, (row, cycle) => (Ticket: row.Line.Id, row.Line.OpenedAt, ResolvedAt: cycle.StoppedAt))
                    .Where(flow => DeskStreams.ShardOf(flow.Ticket) == shard && (flow.OpenedAt >= Since || flow.ResolvedAt >= Since)),
                ignoreOrder: true);
        }
    }

    private static bool IsOpen(TicketRow row) => row.Line.Status is not (TicketStatus.Resolved or TicketStatus.Closed);

    private static async Task<List<TicketRow>> Fill(Desk desk, int count)
    {
        var random = new Random(1);
        var tickets = Enumerable.Range(1, count).Select(number => Made.Ticket(random, number)).ToList();
        await desk.Log.Append(Made.Rows("tickets", [.. tickets]));
        return tickets;
    }
}
