using System.Net;
using Firstline.Client.Tickets;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Tickets;

[Collection<WithADesk>]
public sealed class ListingTickets(RunningDesk running)
{
    [Fact]
    public async Task Filters_choose_and_combine()
    {
        var (customer, agent) = (await running.SomeCustomer("enterprise"), await running.SomeAgent());
        var urgent = await running.SomeTicket(customer, "critical");
        var held = await running.SomeTicket(customer, "low");
        await running.Desk.Assign(held.Id, agent);
        var done = await running.SomeTicket(customer, "low");
        await running.Desk.Resolve(done.Id, "spam");

        (await Numbers(new(Customer: customer))).ShouldBe([done.Number, held.Number, urgent.Number]);
        (await Numbers(new(Customer: customer, Order: "oldest"))).ShouldBe([urgent.Number, held.Number, done.Number]);
        (await Numbers(new(Customer: customer, Open: true))).ShouldBe([held.Number, urgent.Number]);
        (await Numbers(new(Customer: customer, Open: false))).ShouldBe([done.Number]);
        (await Numbers(new(Customer: customer, Status: "resolved"))).ShouldBe([done.Number]);
        (await Numbers(new(Customer: customer, Priority: "critical"))).ShouldBe([urgent.Number]);
        (await Numbers(new(Customer: customer, Level: 2))).ShouldBe([urgent.Number]);
        (await Numbers(new(Customer: customer, Tier: "standard"))).ShouldBeEmpty();
        (await Numbers(new(Customer: customer, Assigned: true))).ShouldBe([held.Number]);
        (await Numbers(new(Agent: agent))).ShouldBe([held.Number]);
        (await Numbers(new(Customer: customer, Open: true, Assigned: false, Breached: false))).ShouldBe([urgent.Number]);
        (await Numbers(new(Customer: customer, Category: "general-inquiry", Order: "due", Open: true))).ShouldBe([urgent.Number, held.Number]);
    }

    [Fact]
    public async Task A_line_says_what_a_list_needs()
    {
        var ticket = await running.SomeTicket(priority: "high");

        var line = (await running.Desk.ListTickets(new(Customer: ticket.Customer))).Items.ShouldHaveSingleItem();

        (line.Id, line.Number, line.Version, line.Subject, line.Priority, line.Status).ShouldBe((ticket.Id, ticket.Number, ticket.Version, ticket.Subject, "high", "new"));
        line.Deadline!.Clock.ShouldBe("first-response");
        line.Deadline.Due.ShouldBe(ticket.Clocks.Single(clock => clock.Clock == "first-response").Due!.Value);
    }

    [Theory]
    [InlineData("newest")]
    [InlineData("oldest")]
    [InlineData("due")]
    public async Task Pages_give_every_ticket_once(string order)
    {
        var customer = await running.SomeCustomer();
        var opened = await Task.WhenAll(Enumerable.Range(0, 7).Select(at => running.SomeTicket(customer, at % 2 == 0 ? "high" : "low")));

        List<string> seen = [];
        var path = $"api/v1/tickets?customer={customer}&order={order}&limit=2";
        while (path is not null)
        {
            using var answer = await running.Reader.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var page = (await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync(answer.Content, Firstline.Client.DeskJson.Default.DeskPageTicketSummary))!;
            seen.AddRange(page.Items.Select(ticket => ticket.Number));
            path = answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1].TrimStart('/') : null;
            (path is null).ShouldBe(page.Next is null);
        }

        seen.ShouldBe(opened.Select(ticket => ticket.Number), ignoreOrder: true);
    }

    [Theory]
    [InlineData("status=done", "status")]
    [InlineData("open=maybe", "open")]
    [InlineData("level=5", "level")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("customer=No%20Slug", "customer")]
    [InlineData("prioirty=high", "prioirty")]
    [InlineData("after=nonsense", "after")]
    [InlineData("open=true&open=false", "open")]
    public async Task A_wrong_parameter_is_named(string query, string field)
    {
        using var answer = await running.Reader.GetAsync($"api/v1/tickets?{query}");

        (await answer.Problem(HttpStatusCode.BadRequest, "api.invalid-request")).Field.ShouldBe(field);
    }

    private async Task<IEnumerable<string>> Numbers(TicketQuery query) => (await running.Desk.ListTickets(query)).Items.Select(ticket => ticket.Number);
}
