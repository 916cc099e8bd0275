using System.Net;
using System.Net.Http.Json;
using Firstline.Client;
using Firstline.Client.Audit;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Audit;

[Collection<WithADesk>]
public sealed class AuditingChanges(RunningDesk running)
{
    [Fact]
    public async Task A_ticket_tells_who_changed_what_from_where_with_before_and_after()
    {
        var ticket = await running.SomeTicket(priority: "low");
        using var changed = await running.Writer.SendRaw(
            HttpMethod.Put, $"api/v1/tickets/{ticket.Number}/priority", """{"priority":"high"}""", headers: ("User-Agent", new string('x', 300)));
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);

        var item = (await Items($"tickets/{ticket.Number}/audit?fact=priority-changed")).Items.ShouldHaveSingleItem();

        item.Changes.ShouldHaveSingleItem().ShouldBe(new AuditChange("priority", "low", "high"));
        (item.Kind, item.Label, item.By.Kind, item.By.Name).ShouldBe(("ticket", ticket.Number, "api-client", "tests"));
        item.From.ShouldBe(new AuditOrigin("api", "127.0.0.1", new string('x', 200)));
    }

    [Fact]
    public async Task It_is_read_page_by_page_and_can_be_narrowed()
    {
        var ticket = await running.SomeTicket();
        await running.Desk.Note(ticket.Id, "One.");
        await running.Desk.ChangePriority(ticket.Id, "critical");

        var whole = (await Items($"tickets/{ticket.Number}/audit")).Items;
        List<AuditItem> paged = [];
        for (string? after = ""; after is not null;)
        {
            var page = await Items($"tickets/{ticket.Number}/audit?limit=2" + (after.Length > 0 ? $"&after={after}" : ""));
            paged.AddRange(page.Items);
            after = page.Next;
        }

        paged.Select(item => item.Version).ShouldBe(whole.Select(item => item.Version));
        whole.Select(item => item.Version).ShouldBe(Enumerable.Range(1, whole.Count).Select(version => (long)version));
        (await Items($"tickets/{ticket.Number}/audit?property=level")).Items.Select(item => item.Fact).ShouldBe(["opened", "escalated"]);
        (await Items($"tickets/{ticket.Number}/audit?actor=nobody")).Items.ShouldBeEmpty();
        (await Items($"tickets/{ticket.Number}/audit?to=2000-01-01")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Asked_for_as_a_table_it_has_a_row_for_each_change_and_no_formulas()
    {
        var customer = await running.SomeCustomer();
        var ticket = await running.Desk.OpenTicket(new(customer, "=1+1, \"two\"", "Body."));

        using var answer = await running.Writer.SendRaw(HttpMethod.Get, $"api/v1/tickets/{ticket.Number}/audit", null, headers: ("Accept", "text/csv"));

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n');
        lines[0].ShouldBe("position,kind,id,label,version,at,by_kind,by_id,by_name,via,address,agent,fact,property,before,after");
        lines.ShouldContain(line => line.EndsWith(",opened,subject,,\"'=1+1, \"\"two\"\"\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_whole_desk_tells_changes_of_everything_newest_first()
    {
        var customer = await running.SomeCustomer();
        await running.Desk.PutCustomer(customer, new("Another name", "premium", "Europe/Berlin"));
        var agent = await running.SomeAgent();

        var newest = (await Items("audit?limit=10")).Items;
        newest.Select(item => item.Position).ShouldBeInOrder(SortDirection.Descending);
        newest.ShouldContain(item => item.Kind == "agent" && item.Id == agent);

        var renamed = (await Items($"audit?kind=customer&id={customer}")).Items.Single(item => item.Fact == "renamed");
        renamed.Changes.ShouldHaveSingleItem().ShouldBe(new AuditChange("name", customer, "Another name"));
        (await Items("audit?kind=api-key&order=oldest&limit=1")).Items.ShouldHaveSingleItem().Changes.ShouldNotContain(change => change.Property == "secretHash");
    }

    [Theory]
    [InlineData("audit?kind=a%20spoon", "kind")]
    [InlineData("audit?id=acme", "kind")]
    [InlineData("audit?order=best", "order")]
    [InlineData("audit?after=yesterday", "after")]
    [InlineData("audit?colour=red", "colour")]
    public async Task What_makes_no_sense_is_refused(string path, string field)
    {
        using var answer = await running.Writer.GetAsync($"api/v1/{path}");

        (await answer.Problem(HttpStatusCode.BadRequest, "api.invalid-request")).Errors!.ShouldContain(error => error.Field == field);
    }

    [Fact]
    public async Task A_key_that_may_only_read_does_not_see_it()
    {
        var ticket = await running.SomeTicket();

        foreach (var path in new[] { "audit", $"tickets/{ticket.Number}/audit" })
        {
            using var answer = await running.Reader.GetAsync($"api/v1/{path}");
            await answer.Problem(HttpStatusCode.Forbidden, "api.forbidden");
        }
    }

    private async Task<DeskPage<AuditItem>> Items(string path) =>
        (await running.Writer.GetFromJsonAsync($"api/v1/{path}", DeskJson.Default.DeskPageAuditItem))!;
}
