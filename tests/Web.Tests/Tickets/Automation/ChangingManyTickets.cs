using Firstline.TestKit;
using System.Net;
using System.Text.Json;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Tickets.Automation;

[Collection<WithADesk>]
public sealed class ChangingManyTickets(RunningDesk running)
{
    [Fact]
    public async Task Each_ticket_is_changed_and_those_that_cannot_be_are_listed()
    {
        var (one, other, over) = (await running.SomeTicket(), await running.SomeTicket(priority: "high"), await running.SomeTicket());
        await running.Desk.Resolve(over.Id, "spam");
        await running.Desk.Close(over.Id);

        var job = await Ended(await Begin($$"""{"tickets":["{{one.Number}}","{{other.Id}}","{{over.Number}}"],"actions":[{"do":"set-priority","priority":"high"}]}"""));

        var run = job.GetProperty("run");
        (run.GetProperty("done").GetInt32(), run.GetProperty("skipped").GetInt32(), run.GetProperty("failed").GetInt32()).ShouldBe((1, 1, 1));
        var failure = run.GetProperty("failures").EnumerateArray().ShouldHaveSingleItem();
        (failure.GetProperty("ticket").GetString(), failure.GetProperty("code").GetString()).ShouldBe((over.Id, "ticket.is-closed"));
        (await running.Desk.GetTicket(one.Id)).Priority.ShouldBe("high");
    }

    [Fact]
    public async Task A_dry_run_counts_and_changes_nothing()
    {
        var ticket = await running.SomeTicket();

        var plan = await Json(await running.Writer.SendRaw(
            HttpMethod.Post, "api/v1/bulk", $$"""{"tickets":["{{ticket.Number}}","{{ticket.Id}}"],"actions":[{"do":"set-priority","priority":"high"}],"dryRun":true}"""));

        (plan.GetProperty("tickets").GetInt32(), plan.GetProperty("state").GetString()).ShouldBe((1, "planned"));
        (await running.Desk.GetTicket(ticket.Id)).Version.ShouldBe(ticket.Version);
    }

    [Fact]
    public async Task A_query_chooses_the_tickets()
    {
        var customer = await running.SomeCustomer();
        var (one, other) = (await running.SomeTicket(customer), await running.SomeTicket(customer));

        var job = await Ended(await Begin($$"""{"query":"customer:{{customer}} status:new","actions":[{"do":"add-tags","tags":["chosen"]}]}"""));

        (job.GetProperty("tickets").GetInt32(), job.GetProperty("run").GetProperty("done").GetInt32()).ShouldBe((2, 2));
        (await running.Desk.GetTicket(one.Id)).Tags.ShouldBe(["chosen"]);
        (await running.Desk.GetTicket(other.Id)).Tags.ShouldBe(["chosen"]);
    }

    [Fact]
    public async Task Undo_puts_back_what_nobody_changed_since_and_lists_the_rest()
    {
        var (one, other) = (await running.SomeTicket(), await running.SomeTicket());
        var job = await Ended(await Begin(
            $$"""{"tickets":["{{one.Id}}","{{other.Id}}"],"actions":[{"do":"set-priority","priority":"low"},{"do":"set-category","category":"account-issue"},{"do":"add-tags","tags":["bulk"]}]}"""));
        await running.Desk.ChangePriority(other.Id, "critical");

        (await running.Writer.SendRaw(HttpMethod.Post, $"api/v1/bulk/{job.GetProperty("id").GetString()}/undo", null)).EnsureSuccessStatusCode();
        var undone = await Ended(job.GetProperty("id").GetString()!, "undone");

        var (first, second) = (await running.Desk.GetTicket(one.Id), await running.Desk.GetTicket(other.Id));
        (first.Priority, first.Category, first.Tags!.Count).ShouldBe((one.Priority, one.Category, 0));
        (second.Priority, second.Category, second.Tags!.Count).ShouldBe(("critical", other.Category, 0));
        var kept = undone.GetProperty("undo").GetProperty("failures").EnumerateArray().ShouldHaveSingleItem();
        kept.GetProperty("code").GetString().ShouldBe("automation.not-undone");
        kept.GetProperty("detail").GetString()!.ShouldContain("priority was changed since");
    }

