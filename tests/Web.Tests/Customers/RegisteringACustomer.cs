using System.Net;
using Firstline.Client;
using Firstline.Client.Customers;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Customers;

[Collection<WithADesk>]
public sealed class RegisteringACustomer(RunningDesk running)
{
    [Fact]
    public async Task It_can_be_read_again_with_all_that_was_said()
    {
        var id = running.NewId("customer");

        var put = await running.Desk.PutCustomer(id, new(
            "Ada & Söhne", "enterprise", "Asia/Kolkata", [new("Ada", "ada@example.org"), new("Bob")], [new("critical", 4), new("low", 40.5)]));

        var customer = await running.Desk.GetCustomer(id);
        customer.ShouldBeEquivalentTo(put);
        (customer.Name, customer.Tier, customer.Zone).ShouldBe(("Ada & Söhne", "enterprise", "Asia/Kolkata"));
        customer.Contacts.ShouldBe([new("Ada", "ada@example.org"), new("Bob")]);
        customer.Resolution.ShouldBe([new("critical", 4), new("low", 40.5)]);
    }

    [Fact]
    public async Task Saying_the_same_again_changes_nothing()
    {
        var id = running.NewId("customer");
        var request = new CustomerRequest("Same", "standard", "UTC");

        var first = await running.Desk.PutCustomer(id, request);
        var second = await running.Desk.PutCustomer(id, request);

        second.Version.ShouldBe(first.Version);
    }

    [Fact]
    public async Task A_change_meant_for_an_older_version_is_refused()
    {
        var id = running.NewId("customer");
        var first = await running.Desk.PutCustomer(id, new("One", "standard", "UTC"));
        await running.Desk.PutCustomer(id, new("Two", "standard", "UTC"), first.Version);

        var refused = await Should.ThrowAsync<DeskProblem>(running.Desk.PutCustomer(id, new("Three", "standard", "UTC"), first.Version));

        (refused.Status, refused.Code).ShouldBe((HttpStatusCode.PreconditionFailed, "desk.version-passed"));
        (await running.Desk.GetCustomer(id)).Name.ShouldBe("Two");
    }

    [Theory]
    [InlineData("""{"name":"N","tier":"gold","zone":"UTC"}""", "api.invalid-request", "tier")]
    [InlineData("""{"name":"N","tier":"standard","zone":"Mars/Olympus"}""", "customer.unknown-zone", "zone")]
    [InlineData("""{"name":" ","tier":"standard","zone":"UTC"}""", "customer.bad-name", "name")]
    [InlineData("""{"name":"N","tier":"standard","zone":"UTC","contacts":[{"name":"A"},{"email":"b@example.org"}]}""", "api.invalid-request", "contacts[1].name")]
    [InlineData("""{"name":"N","tier":"standard","zone":"UTC","contacts":["A"]}""", "api.invalid-request", "contacts[0]")]
    [InlineData("""{"name":"N","tier":"standard","zone":"UTC","resolution":[{"priority":"low","withinHours":1e300}]}""", "api.invalid-request", "resolution[0].withinHours")]
    [InlineData("""{"name":"N","tier":"standard","zone":"UTC","resolution":[{"priority":"low","withinHours":0}]}""", "customer.bad-promise", "resolution")]
    public async Task A_wrong_value_names_its_field(string body, string code, string field)
    {
        var id = running.NewId("customer");

        using var answer = await running.Writer.SendRaw(HttpMethod.Put, $"api/v1/customers/{id}", body);

        (await answer.Problem(HttpStatusCode.BadRequest, code)).Field.ShouldBe(field);
        (await Should.ThrowAsync<DeskProblem>(running.Desk.GetCustomer(id))).Code.ShouldBe("customer.unknown");
    }

    [Theory]
    [InlineData("No-Slug")]
    [InlineData("-dash")]
    [InlineData("a%2Fb")]
    public async Task An_id_that_is_none_is_refused(string id)
    {
        using var put = await running.Writer.SendRaw(HttpMethod.Put, $"api/v1/customers/{id}", """{"name":"N","tier":"standard","zone":"UTC"}""");
        await put.Problem(HttpStatusCode.BadRequest, "customer.bad-id");

        using var get = await running.Writer.GetAsync($"api/v1/customers/{id}");
        await get.Problem(HttpStatusCode.BadRequest, "customer.bad-id");
    }

    [Fact]
    public async Task Lists_give_every_customer_once()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => running.SomeCustomer("premium")));

        List<CustomerSummary> seen = [];
        string? after = null;
        do
        {
            var page = await running.Desk.ListCustomers(after, 2);
            seen.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        seen.Select(customer => customer.Id).ShouldBe(seen.Select(customer => customer.Id).Distinct());
        ids.ShouldBeSubsetOf(seen.Select(customer => customer.Id));
    }
}
