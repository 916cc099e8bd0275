using System.Net;
using Firstline.Client;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Tickets;

[Collection<WithADesk>]
public sealed class OfferingATicket(RunningDesk running)
{
    [Fact]
    public async Task It_is_listed_accepted_and_told_on_the_timeline()
    {
        var (agent, ticket) = (await Available(), await running.SomeTicket());

        var offered = await running.Desk.Offer(ticket.Number, agent, 90);

        (offered.Offer!.Agent, offered.Offer.Expires - offered.Offer.OfferedAt, offered.Offer.Reason.Cause).ShouldBe((agent, TimeSpan.FromSeconds(90), "by-hand"));
        var listed = (await running.Desk.ListOffers(agent)).Items.ShouldHaveSingleItem();
        (listed.Number, listed.Level, listed.Channel, listed.Reason.Sentence).ShouldBe((ticket.Number, 1, "ticket", "Chosen by hand in first-line."));
        (await running.Desk.GetAgent(agent)).Offered.ShouldBe(1);

        (await running.Desk.ConfirmOffer(ticket.Number, agent, "laptop")).Offer!.ConfirmBy.ShouldBeNull();
        (await running.Desk.AcceptOffer(ticket.Number, agent, "laptop")).Agent.ShouldBe(agent);

        (await running.Desk.ListOffers(agent)).Items.ShouldBeEmpty();
        var kinds = (await running.Desk.Timeline(ticket.Number, limit: 100)).Items;
        kinds.Single(item => item.Kind == "offered").Routing!.Team.ShouldBe("first-line");
        kinds.Single(item => item.Kind == "offer-accepted").Device.ShouldBe("laptop");
    }

    [Fact]
    public async Task It_is_declined_with_a_reason()
    {
        var (agent, ticket) = (await Available(), await running.SomeTicket());
        await running.Desk.Offer(ticket.Number, agent);

        (await running.Desk.DeclineOffer(ticket.Number, agent, "At lunch")).Offer.ShouldBeNull();

        var declined = (await running.Desk.Timeline(ticket.Number, limit: 100)).Items.Single(item => item.Kind == "offer-declined");
        (declined.From, declined.Reason).ShouldBe((agent, "At lunch"));
    }

    [Fact]
    public async Task It_may_be_taken_and_pushed_beyond_the_capacity()
    {
        var agent = running.NewId("agent");
        await running.Desk.PutAgent(agent, new("Small", ["first-line"], 1));

        (await running.Desk.Take((await running.SomeTicket()).Number, agent)).Agent.ShouldBe(agent);
        (await running.Desk.Push((await running.SomeTicket()).Number, agent)).Agent.ShouldBe(agent);

        var seen = await running.Desk.GetAgent(agent);
        (seen.Load, seen.OverCapacity).ShouldBe((2, true));
    }

    [Theory]
    [InlineData("offer", """{"agent":"nobody"}""", HttpStatusCode.NotFound, "agent.unknown")]
    [InlineData("offer", """{"agent":"SELF","seconds":1}""", HttpStatusCode.BadRequest, "ticket.bad-offer-time")]
    [InlineData("offer/accept", """{"agent":"SELF"}""", HttpStatusCode.Conflict, "ticket.no-offer")]
    [InlineData("offer/decline", """{"agent":"SELF"}""", HttpStatusCode.Conflict, "ticket.no-offer")]
    [InlineData("take", """{"agent":"nobody"}""", HttpStatusCode.NotFound, "agent.unknown")]
    [InlineData("push", """{}""", HttpStatusCode.BadRequest, "api.invalid-request")]
    public async Task A_wrong_request_changes_nothing(string action, string body, HttpStatusCode status, string code)
    {
        var (agent, ticket) = (await Available(), await running.SomeTicket());

        using var answer = await running.Writer.SendRaw(HttpMethod.Post, $"api/v1/tickets/{ticket.Number}/{action}", body.Replace("SELF", agent));

        await answer.Problem(status, code);
        (await running.Desk.GetTicket(ticket.Number)).Version.ShouldBe(ticket.Version);
    }

    [Fact]
    public async Task One_that_is_not_available_is_refused()
    {
        var ticket = await running.SomeTicket();

        var refused = await Should.ThrowAsync<DeskProblem>(running.Desk.Offer(ticket.Number, await running.SomeAgent()));

        (refused.Status, refused.Code).ShouldBe((HttpStatusCode.Conflict, "agent.not-available"));
    }

    private async Task<string> Available()
    {
        var agent = await running.SomeAgent();
        await running.Desk.SetAgentStatus(agent, "available");
        return agent;
    }
}
