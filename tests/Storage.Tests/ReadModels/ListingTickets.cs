using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;
using Firstline.Storage.Tests.Harness;

namespace Firstline.Storage.Tests.ReadModels;

public sealed class ListingTickets
{
    private static readonly TicketFilter[] Filters =
    [
        new(), new(Open: true), new(Open: false), new(Status: TicketStatus.WaitingOnCustomer), new(Priority: Priority.High),
        new(Tier: Tier.Enterprise), new(Level: 3), new(Customer: new CustomerId("customer-7")), new(Agent: new AgentId("agent-3")),
        new(Team: new TeamId("team-1")), new(Breached: true), new(Breached: false), new(Assigned: true), new(Assigned: false),
        new(Category: Category.AccountIssue), new(Source: "import:log"), new(Source: ""),
        new(Open: true, Priority: Priority.Critical, Tier: Tier.Premium, Assigned: true),
        new(Open: true, Agent: new AgentId("agent-3"), Breached: false),
        new(Open: false, Customer: new CustomerId("customer-7"), Status: TicketStatus.Closed),
        new(Customer: new CustomerId("nobody")),
    ];

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task pages_like_a_sort_in_memory_in_every_order_with_every_filter(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var random = new Random(20260302);
        var tickets = Enumerable.Range(1, 2_000).Select(number => Made.Ticket(random, number)).ToList();
        await desk.Log.Append(Made.Rows("many", [.. tickets]));

        foreach (var order in Enum.GetValues<TicketOrder>().Where(order => order is not TicketOrder.Relevance))
        {
            foreach (var filter in Filters)
            {
                var expected = Sorted(tickets.Select(row => row.Line).Where(line => Matches(line, filter)), order);
                (await Pages(desk.Rows, filter, order, random.Next(20, 200))).ShouldBe(expected, $"{order} {filter}");
            }
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task shows_the_newest_row_of_a_ticket(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        var ticket = Made.Ticket(new(1), 1001);
        await desk.Log.Append(Made.Rows("a", ticket with { Line = ticket.Line with { Status = TicketStatus.Open } }));
        var closed = ticket with { Line = ticket.Line with { Status = TicketStatus.Closed, Deadline = null, Agent = null, Version = 99 }, Weight = 9 };
        await desk.Log.Append(Made.Append("a", expected: 1) with { Rows = [closed] });

        (await desk.Rows.Tickets(new(), TicketOrder.Newest, null, 10)).Items.ShouldBe([closed.Line]);
        (await desk.Rows.Tickets(new(Open: true), TicketOrder.Newest, null, 10)).Items.ShouldBeEmpty();
        (await desk.Rows.FindTicket(new(1001))).ShouldBe(ticket.Line.Id);
        (await desk.Rows.FindTicket(new(1002))).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task refuses_a_cursor_that_is_not_its_own(string database)
    {
        await using var bed = Databases.Bed(database);
        await using var desk = await bed.Open();
        await desk.Log.Append(Made.Rows("a", Made.Ticket(new(1), 1), Made.Ticket(new(2), 2)));
        var next = (await desk.Rows.Tickets(new(), TicketOrder.Newest, null, 1)).Next.ShouldNotBeNull();

        await Should.ThrowAsync<FormatException>(() => desk.Rows.Tickets(new(), TicketOrder.Due, next, 1));
        foreach (var foreign in new[] { "", "1", "not base 64!", "TmV3ZXN0", next + "A" })
        {
            await Should.ThrowAsync<FormatException>(() => desk.Rows.Tickets(new(), TicketOrder.Newest, foreign, 1), foreign);
        }
    }

    private static async Task<List<TicketLine>> Pages(IReadModels rows, TicketFilter filter, TicketOrder order, int limit)
    {
        List<TicketLine> all = [];
        string? after = null;
        do
        {
            var page = await rows.Tickets(filter, order, after, limit);
            page.Items.Count.ShouldBeLessThanOrEqualTo(limit);
            all.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return all;
    }

    private static IEnumerable<TicketLine> Sorted(IEnumerable<TicketLine> lines, TicketOrder order) => order switch
    {
        TicketOrder.Newest => lines.OrderByDescending(line => line.Number.Value),
        TicketOrder.Oldest => lines.OrderBy(line => line.Number.Value),
        TicketOrder.Updated => lines.OrderByDescending(line => line.UpdatedAt).ThenByDescending(line => line.Number.Value),
        TicketOrder.Priority => lines.OrderBy(line => line.Priority).ThenBy(line => line.Number.Value),
        _ => lines.OrderBy(line => line.Deadline?.Schedule.Due ?? DateTimeOffset.MaxValue).ThenBy(line => line.Number.Value),
    };

    private static bool Matches(TicketLine line, TicketFilter filter) =>
        (filter.Open is null || filter.Open == line.Status is not (TicketStatus.Resolved or TicketStatus.Closed))
        && (filter.Status is null || filter.Status == line.Status)
        && (filter.Priority is null || filter.Priority == line.Priority)
        && (filter.Tier is null || filter.Tier == line.Tier)
        && (filter.Level is null || filter.Level == line.Level)
        && (filter.Customer is null || filter.Customer == line.Customer)
        && (filter.Agent is null || filter.Agent == line.Agent)
        && (filter.Team is null || filter.Team == line.Team)
        && (filter.Breached is null || filter.Breached == line.Breached)
        && (filter.Assigned is null || filter.Assigned == line.Agent is not null)
        && (filter.Category is null || filter.Category == line.Category)
        && (filter.Source is null || filter.Source == line.Source);
}
