using System.Net;
using Firstline.Client;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Tickets;

[Collection<WithADesk>]
public sealed class TellingIncidents(RunningDesk running)
{
    [Fact]
    public async Task A_problem_tells_what_it_gathers_and_shows_how_far_it_is()
    {
        var customer = await running.SomeCustomer();
        var problem = await running.Desk.OpenTicket(new(customer, "Payments fail", "All of them.") { Type = "problem" });
        var incident = await running.SomeTicket();
        await running.Desk.Link(incident.Id, "caused-by", problem.Id);

        var begun = await running.Desk.Broadcast(problem.Id, new("We found it."), "tell-once-" + problem.Id);
        (await running.Desk.Broadcast(problem.Id, new("We found it."), "tell-once-" + problem.Id)).Progress.Id.ShouldBe(begun.Progress.Id);

        (problem.Type, begun.Progress.Tickets, begun.Body).ShouldBe(("problem", 1, "We found it."));
        (await running.Desk.GetBroadcast(problem.Number, begun.Progress.Id)).Progress.Aim.ShouldBe("tell");
        (await running.Desk.Broadcasts(problem.Id)).Items.Single().Id.ShouldBe(begun.Progress.Id);
        (await running.Desk.AffectedCustomers(problem.Id)).Items.Single().Tickets.ShouldBe(1);
    }

    [Fact]
    public async Task What_cannot_go_out_is_refused_with_its_reason()
    {
        var ticket = await running.SomeTicket();
        (await Problem(() => running.Desk.Broadcast(ticket.Id, new("Hello.")))).ShouldBe("ticket.not-a-problem");
        await running.Desk.SetType(ticket.Id, "problem");
        (await Problem(() => running.Desk.Broadcast(ticket.Id, new("Hello.")))).ShouldBe("ticket.nobody-to-tell");
        (await Problem(() => running.Desk.Broadcast(ticket.Id, new(" ")))).ShouldBe("ticket.empty-text");
        (await Problem(() => running.Desk.Broadcast("FL-99999999", new("Hello.")))).ShouldBe("ticket.unknown");
        (await Problem(() => running.Desk.GetBroadcast(ticket.Id, Guid.Empty.ToString()))).ShouldBe("ticket.unknown-broadcast");
        using var faulty = await running.Writer.SendRaw(HttpMethod.Post, $"api/v1/tickets/{ticket.Id}/broadcasts", """{"aim":"shout","resolveProblem":"yes"}""");
        faulty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await faulty.Content.ReadAsStringAsync()).ShouldSatisfyAllConditions(
            text => text.ShouldContain("aim must be one of"), text => text.ShouldContain("body"), text => text.ShouldContain("resolveProblem"));
    }

    private static async Task<string> Problem(Func<Task> act) => (await Should.ThrowAsync<DeskProblem>(act)).Code;
}
