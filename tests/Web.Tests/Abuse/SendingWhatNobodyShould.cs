using System.Net;
using System.Text;
using Firstline.Client;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Abuse;

[Collection<WithADesk>]
public sealed class SendingWhatNobodyShould(RunningDesk running)
{
    public static TheoryData<string, string, int> Bodies => new()
    {
        { "notes", $$"""{"body":"{{new string('x', 10_000_000)}}"}""", 413 },
        { "notes", $$"""{"body":"{{new string('x', 100_001)}}"}""", 400 },
        { "notes", $$"""{"body":{{new string('[', 5_000)}}{{new string(']', 5_000)}}}""", 400 },
        { "notes", """{"body":"\ud800"}""", 400 },
        { "notes", """{"body":"x","sneaky":true}""", 400 },
        { "notes", """{"body":"x","body":"y"}""", 400 },
        { "notes?sneaky=1", """{"body":"x"}""", 400 },
        { "replies?dryRun=true", """{"body":"x"}""", 400 },
        { "closure?force=true", "{}", 400 },
        { "merge", $$"""{"into":"{{new string('9', 5_000)}}"}""", 409 },
    };

    [Theory]
    [MemberData(nameof(Bodies), DisableDiscoveryEnumeration = true)]
    public async Task It_is_refused_and_nothing_changes(string path, string body, int status)
    {
        var ticket = await running.SomeTicket();

        using var answer = await running.Writer.SendRaw(HttpMethod.Post, $"api/v1/tickets/{ticket.Id}/{path}", body);

        ((int)answer.StatusCode).ShouldBe(status, await answer.Content.ReadAsStringAsync());
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await running.Desk.GetTicket(ticket.Id)).Version.ShouldBe(ticket.Version);
    }

    [Fact]
    public async Task A_hundred_thousand_tags_are_refused()
    {
        var ticket = await running.SomeTicket();
        var tags = string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"tag-{i}\""));

        using var answer = await running.Writer.SendRaw(HttpMethod.Put, $"api/v1/tickets/{ticket.Id}/tags", $$"""{"tags":[{{tags}}]}""");

        ((int)answer.StatusCode).ShouldBeInRange(400, 413, await answer.Content.ReadAsStringAsync());
        (await running.Desk.GetTicket(ticket.Id)).Version.ShouldBe(ticket.Version);
    }

    [Theory]
    [InlineData("api/v1/tickets/..%2f..%2fetc%2fpasswd")]
    [InlineData("api/v1/tickets/%00")]
    [InlineData("api/v1/tickets/%ff%fe")]
    [InlineData("api/v1/attachments/..%2f..%2fdesk.db")]
    [InlineData("api/v1/customers/%2e%2e%2f")]
    public async Task Tricks_in_an_address_find_nothing(string path)
    {
        using var answer = await running.Reader.GetAsync(path);

        ((int)answer.StatusCode).ShouldBeInRange(400, 405);
    }

    [Fact]
    public async Task Long_ids_queries_and_headers_are_refused()
    {
        using var id = await running.Reader.GetAsync($"api/v1/tickets/{new string('9', 5_000)}");
        using var query = await running.Reader.GetAsync($"api/v1/tickets?q={new string('x', 5_000)}");
        using var line = await running.Reader.GetAsync($"api/v1/tickets?q={new string('x', 60_000)}");
        using var large = new HttpRequestMessage(HttpMethod.Get, "api/v1/tickets") { Headers = { { "X-Large", new string('x', 60_000) } } };
        using var header = await running.Reader.SendAsync(large);

        (id.StatusCode, query.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.BadRequest));
        ((int)line.StatusCode, (int)header.StatusCode).ShouldBe((414, 431));
    }

    [Fact]
    public async Task Scripts_and_markdown_without_end_are_shown_harmlessly()
    {
        var ticket = await running.SomeTicket();
        await running.Desk.Reply(ticket.Id, new("<script>alert(1)</script><img src=x onerror=alert(1)>[x](javascript:alert(1))"));
        await running.Desk.Reply(ticket.Id, new(new string('>', 50_000) + " deep"));
        await running.Desk.Reply(ticket.Id, new(new StringBuilder().Insert(0, "[", 40_000).Append("x").ToString()));

        var html = (await running.Desk.Timeline(ticket.Id)).Items.Where(item => item.Kind == "replied").Select(item => item.Html).ToList();

        html.Count.ShouldBe(3);
        html[0]!.ShouldNotContain("<script");
        html[0]!.ShouldNotContain("<img");
        html[0]!.ShouldNotContain("href=\"javascript");
    }

    [Fact]
    public async Task Tickets_cannot_be_merged_in_a_circle()
    {
        var customer = await running.SomeCustomer();
        var (one, other) = (await running.SomeTicket(customer), await running.SomeTicket(customer));
        await running.Desk.Merge(one.Id, other.Id);

        (await Should.ThrowAsync<DeskProblem>(() => running.Desk.Merge(other.Id, one.Id))).Code.ShouldBe("ticket.was-merged");
    }

    [Fact]
    public async Task A_macro_cannot_call_a_macro()
    {
        var macro = running.NewId("macro");
        foreach (var kind in new[] { "macro", "apply-macro", "actions" })
        {
            using var answer = await running.Writer.SendRaw(
                HttpMethod.Put, $"api/v1/macros/{macro}", $$"""{"title":"Again","actions":[{"kind":"{{kind}}","macro":"{{macro}}"}]}""");

            await answer.Problem(HttpStatusCode.BadRequest, "api.invalid-request");
        }

        using var none = await running.Reader.GetAsync($"api/v1/macros/{macro}");
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("a*")]
    [InlineData("words")]
    [InlineData("values")]
    [InlineData("groups")]
    public async Task A_condition_that_would_look_at_everything_is_refused(string condition)
    {
        condition = condition switch
        {
            "words" => string.Join(' ', Enumerable.Range(0, 65).Select(i => $"word{i}")),
            "values" => $"tag:({string.Join(" OR ", Enumerable.Range(0, 100).Select(i => $"t{i}"))})",
            "groups" => new string('(', 17) + "a" + new string(')', 17),
            _ => condition,
        };

        using var answer = await running.Reader.GetAsync($"api/v1/tickets?q={Uri.EscapeDataString(condition)}");

        await answer.Problem(HttpStatusCode.BadRequest, "api.invalid-request");
    }
}
