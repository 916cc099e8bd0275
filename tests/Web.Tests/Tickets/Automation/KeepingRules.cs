using Firstline.TestKit;
using System.Net;
using System.Text.Json;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Tickets.Automation;

[Collection<WithADesk>]
public sealed class KeepingRules(RunningDesk running)
{
    [Fact]
    public async Task A_trigger_acts_and_tells_what_it_did()
    {
        var tag = running.NewId("spot");
        await Publish($$"""{"id":"{{tag}}","title":"Spot","on":["priority-changed"],"condition":"priority:critical tag:{{tag}}","actions":[{"do":"move-to-team","team":"billing"},{"do":"note","body":"{{"{{ticket.number}}"}} for {{"{{customer.name}}"}}."}]}""");
        try
        {
            var ticket = await running.SomeTicket();
            (await running.Writer.SendRaw(HttpMethod.Put, $"api/v1/tickets/{ticket.Id}/tags", $$"""{"tags":["{{tag}}"]}""")).EnsureSuccessStatusCode();

            (await running.Desk.ChangePriority(ticket.Id, "critical")).Team.ShouldBe("billing");

            var run = (await Json($"api/v1/tickets/{ticket.Number}/rule-runs")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
            (run.GetProperty("rule").GetString(), run.GetProperty("on").GetString(), run.GetProperty("facts").GetInt32()).ShouldBe((tag, "priority-changed", 2));
            run.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("kind").GetString()).ShouldBe(["moved-to-team", "noted"]);
            run.GetProperty("changes")[1].GetProperty("text").GetString().ShouldBe($"{ticket.Number} for {ticket.Customer}.");
            run.GetProperty("changes")[1].GetProperty("by").GetProperty("kind").GetString().ShouldBe("desk");
            (await Json($"api/v1/automation/runs?rule={tag}")).GetProperty("items").GetArrayLength().ShouldBe(1);
            (await Json("api/v1/automation/activity")).GetProperty("items").EnumerateArray().Single(rule => rule.GetProperty("rule").GetString() == tag).GetProperty("runs").GetInt32().ShouldBe(1);
        }
        finally
        {
            await Publish("");
        }
    }

    [Fact]
    public async Task A_rule_that_makes_no_sense_is_refused_with_every_fault()
    {
        using var answer = await running.Writer.SendRaw(
            HttpMethod.Put, "api/v1/automation/rules", """{"rules":[{"id":"a","title":"A","condition":"priority:sometimes","actions":[{"do":"continue"}]}]}""");

        (await answer.Problem(HttpStatusCode.BadRequest, "settings.unsound")).Errors!.Select(error => error.Field).ShouldBe(["rules[0].on", "rules[0].condition"]);
    }

    [Fact]
    public async Task An_automation_is_armed_on_tickets_that_are_open_already()
    {
        var ticket = await running.SomeTicket();
        await Publish($$"""{"id":"nudge","title":"Nudge","forMinutes":60,"condition":"customer:{{ticket.Customer}}","actions":[{"do":"note","body":"Nudge."}]}""");
        try
        {
            await Eventually.Holds(async () => (await running.Desk.Timeline(ticket.Id)).Items.Any(item => item.Kind == "rule-armed"), holds => holds);
        }
        finally
        {
            await Publish("");
        }

        await Eventually.Holds(async () => (await running.Desk.Timeline(ticket.Id)).Items.Any(item => item.Kind == "rule-disarmed"), holds => holds);
    }

    [Fact]
    public async Task An_automation_that_waits_for_mere_time_acts_by_the_tickets_own_reminder()
    {
        var ticket = await running.SomeTicket();
        await Publish($$"""{"id":"aside","title":"Aside","forMinutes":0,"condition":"customer:{{ticket.Customer}} snoozed:true wrote>1d","actions":[{"do":"add-tags","tags":["aside"]}]}""");
        try
        {
            (await running.Writer.SendRaw(HttpMethod.Put, $"api/v1/tickets/{ticket.Id}/snooze", """{"untilReply":true}""")).EnsureSuccessStatusCode();

            await Eventually.Holds(async () => (await running.Desk.GetTicket(ticket.Id)).Tags.Contains("aside"), holds => holds);
            (await running.Desk.Timeline(ticket.Id)).Items.Single(item => item.Kind == "rule-rests").To.ShouldNotBeNull();
        }
        finally
        {
            await Publish("");
        }
    }

    [Fact]
    public async Task A_dry_run_tells_what_a_rule_would_have_done_and_changes_nothing()
    {
        var ticket = await running.SomeTicket();
        await running.Desk.ChangePriority(ticket.Id, "critical");
        var before = await running.Desk.GetTicket(ticket.Id);
        var rule = $$"""{"id":"a","title":"A","on":["priority-changed"],"condition":"customer:{{ticket.Customer}} priority:critical","actions":[{"do":"add-tags","tags":["seen"]}]}""";

        using var answer = await running.Writer.SendRaw(HttpMethod.Post, "api/v1/automation/dry-run", $$"""{"rule":{{rule}}}""");
        var trial = JsonElement.Parse(await answer.Content.ReadAsStringAsync());
        (trial.GetProperty("touched").GetInt32(), trial.GetProperty("runs").GetInt32(), trial.GetProperty("refused").GetInt32()).ShouldBe((1, 1, 0), trial.ToString());
        trial.GetProperty("tickets").GetInt32().ShouldBeGreaterThan(0);
        trial.GetProperty("examples")[0].GetProperty("ticket").GetString().ShouldBe(ticket.Number);
        (await running.Desk.GetTicket(ticket.Id)).Version.ShouldBe(before.Version);
        (await Json("api/v1/automation/runs?rule=a")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_dry_run_is_refused_with_every_fault()
    {
        using var shape = await running.Writer.SendRaw(HttpMethod.Post, "api/v1/automation/dry-run", """{"since":"2001-01-01T00:00:00Z","examples":101}""");
        (await shape.Problem(HttpStatusCode.BadRequest, "api.invalid-request")).Errors!.Select(error => error.Field).ShouldBe(["rule", "since", "examples"]);

        using var rule = await running.Writer.SendRaw(
            HttpMethod.Post, "api/v1/automation/dry-run", """{"rule":{"id":"a","title":"A","condition":"priority:sometimes","actions":[{"do":"set-status","status":"x"}]}}""");
        (await rule.Problem(HttpStatusCode.BadRequest, "settings.unsound")).Errors!.Select(error => error.Field).ShouldBe(["rule.condition"]);
    }

    private async Task Publish(string rules) =>
        (await running.Writer.SendRaw(HttpMethod.Put, "api/v1/automation/rules", $$"""{"rules":[{{rules}}]}""")).EnsureSuccessStatusCode();

    private async Task<JsonElement> Json(string path)
    {
        using var answer = await running.Writer.SendRaw(HttpMethod.Get, path, null);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonDocument.Parse(text).RootElement;
    }
}
