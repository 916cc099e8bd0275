using Firstline.Client.Live;
using Firstline.Web.Tests.Hosting;
using Microsoft.AspNetCore.SignalR;

namespace Firstline.Web.Tests.Live;

[Collection<WithADesk>]
public sealed class AnsweringOffers(RunningDesk desk)
{
    [Fact]
    public async Task tells_every_device_of_the_agent_with_everything_to_show_and_who_answered()
    {
        var (agent, ticket) = (await Available(), await desk.SomeTicket(priority: "high"));
        await using var laptop = await Open(agent);
        await using var phone = await Open(agent);

        await desk.Desk.Offer(ticket.Number, agent);

        var pushed = await phone.Hears<OfferPushed>(offer => offer.What == "offered");
        var (number, priority, sentence) = (pushed.Offer!.Number, pushed.Offer.Priority, pushed.Offer.Reason.Sentence);
        (number, priority, sentence).ShouldBe((ticket.Number, "high", "Chosen by hand in first-line."));
        await phone.Tell(nameof(IDeskHub.ConfirmOffer), ticket.Id, agent, "phone");
        await phone.Tell(nameof(IDeskHub.AcceptOffer), ticket.Id, agent, "phone");

        foreach (var line in new[] { laptop, phone })
        {
            var accepted = await line.Hears<OfferPushed>(offer => offer.What == "accepted");
            (accepted.Device, accepted.Offer, accepted.Number).ShouldBe(("phone", null, ticket.Number));
            line.Heard.OfType<OfferPushed>().Select(offer => offer.What).ShouldBe(["offered", "confirmed", "accepted"]);
        }

        await laptop.Tell(nameof(IDeskHub.AcceptOffer), ticket.Id, agent, "laptop");
        (await desk.Desk.GetTicket(ticket.Id)).Agent.ShouldBe(agent);
    }

    [Fact]
    public async Task says_why_an_answer_is_refused()
    {
        var (agent, ticket) = (await Available(), await desk.SomeTicket());
        await using var line = await Open(agent);

        var refused = await Should.ThrowAsync<HubException>(line.Tell(nameof(IDeskHub.AcceptOffer), ticket.Id, agent, "laptop"));
        refused.Message.ShouldContain("is not offered to");

        await desk.Desk.Offer(ticket.Number, agent);
        await line.Tell(nameof(IDeskHub.DeclineOffer), ticket.Id, agent, "At lunch", "laptop");
        await line.Hears<OfferPushed>(offer => offer.What == "declined");
        (await desk.Desk.GetTicket(ticket.Id)).Offer.ShouldBeNull();
    }

    private async Task<HubLine> Open(string agent)
    {
        var line = await HubLine.Open(desk.Host.Address, desk.Host.Key);
        await line.Tell(nameof(IDeskHub.WatchAgent), agent);
        return line;
    }

    private async Task<string> Available()
    {
        var agent = await desk.SomeAgent();
        await desk.Desk.SetAgentStatus(agent, "available");
        return agent;
    }
}
