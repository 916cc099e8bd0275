using System.Net;
using System.Text.Json;
using Firstline.Client;
using Firstline.Client.Customers;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Customers;

[Collection<WithADesk>]
public sealed class ListingPeople(RunningDesk running)
{
    [Fact]
    public async Task Customers_are_found_by_name_tier_and_the_domain_of_a_contact_and_go_by_name()
    {
        var mark = "zz" + await running.SomeCustomer();
        await running.Desk.PutCustomer($"{mark}-1", new($"beta {mark}", "premium", Contacts: [new CustomerContact("Ann", $"ann@{mark}.example")]));
        await running.Desk.PutCustomer($"{mark}-2", new($"Alpha {mark}", "standard"));
        await running.Desk.PutCustomer($"{mark}-3", new($"alpha {mark.ToUpperInvariant()}", "premium", Contacts: [new CustomerContact("Bo", $"bo@sub.{mark}.example")]));

        (await Ids(q: mark, order: "name")).ShouldBe([$"{mark}-2", $"{mark}-3", $"{mark}-1"]);
        (await Ids(q: mark, order: "name", limit: 1)).ShouldBe([$"{mark}-2", $"{mark}-3", $"{mark}-1"]);
        (await Ids(q: $"ALPHA {mark}")).ShouldBe([$"{mark}-2", $"{mark}-3"]);
        (await Ids(q: mark, tier: "premium", limit: 1)).ShouldBe([$"{mark}-1", $"{mark}-3"]);
        (await Ids(domain: $"{mark.ToUpperInvariant()}.example")).ShouldBe([$"{mark}-1"]);
        (await Ids(q: "100%_nothing")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Agents_are_found_by_name_team_and_status_and_go_by_name()
    {
        var mark = "zz" + await running.SomeCustomer();
        await running.Desk.PutAgent($"{mark}-1", new($"Zoe {mark}", [mark]));
        await running.Desk.PutAgent($"{mark}-2", new($"Ada {mark}", [mark, "other"]));
        await running.Desk.PutAgent($"{mark}-3", new($"Bob {mark}"));
        await running.Desk.SetAgentStatus($"{mark}-1", "available");
        await running.Desk.SetAgentStatus($"{mark}-3", "available");

        (await Agents(q: mark, order: "name", limit: 2)).ShouldBe([$"{mark}-2", $"{mark}-3", $"{mark}-1"]);
        (await Agents(team: mark)).ShouldBe([$"{mark}-1", $"{mark}-2"]);
        (await Agents(q: mark, status: "available")).ShouldBe([$"{mark}-1", $"{mark}-3"]);
        (await Agents(team: mark, status: "offline")).ShouldBe([$"{mark}-2"]);
    }

    [Theory]
    [InlineData("customers?tier=gold&order=age&domain=a%25b", 3)]
    [InlineData("agents?team=No+Slug&status=asleep&order=x", 3)]
    [InlineData("customers?order=name&after=acme", 1)]
    public async Task What_cannot_be_asked_is_refused_as_a_whole(string path, int faults)
    {
        using var answer = await running.Reader.GetAsync($"api/v1/{path}");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonSerializer.Deserialize(await answer.Content.ReadAsStringAsync(), DeskJson.Default.Problem)!.Errors!.Count.ShouldBe(faults);
    }

    private Task<List<string>> Ids(string? q = null, string? tier = null, string? domain = null, string? order = null, int limit = 50) => All(
        after => running.Desk.ListCustomers(after, limit, q, tier, domain, order), customer => customer.Id);

    private Task<List<string>> Agents(string? q = null, string? team = null, string? status = null, string? order = null, int limit = 50) => All(
        after => running.Desk.ListAgents(after, limit, q, team, status, order), agent => agent.Id);

    private static async Task<List<string>> All<T>(Func<string?, Task<DeskPage<T>>> ask, Func<T, string> id)
    {
        List<string> seen = [];
        string? after = null;
        do
        {
            var page = await ask(after);
            seen.AddRange(page.Items.Select(id));
            after = page.Next;
        }
        while (after is not null);
        return seen;
    }
}
