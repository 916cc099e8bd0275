using Firstline.TestKit;
using System.Net;
using Firstline.Client;
using Firstline.Client.Routing;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Routing;

[Collection<WithADesk>]
public sealed class ReadingQueues(RunningDesk running)
{
    [Fact]
    public async Task They_hold_what_waits_in_its_order_page_by_page()
    {
        var team = running.NewId("queue");
        var customer = await running.SomeCustomer();
        foreach (var priority in new[] { "low", "high", "medium" })
        {
            await running.Desk.OpenTicket(new(customer, $"A {priority} one", "It smells.", priority, Team: team));
        }

        var whole = await Comes(team, queue => queue.Summary.Waiting == 3);
        whole.Items.Select(item => item.Subject).ShouldBe(["A high one", "A medium one", "A low one"]);
        (whole.Summary.Mode, whole.Summary.PredictedBreaches, whole.Items[0].PredictedStart, whole.Items[0].Place).ShouldBe(("manual", 3, null, 1));

        var first = await running.Desk.GetQueue(team, limit: 2);
        var rest = await running.Desk.GetQueue(team, first.Next, 2);
        (first.Items.Count, rest.Items.ShouldHaveSingleItem().Place, rest.Next).ShouldBe((2, 3, null));
        (await running.Desk.ListQueues(limit: 200)).Items.ShouldContain(queue => queue.Mode == "manual");
    }

    [Fact]
    public async Task One_that_nobody_named_is_not_found()
    {
        var refused = await Should.ThrowAsync<DeskProblem>(running.Desk.GetQueue("nowhere"));

        (refused.Status, refused.Code).ShouldBe((HttpStatusCode.NotFound, "routing.unknown-queue"));
    }

    [Fact]
    public async Task They_hand_out_work_by_settings()
    {
        var (team, agent) = (running.NewId("queue"), running.NewId("agent"));
        await running.Desk.PutAgent(agent, new(agent, [team], 3));
        await running.Desk.SetAgentStatus(agent, "available");
        using (var published = await running.Writer.SendRaw(HttpMethod.Put, "api/v1/settings/routing", $$"""{"teams":[{"team":"{{team}}","mode":"offer","offerSeconds":30,"skills":[{"skill":"network","relaxSeconds":0}]}]}"""))
        {
            published.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        var ticket = await running.Desk.OpenTicket(new(await running.SomeCustomer(), "Nothing works", "It stopped.", "high", Team: team));

        var queue = await Comes(team, queue => queue.Items.SingleOrDefault()?.OfferedTo == agent);
        (queue.Summary.Mode, queue.Items[0].PredictedBreach).ShouldBe(("offer", false));
        (await running.Desk.ListOffers(agent)).Items.ShouldHaveSingleItem().Reason.Sentence.ShouldBe($"Most spare capacity in {team}; network not asked for any more; 3 of 3 points free; the only candidate.");
        (await running.Desk.AcceptOffer(ticket.Number, agent)).Agent.ShouldBe(agent);
        await Comes(team, left => left.Summary is { Waiting: 0, Spare: 2 });
    }

    [Fact]
    public async Task Settings_that_make_no_sense_are_refused_with_every_fault()
    {
        using var answer = await running.Writer.SendRaw(HttpMethod.Put, "api/v1/settings/routing", """{"teams":[{"team":"a","mode":"offer","offerSeconds":1,"beyond":-1}]}""");

        var problem = await answer.Problem(HttpStatusCode.BadRequest, "settings.unsound");
        problem.Errors!.Select(error => error.Field).ShouldBe(["teams[0].offerSeconds", "teams[0].confirmSeconds", "teams[0].beyond"]);
    }

    private Task<Queue> Comes(string team, Func<Queue, bool> holds) => Eventually.Holds(() => running.Desk.GetQueue(team), holds);
}