    [Fact]
    public async Task The_same_key_is_the_same_job()
    {
        var (ticket, key) = (await running.SomeTicket(), running.NewId("key"));
        var body = $$"""{"tickets":["{{ticket.Id}}"],"actions":[{"do":"note","body":"Once."}]}""";

        var (one, other) = (await Begin(body, key), await Begin(body, key));

        one.ShouldBe(other);
        await Ended(one);
        (await running.Desk.Timeline(ticket.Id)).Items.Count(item => item.Kind == "noted").ShouldBe(1);
    }

    [Fact]
    public async Task Jobs_are_listed_the_latest_first_by_where_they_stand()
    {
        var ticket = await running.SomeTicket();
        var (one, other) = (await Began(ticket.Id, "One"), await Began(ticket.Id, "Two"));
        (await running.Writer.SendRaw(HttpMethod.Post, $"api/v1/bulk/{one}/undo", null)).EnsureSuccessStatusCode();
        await Ended(one, "undone");

        (await Listed("limit=200")).Where(id => id == one || id == other).ShouldBe([other, one]);
        (await Listed("state=ended&limit=200")).ShouldSatisfyAllConditions(ids => ids.ShouldContain(other), ids => ids.ShouldNotContain(one));
        (await Listed("state=undone&limit=1")).ShouldBe([one]);
        var first = await Json(await running.Reader.GetAsync("api/v1/bulk?limit=1"));
        (await Listed($"limit=200&after={first.GetProperty("next").GetString()}")).ShouldNotContain(first.GetProperty("items")[0].GetProperty("id").GetString());
        (await (await running.Reader.GetAsync("api/v1/bulk?state=gone")).Problem(HttpStatusCode.BadRequest, "api.invalid-request")).Field.ShouldBe("state");
        (await (await running.Reader.GetAsync("api/v1/bulk?after=x")).Problem(HttpStatusCode.BadRequest, "api.invalid-request")).Field.ShouldBe("after");
    }

    [Fact]
    public async Task Nonsense_is_refused()
    {
        using var both = await running.Writer.SendRaw(HttpMethod.Post, "api/v1/bulk", """{"tickets":["FL-1001"],"query":"status:open","actions":[{"do":"continue"}]}""");
        using var unknown = await running.Writer.SendRaw(HttpMethod.Post, "api/v1/bulk", """{"tickets":["FL-99999999"],"actions":[{"do":"continue"}]}""");
        using var many = await running.Writer.SendRaw(
            HttpMethod.Post, "api/v1/bulk", $$"""{"tickets":[{{string.Join(',', Enumerable.Repeat("\"FL-1001\"", 10_001))}}],"actions":[{"do":"continue"}]}""");

        await both.Problem(HttpStatusCode.BadRequest, "api.invalid-request");
        await unknown.Problem(HttpStatusCode.NotFound, "ticket.unknown");
        await many.Problem(HttpStatusCode.BadRequest, "automation.too-many-tickets");
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonDocument.Parse(text).RootElement;
    }

    private async Task<string> Begin(string body, string? key = null)
    {
        using var answer = key is null
            ? await running.Writer.SendRaw(HttpMethod.Post, "api/v1/bulk", body)
            : await running.Writer.SendRaw(HttpMethod.Post, "api/v1/bulk", body, headers: ("Idempotency-Key", key));
        return (await Json(answer)).GetProperty("id").GetString()!;
    }

    private async Task<string> Began(string ticket, string note)
    {
        var job = await Begin($$"""{"tickets":["{{ticket}}"],"actions":[{"do":"note","body":"{{note}}"}]}""");
        await Ended(job);
        return job;
    }

    private async Task<IReadOnlyList<string>> Listed(string query) =>
        [.. (await Json(await running.Reader.GetAsync($"api/v1/bulk?{query}"))).GetProperty("items").EnumerateArray().Select(job => job.GetProperty("id").GetString()!)];

    private Task<JsonElement> Ended(string job, string state = "ended") => Eventually.Holds(
        async () => await Json(await running.Writer.SendRaw(HttpMethod.Get, $"api/v1/bulk/{job}", null)), view => view.GetProperty("state").GetString() == state);
}
