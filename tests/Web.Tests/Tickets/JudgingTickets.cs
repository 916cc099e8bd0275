using System.Net;
using Firstline.Client;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Tickets;

[Collection<WithADesk>]
public sealed class JudgingTickets(RunningDesk running)
{
    [Fact]
    public async Task Impact_and_urgency_give_the_priority_and_one_set_by_hand_since_stands()
    {
        var customer = await running.SomeCustomer();
        var opened = await running.Desk.OpenTicket(new(customer, "Nobody can log in", "Since nine.") { Impact = "high", Urgency = "medium", Type = "incident" });
        (opened.Priority, opened.PriorityByHand, opened.Type).ShouldBe(("high", false, "incident"));
        (await running.Desk.ListTickets(new(Customer: customer) { Type = "incident" })).Items.ShouldHaveSingleItem().Type.ShouldBe("incident");
        (await running.Desk.ListTickets(new(Customer: customer) { Type = "question" })).Items.ShouldBeEmpty();

        (await running.Desk.JudgeImpact(opened.Id, new("low", "medium"))).Priority.ShouldBe("low");
        await running.Desk.ChangePriority(opened.Id, "medium");
        var stands = await running.Desk.JudgeImpact(opened.Id, new("high", "high"));
        (stands.Priority, stands.PriorityByHand, stands.Impact, stands.Urgency).ShouldBe(("medium", true, "high", "high"));
        (await running.Desk.Timeline(opened.Id)).Items.Last(item => item.Kind == "impact-judged").Reason.ShouldBe("Impact high and urgency high give critical; the priority set by hand stands against it.");
        (await running.Desk.JudgeImpact(opened.Id, new("high", "high", true))).Priority.ShouldBe("critical");
        (await running.Desk.Timeline(opened.Id)).Items.Last(item => item.Kind == "priority-changed").Trigger.ShouldBe("impact-urgency");
    }

    [Fact]
    public async Task Half_a_judgement_is_refused()
    {
        var customer = await running.SomeCustomer();
        (await Should.ThrowAsync<DeskProblem>(() => running.Desk.OpenTicket(new(customer, "Nobody can log in", "Since nine.") { Impact = "high" }))).Code.ShouldBe("ticket.half-judged");
    }

    [Fact]
    public async Task A_hundred_thousand_tags_are_refused_at_once()
    {
        var ticket = await running.SomeTicket();
        var tags = string.Join(',', Enumerable.Range(1, 100_000).Select(tag => $"\"t{tag}\""));
        using var answer = await running.Writer.SendRaw(HttpMethod.Put, $"api/v1/tickets/{ticket.Id}/tags", $$"""{"tags":[{{tags}}]}""");

        await answer.Problem(HttpStatusCode.BadRequest, "ticket.bad-tag");
        (await running.Desk.GetTicket(ticket.Id)).Version.ShouldBe(ticket.Version);
    }
}
