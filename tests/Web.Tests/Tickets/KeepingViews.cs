using System.Net;
using Firstline.Client;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Tickets;

[Collection<WithADesk>]
public sealed class KeepingViews(RunningDesk running)
{
    [Fact]
    public async Task A_view_is_kept_listed_counted_changed_and_taken_away()
    {
        var (customer, agent) = (await running.SomeCustomer(), await running.SomeAgent());
        var ticket = await running.SomeTicket(customer);
        await running.SomeTicket(customer);
        await running.Desk.Assign(ticket.Id, agent);
        var owner = $"agent.{agent}";

        var mine = await running.Desk.PutView(owner, "mine", new("My open ones", $"open:true agent:me customer:{customer}", "due", ["number", "subject"], 2));
        await running.Desk.PutView(owner, "all", new("All", $"customer:{customer}", Position: 1));

        (mine.Owner, mine.Id, mine.Order).ShouldBe((owner, "mine", "due"));
        (await running.Desk.ListViews(owner)).Items.Select(view => view.Id).ShouldBe(["all", "mine"]);
        var first = await running.Desk.ListViews(owner, limit: 1);
        (await running.Desk.ListViews(owner, first.Next, 1)).Items.ShouldHaveSingleItem().Id.ShouldBe("mine");
        (await running.Desk.CountView(owner, "mine")).ShouldBe(new(1, false));
        (await running.Desk.CountView(owner, "all")).ShouldBe(new(2, false));
        (await running.Desk.PutView(owner, "mine", new("Mine", "agent:me"))).Name.ShouldBe("Mine");
        using var gone = await running.Writer.DeleteAsync($"api/v1/views/{owner}/mine");
        gone.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Should.ThrowAsync<DeskProblem>(() => running.Desk.GetView(owner, "mine"))).Code.ShouldBe("view.unknown");
        (await running.Desk.ListViews("team.nobody")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_and_an_old_copy_changes_nothing()
    {
        (await Refused("everyone", "x", new("X", "level:two"))).Code.ShouldBe("search.unreadable");
        (await Refused("everyone", "x", new("", "level:2"))).Code.ShouldBe("view.unsound");
        (await Refused("everyone", "x", new("X", Columns: ["a", "a"]))).Code.ShouldBe("view.unsound");
        (await Refused("everyone", "No Slug", new("X"))).Code.ShouldBe("view.unsound");
        (await Refused("somebody", "x", new("X"))).Code.ShouldBe("view.bad-owner");

        await running.Desk.PutView("team.views-a", "x", new("X"));
        (await Should.ThrowAsync<DeskProblem>(() => running.Desk.PutView("team.views-a", "x", new("Y"), ifVersion: 7))).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await running.Desk.GetView("team.views-a", "x")).Name.ShouldBe("X");
    }

    private Task<DeskProblem> Refused(string owner, string view, Firstline.Client.Views.SavedViewRequest request) =>
        Should.ThrowAsync<DeskProblem>(() => running.Desk.PutView(owner, view, request));
}
