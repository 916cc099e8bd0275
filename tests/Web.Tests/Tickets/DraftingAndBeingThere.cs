using System.Net;
using Firstline.Client;
using Firstline.Client.Live;
using Firstline.Domain.Identity;
using Firstline.Web.Identity;
using Firstline.Web.Tests.Hosting;
using Firstline.Web.Tests.Live;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Web.Tests.Tickets;

[Collection<WithADesk>]
public sealed class DraftingAndBeingThere(RunningDesk running)
{
    [Fact]
    public async Task The_last_one_to_save_wins_unless_a_version_is_named()
    {
        var (desk, agent, ticket) = (running.Desk, await running.SomeAgent(), await running.SomeTicket());
        var first = await desk.SaveDraft(ticket.Number, agent, new("He", BasedOn: ticket.Version));
        var second = await desk.SaveDraft(ticket.Number, agent, new("Hello", BasedOn: ticket.Version));

        second.Version.ShouldBeGreaterThan(first.Version);
        (await Should.ThrowAsync<DeskProblem>(desk.SaveDraft(ticket.Id, agent, new("Hey"), first.Version))).Code.ShouldBe("desk.version-passed");
        (await desk.SaveDraft(ticket.Id, agent, new("Hello", BasedOn: ticket.Version), first.Version)).Version.ShouldBe(second.Version);
        (await desk.GetDraft(ticket.Id, agent)).Body.ShouldBe("Hello");
        (await desk.GetTicket(ticket.Id)).Version.ShouldBe(ticket.Version);
    }

    [Fact]
    public async Task Drafts_are_listed_by_owner_and_thrown_away_one_by_one()
    {
        var (desk, agent, ticket) = (running.Desk, await running.SomeAgent(), await running.SomeTicket());
        await desk.SaveDraft(ticket.Id, "shared", new("Ours", "note"));
        await desk.SaveDraft(ticket.Id, agent, new("Mine"));

        var page = await desk.ListDrafts(ticket.Id, limit: 1);

        page.Items.Single().Owner.ShouldBe(agent);
        (await desk.ListDrafts(ticket.Id, page.Next)).Items.Single().Kind.ShouldBe("note");
        (await desk.DiscardDraft(ticket.Id, agent)).Body.ShouldBe("Mine");
        (await Should.ThrowAsync<DeskProblem>(desk.DiscardDraft(ticket.Id, agent))).Code.ShouldBe("ticket.no-draft");
    }

    [Fact]
    public async Task A_shared_draft_is_told_to_whoever_looks_and_gone_when_it_was_sent()
    {
        var (desk, ticket) = (running.Desk, await running.SomeTicket());
        await using var line = await Line(KeyScope.Read);
        await line.Ask<TicketChanged>(nameof(IDeskHub.WatchTicket), ticket.Id);

        var draft = await desk.SaveDraft(ticket.Id, "shared", new("Together."));
        (await line.Hears<SharedDraftChanged>(change => !change.Gone)).Version.ShouldBe(draft.Version);
        await desk.Reply(ticket.Id, new("Together.", SharedDraft: draft.Version));

        (await line.Hears<SharedDraftChanged>(change => change.Gone)).Version.ShouldBe(draft.Version);
        (await Should.ThrowAsync<DeskProblem>(desk.GetDraft(ticket.Id, "shared"))).Code.ShouldBe("ticket.no-draft");
    }

    [Fact]
    public async Task What_was_written_since_the_shared_draft_was_sent_stays()
    {
        var (desk, ticket) = (running.Desk, await running.SomeTicket());
        var sent = await desk.SaveDraft(ticket.Id, "shared", new("One."));
        await desk.SaveDraft(ticket.Id, "shared", new("Two."));

        await desk.Reply(ticket.Id, new("One.", SharedDraft: sent.Version));

        (await desk.GetDraft(ticket.Id, "shared")).Body.ShouldBe("Two.");
    }

    [Theory]
    [InlineData("nobody", """{"body":"B"}""", HttpStatusCode.NotFound)]
    [InlineData("No Slug", """{"body":"B"}""", HttpStatusCode.NotFound)]
    [InlineData("shared", """{"body":"B","kind":"poem"}""", HttpStatusCode.BadRequest)]
    [InlineData("shared", """{"body":"B","attachments":["x"]}""", HttpStatusCode.BadRequest)]
    public async Task A_wrong_draft_is_refused(string owner, string body, HttpStatusCode status)
    {
        var ticket = await running.SomeTicket();

        using var answer = await running.Writer.SendRaw(HttpMethod.Put, $"api/v1/tickets/{ticket.Id}/drafts/{owner}", body);

        answer.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Who_comes_writes_and_leaves_is_seen_live()
    {
        var (desk, agent, ticket) = (running.Desk, await running.SomeAgent(), await running.SomeTicket());
        await using var viewer = await Line(KeyScope.Read);
        await viewer.Ask<TicketChanged>(nameof(IDeskHub.WatchTicket), ticket.Id);
        await using var writer = await Line(KeyScope.Write);

        await writer.Ask<TicketPresence>(nameof(IDeskHub.Attend), ticket.Number, agent, "viewing");
        await viewer.Hears<TicketPresence>(presence => presence.Agents is [{ State: "viewing" }]);
        await desk.Attend(ticket.Id, new(agent, "typing"));
        await viewer.Hears<TicketPresence>(presence => presence.Agents is [{ State: "typing" } one] && one.Agent == agent);
        (await desk.ListPresence([ticket.Number, (await running.SomeTicket()).Number])).Items.ShouldHaveSingleItem().TicketId.ShouldBe(ticket.Id);
        await writer.Tell(nameof(IDeskHub.Depart), ticket.Id, agent);

        await viewer.Hears<TicketPresence>(presence => presence.Agents.Count == 0);
        (await desk.GetPresence(ticket.Id)).Agents.ShouldBeEmpty();
        (await desk.GetTicket(ticket.Id)).Version.ShouldBe(ticket.Version);
    }

    [Fact]
    public async Task A_reader_may_watch_but_not_say_that_somebody_is_there()
    {
        var (agent, ticket) = (await running.SomeAgent(), await running.SomeTicket());
        await using var line = await Line(KeyScope.Read);

        await Should.ThrowAsync<HubException>(line.Ask<TicketPresence>(nameof(IDeskHub.Attend), ticket.Id, agent, "viewing"));
        (await Should.ThrowAsync<DeskProblem>(new DeskClient(running.Reader).Attend(ticket.Id, new(agent)))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Unknown_tickets_and_agents_have_no_presence()
    {
        var (agent, ticket) = (await running.SomeAgent(), await running.SomeTicket());

        (await Should.ThrowAsync<DeskProblem>(running.Desk.Attend(Guid.Empty.ToString("N"), new(agent)))).Code.ShouldBe("ticket.unknown");
        (await Should.ThrowAsync<DeskProblem>(running.Desk.Attend(ticket.Id, new("nobody")))).Code.ShouldBe("agent.unknown");
    }

    private async Task<HubLine> Line(KeyScope scope) =>
        await HubLine.Open(running.Host.Address, (await running.Host.Services.GetRequiredService<ApiKeys>().Issue("live", scope)).Secret);
}
