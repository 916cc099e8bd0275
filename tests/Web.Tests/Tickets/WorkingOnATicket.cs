using System.Net;
using Firstline.Client;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Tickets;

[Collection<WithADesk>]
public sealed class WorkingOnATicket(RunningDesk running)
{
    [Fact]
    public async Task It_goes_its_whole_way()
    {
        var agent = await running.SomeAgent();
        var (desk, id) = (running.Desk, (await running.SomeTicket(priority: "low")).Id);

        (await desk.ChangePriority(id, "high")).Priority.ShouldBe("high");
        (await desk.Categorize(id, "integration-support")).Category.ShouldBe("integration-support");
        (await desk.MoveToTeam(id, "second-line")).Team.ShouldBe("second-line");
        (await desk.Assign(id, agent)).Agent.ShouldBe(agent);
        (await desk.Unassign(id)).Agent.ShouldBeNull();
        (await desk.Reply(id, new("Did you turn it off?"))).FirstRepliedAt.ShouldNotBeNull();
        (await desk.Wait(id, "customer")).Status.ShouldBe("waiting-on-customer");
        (await desk.ReceiveMessage(id, new("I did.", "email"))).WaitingSince.ShouldNotBeNull();
        (await desk.Escalate(id, new("customer-request", "They insist.", 3))).Level.ShouldBe(3);
        (await desk.Deescalate(id, new(1, "Understood."))).Level.ShouldBe(1);
        (await desk.Reply(id, new("And on again?", "phone"))).WaitingSince.ShouldBeNull();
        (await desk.Wait(id, "third-party")).Status.ShouldBe("waiting-on-third-party");
        (await desk.Continue(id)).Status.ShouldBe("open");
        var resolved = await desk.Resolve(id, "workaround");
        (resolved.Status, resolved.Resolution).ShouldBe(("resolved", "workaround"));
        (await desk.Reopen(id, "It smokes again.")).Reopenings.ShouldBe(1);
        await desk.Resolve(id, "fixed");
        (await desk.Close(id)).Status.ShouldBe("closed");
    }

    [Fact]
    public async Task A_transition_that_is_not_allowed_says_why_and_changes_nothing()
    {
        var ticket = await running.SomeTicket();

        using var answer = await running.Writer.SendRaw(HttpMethod.Post, $"api/v1/tickets/{ticket.Number}/closure", null);

        (await answer.Problem(HttpStatusCode.Conflict, "ticket.not-resolved")).Detail!.ShouldContain(ticket.Number);
        (await running.Desk.GetTicket(ticket.Id)).Version.ShouldBe(ticket.Version);
    }

    [Fact]
    public async Task An_action_meant_for_an_older_version_is_refused()
    {
        var ticket = await running.SomeTicket();
        var noted = await running.Desk.Note(ticket.Id, "Meanwhile.", ifVersion: ticket.Version);

        using var answer = await running.Writer.SendRaw(
            HttpMethod.Put, $"api/v1/tickets/{ticket.Id}/priority", """{"priority":"low"}""", headers: ("If-Match", $"\"{ticket.Version}\""));

        await answer.Problem(HttpStatusCode.PreconditionFailed, "desk.version-passed");
        (await running.Desk.GetTicket(ticket.Id)).Version.ShouldBe(noted.Version);
    }

    [Fact]
    public async Task The_same_key_does_the_same_thing_once()
    {
        var ticket = await running.SomeTicket();
        var key = running.NewId("key");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => running.Desk.Note(ticket.Number, "Once.", key)));

        (await running.Desk.Timeline(ticket.Id)).Items.Count(item => item.Kind == "noted").ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_for_another_action_or_ticket_is_refused()
    {
        var (one, other) = (await running.SomeTicket(), await running.SomeTicket());
        var key = running.NewId("key");
        await running.Desk.Note(one.Id, "A note.", key);

        var action = await Should.ThrowAsync<DeskProblem>(running.Desk.Reply(one.Id, new("A note."), key));
        var ticket = await Should.ThrowAsync<DeskProblem>(running.Desk.Note(other.Id, "A note.", key));

        (action.Code, ticket.Code).ShouldBe(("desk.key-reused", "desk.key-reused"));
    }

    [Fact]
    public async Task An_unknown_agent_is_named()
    {
        var ticket = await running.SomeTicket();

        var refused = await Should.ThrowAsync<DeskProblem>(running.Desk.Assign(ticket.Id, "nobody"));

        (refused.Code, refused.Problem.Field).ShouldBe(("agent.unknown", "agent"));
    }

    [Theory]
    [InlineData("replies", """{"body":"B"}""")]
    [InlineData("notes", """{"body":"B"}""")]
    [InlineData("closure", null)]
    public async Task An_unknown_ticket_is_not_found(string action, string? body)
    {
        using var answer = await running.Writer.SendRaw(HttpMethod.Post, $"api/v1/tickets/FL-999999999/{action}", body);

        await answer.Problem(HttpStatusCode.NotFound, "ticket.unknown");
    }

    [Theory]
    [InlineData("escalation", """{"reason":"sla-breach","text":"T"}""", "ticket.reason-is-automatic", "reason")]
    [InlineData("escalation", """{"reason":"customer-request","text":"T","level":1}""", "ticket.no-such-level", "level")]
    [InlineData("escalation", """{"reason":"customer-request","text":"T","level":5}""", "ticket.no-such-level", "level")]
    [InlineData("escalation", """{"reason":"anger","text":"T"}""", "api.invalid-request", "reason")]
    [InlineData("waiting", """{"for":"godot"}""", "api.invalid-request", "for")]
    [InlineData("resolution", """{"how":"fixed"}""", "api.invalid-request", "resolution")]
    [InlineData("closure", """{"why":"enough"}""", "api.invalid-request", "why")]
    public async Task A_wrong_value_names_its_field(string action, string body, string code, string field)
    {
        var ticket = await running.SomeTicket();

        using var answer = await running.Writer.SendRaw(HttpMethod.Post, $"api/v1/tickets/{ticket.Number}/{action}", body);

        var problem = await answer.Problem(HttpStatusCode.BadRequest, code);
        problem.Errors!.ShouldContain(error => error.Field == field);
        (await running.Desk.GetTicket(ticket.Id)).Version.ShouldBe(ticket.Version);
    }

    [Theory]
    [InlineData("Idempotency-Key", "")]
    [InlineData("Idempotency-Key", "with space")]
    [InlineData("If-Match", "7")]
    [InlineData("If-Match", "\"seven\"")]
    [InlineData("If-Match", "\"1\", \"2\"")]
    public async Task A_malformed_header_is_named(string header, string value)
    {
        var ticket = await running.SomeTicket();

        using var answer = await running.Writer.SendRaw(HttpMethod.Post, $"api/v1/tickets/{ticket.Id}/notes", """{"body":"B"}""", headers: (header, value));

        (await answer.Problem(HttpStatusCode.BadRequest, "api.invalid-request")).Field.ShouldBe(header);
    }
}
