using System.Net;
using System.Net.Http.Json;
using Firstline.Client;
using Firstline.Client.Tickets;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Tickets;

[Collection<WithADesk>]
public sealed class HoldingAReply(RunningDesk running)
{
    [Fact]
    public async Task The_customer_wrote_meanwhile_so_nothing_is_sent_and_the_text_becomes_the_agents_draft()
    {
        var (desk, agent, ticket) = (running.Desk, await running.SomeAgent(), await running.SomeTicket());
        var wrote = await desk.ReceiveMessage(ticket.Id, new("It burns now!"));

        var held = await Should.ThrowAsync<DeskProblem>(desk.Reply(ticket.Id, new("All will be well.", Agent: agent, BasedOn: ticket.Version)));

        (held.Status, held.Code, held.Problem.Version).ShouldBe((HttpStatusCode.Conflict, "ticket.changed-meanwhile", wrote.Version));
        var change = held.Problem.Changes!.ShouldHaveSingleItem();
        change.Sentence.ShouldMatch(@"^The customer wrote \d+ seconds? ago\.$");
        (change.Item.Kind, change.Item.Text).ShouldBe(("customer-wrote", "It burns now!"));
        (await desk.GetTicket(ticket.Id)).Version.ShouldBe(wrote.Version);
        var draft = await desk.GetDraft(ticket.Id, agent);
        (draft.Body, draft.Kind, draft.BasedOn).ShouldBe(("All will be well.", "reply", ticket.Version));
    }

    [Fact]
    public async Task Sent_again_on_the_version_it_was_told_it_goes_and_the_draft_is_gone()
    {
        var (desk, agent, ticket) = (running.Desk, await running.SomeAgent(), await running.SomeTicket());
        await desk.ReceiveMessage(ticket.Id, new("More."));
        var held = await Should.ThrowAsync<DeskProblem>(desk.Reply(ticket.Id, new("R", Agent: agent, BasedOn: ticket.Version)));

        var sent = await desk.Reply(ticket.Id, new("R", Agent: agent, BasedOn: held.Problem.Version));

        sent.WaitingSince.ShouldBeNull();
        (await Should.ThrowAsync<DeskProblem>(desk.GetDraft(ticket.Id, agent))).Code.ShouldBe("ticket.no-draft");
        var reply = (await desk.Timeline(ticket.Id)).Items.Single(item => item.Kind == "replied");
        (reply.By.Kind, reply.By.Id, reply.Delivery!.State).ShouldBe(("agent", agent, "delivered"));
    }

    [Fact]
    public async Task Of_two_who_answer_at_once_on_the_same_version_one_is_held()
    {
        var (desk, one, other, ticket) = (running.Desk, await running.SomeAgent(), await running.SomeAgent(), await running.SomeTicket());

        var answers = await Task.WhenAll(new[] { one, other }.Select(async agent => await running.Writer.PostAsJsonAsync(
            $"api/v1/tickets/{ticket.Id}/replies", new ReplyRequest("R", Agent: agent, BasedOn: ticket.Version), DeskJson.Default.ReplyRequest)));

        answers.Select(answer => answer.StatusCode).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        (await desk.Timeline(ticket.Id)).Items.Count(item => item.Kind == "replied").ShouldBe(1);
    }

    [Fact]
    public async Task Ones_own_changes_and_the_clocks_hold_nothing()
    {
        var (desk, agent, ticket) = (running.Desk, await running.SomeAgent(), await running.SomeTicket());
        await desk.Note(ticket.Id, new NoteRequest("Mine.", Agent: agent, BasedOn: ticket.Version));

        (await desk.Reply(ticket.Id, new("R", Agent: agent, BasedOn: ticket.Version))).WaitingSince.ShouldBeNull();
    }

    [Fact]
    public async Task A_note_and_a_call_are_held_too()
    {
        var (desk, agent, ticket) = (running.Desk, await running.SomeAgent(), await running.SomeTicket());
        await desk.ChangePriority(ticket.Id, "low");

        var note = await Should.ThrowAsync<DeskProblem>(desk.Note(ticket.Id, new NoteRequest("N", agent, ticket.Version)));
        var call = await Should.ThrowAsync<DeskProblem>(desk.LogCall(ticket.Id, new("outbound", true, 60, "S", null, agent, ticket.Version)));

        (note.Code, call.Code).ShouldBe(("ticket.changed-meanwhile", "ticket.changed-meanwhile"));
        note.Problem.Changes!.Single().Sentence.ShouldContain("changed the priority from medium to low");
    }

    [Fact]
    public async Task A_repeated_request_answers_what_it_came_to_and_is_not_held_by_itself()
    {
        var (desk, ticket, key) = (running.Desk, await running.SomeTicket(), running.NewId("key"));
        var sent = await desk.Reply(ticket.Id, new("R", BasedOn: ticket.Version), key);
        await desk.ReceiveMessage(ticket.Id, new("Thanks."));

        (await desk.Reply(ticket.Id, new("R", BasedOn: ticket.Version), key)).Version.ShouldBeGreaterThan(sent.Version);
        (await desk.Timeline(ticket.Id)).Items.Count(item => item.Kind == "replied").ShouldBe(1);
    }

    [Fact]
    public async Task A_version_that_has_not_come_is_refused_and_so_is_an_unknown_agent()
    {
        var (desk, ticket) = (running.Desk, await running.SomeTicket());

        (await Should.ThrowAsync<DeskProblem>(desk.Reply(ticket.Id, new("R", BasedOn: 9_999)))).Code.ShouldBe("ticket.version-to-come");
        (await Should.ThrowAsync<DeskProblem>(desk.Reply(ticket.Id, new("R", Agent: "nobody")))).Code.ShouldBe("agent.unknown");
    }
}
