using System.Net;
using System.Text.Json;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Tickets.Automation;

[Collection<WithADesk>]
public sealed class ApplyingMacros(RunningDesk running)
{
    private const string Body = """
        {"title":"Calm down","actions":[{"do":"set-priority","priority":"high"},{"do":"add-tags","tags":["calm"]},{"do":"reply","body":"Hello {{contact.name|there}} of {{customer.name}}, about {{ticket.number}}: {{ticket.subject}}","channel":"email"},{"do":"resolve","resolution":"answered"}]}
        """;

    [Fact]
    public async Task A_macro_does_all_it_says_in_one_step()
    {
        var (macro, ticket) = (await SomeMacro(Body), await running.SomeTicket());

        var run = await Json(await running.Writer.SendRaw(HttpMethod.Post, $"api/v1/tickets/{ticket.Number}/macros/{macro}", null));

        run.GetProperty("ticket").GetProperty("status").GetString().ShouldBe("resolved");
        run.GetProperty("ticket").GetProperty("priority").GetString().ShouldBe("high");
        var timeline = (await running.Desk.Timeline(ticket.Id)).Items;
        timeline.Single(item => item.Kind == "macro-applied").To.ShouldBe(macro);
        timeline.Single(item => item.Kind == "replied").Text.ShouldBe($"Hello there of {ticket.Customer}, about {ticket.Number}: The printer smokes");
    }

    [Fact]
    public async Task A_dry_run_shows_changes_and_texts_and_changes_nothing()
    {
        var (macro, ticket) = (await SomeMacro(Body), await running.SomeTicket());

        var run = await Json(await running.Writer.SendRaw(HttpMethod.Post, $"api/v1/tickets/{ticket.Number}/macros/{macro}", """{"dryRun":true}"""));

        run.GetProperty("dryRun").GetBoolean().ShouldBeTrue();
        run.GetProperty("changes").EnumerateArray().Single(change => change.GetProperty("kind").GetString() == "replied").GetProperty("text").GetString()!.ShouldContain(ticket.Number);
        (await running.Desk.GetTicket(ticket.Id)).Version.ShouldBe(ticket.Version);
    }

    [Fact]
    public async Task A_wish_to_try_only_that_stands_in_the_address_is_refused_and_not_overlooked()
    {
        var (macro, ticket) = (await SomeMacro(Body), await running.SomeTicket());

        using var answer = await running.Writer.SendRaw(HttpMethod.Post, $"api/v1/tickets/{ticket.Number}/macros/{macro}?dryRun=true", "{}");

        ((int)answer.StatusCode).ShouldBe(400);
        (await running.Desk.GetTicket(ticket.Id)).Version.ShouldBe(ticket.Version);
    }

    [Fact]
    public async Task What_cannot_be_changes_nothing_and_names_the_action()
    {
        var ticket = await running.SomeTicket();

        using var answer = await running.Writer.SendRaw(
            HttpMethod.Post, $"api/v1/tickets/{ticket.Number}/actions", """{"actions":[{"do":"set-priority","priority":"high"},{"do":"resolve","resolution":"fixed"}]}""");

        (await answer.Problem(HttpStatusCode.Conflict, "ticket.customer-is-waiting")).Field.ShouldBe("actions[1]");
        (await running.Desk.GetTicket(ticket.Id)).Version.ShouldBe(ticket.Version);
    }

    [Fact]
    public async Task The_same_key_applies_it_once()
    {
        var (macro, ticket, key) = (await SomeMacro("""{"title":"Note","actions":[{"do":"note","body":"Once."}]}"""), await running.SomeTicket(), running.NewId("key"));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
            (await running.Writer.SendRaw(HttpMethod.Post, $"api/v1/tickets/{ticket.Number}/macros/{macro}", null, headers: ("Idempotency-Key", key))).EnsureSuccessStatusCode()));

        (await running.Desk.Timeline(ticket.Id)).Items.Count(item => item.Kind == "noted").ShouldBe(1);
    }

    [Fact]
    public async Task Every_fault_is_told_at_once()
    {
        using var answer = await running.Writer.SendRaw(
            HttpMethod.Put, $"api/v1/macros/{running.NewId("macro")}",
            """{"title":"x","actions":[{"do":"reply","body":"{{nobody}}"},{"do":"add-tags","tags":["A!"]},{"do":"run-macro","macro":"other"},{"do":"set-priority","priority":"sometimes"}]}""");

        var fields = (await answer.Problem(HttpStatusCode.BadRequest, "api.invalid-request")).Errors!.Select(error => error.Field).ToList();
        fields.ShouldContain("actions[2].do");
        fields.ShouldContain("actions[3].priority");
    }

    [Fact]
    public async Task A_placeholder_that_does_not_exist_and_an_agent_who_does_not_are_refused()
    {
        using var placeholder = await running.Writer.SendRaw(
            HttpMethod.Put, $"api/v1/macros/{running.NewId("macro")}", """{"title":"x","actions":[{"do":"reply","body":"{{nobody}}"},{"do":"add-tags","tags":["A!"]}]}""");
        using var agent = await running.Writer.SendRaw(
            HttpMethod.Put, $"api/v1/macros/{running.NewId("macro")}", """{"title":"x","actions":[{"do":"assign","agent":"nobody-at-all"}]}""");

        (await placeholder.Problem(HttpStatusCode.BadRequest, "api.invalid-request")).Errors!.Select(error => error.Field).ShouldBe(["actions[0].body", "actions[1].tags"]);
        await agent.Problem(HttpStatusCode.NotFound, "agent.unknown");
    }

    [Fact]
    public async Task It_is_listed_edited_under_its_version_and_removed()
    {
        var macro = await SomeMacro(Body);
        using var stale = await running.Writer.SendRaw(HttpMethod.Put, $"api/v1/macros/{macro}", Body.Replace("Calm down", "Calmer"), headers: ("If-Match", "\"9\""));
        await stale.Problem(HttpStatusCode.PreconditionFailed, "desk.version-passed");

        var edited = await Json(await running.Writer.SendRaw(HttpMethod.Put, $"api/v1/macros/{macro}", Body.Replace("Calm down", "Calmer"), headers: ("If-Match", "\"1\"")));
        (edited.GetProperty("version").GetInt32(), edited.GetProperty("title").GetString()).ShouldBe((2, "Calmer"));
        (await Json(await running.Writer.SendRaw(HttpMethod.Get, "api/v1/macros?limit=200", null))).GetProperty("items").EnumerateArray().ShouldContain(item => item.GetProperty("id").GetString() == macro);

        (await running.Writer.SendRaw(HttpMethod.Delete, $"api/v1/macros/{macro}", null)).EnsureSuccessStatusCode();
        using var gone = await running.Writer.SendRaw(HttpMethod.Get, $"api/v1/macros/{macro}", null);
        await gone.Problem(HttpStatusCode.NotFound, "automation.unknown-macro");
    }

    [Fact]
    public async Task A_personal_macro_is_its_owners_alone()
    {
        var macro = await SomeMacro("""{"title":"Mine","scope":"personal","actions":[{"do":"continue"}]}""");

        using var other = await running.Reader.SendRaw(HttpMethod.Get, $"api/v1/macros/{macro}", null);

        await other.Problem(HttpStatusCode.NotFound, "automation.unknown-macro");
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonDocument.Parse(text).RootElement;
    }

    private async Task<string> SomeMacro(string body)
    {
        var macro = running.NewId("macro");
        (await running.Writer.SendRaw(HttpMethod.Put, $"api/v1/macros/{macro}", body)).EnsureSuccessStatusCode();
        return macro;
    }
}
