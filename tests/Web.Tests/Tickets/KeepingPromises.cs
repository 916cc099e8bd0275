using System.Net;
using Firstline.Client;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Tickets;

[Collection<WithADesk>]
public sealed class KeepingPromises(RunningDesk running)
{
    [Fact]
    public async Task Every_clock_says_why_it_is_due_then()
    {
        var ticket = await running.SomeTicket(await running.SomeCustomer("enterprise"), "high");
        await running.Desk.ChangePriority(ticket.Id, "low");

        var ledger = await running.Desk.Clocks(ticket.Number);

        var clock = ledger.Clocks.Single(known => known.Clock == "first-response");
        clock.Sentence.ShouldContain("because rule 'Enterprise support' of policy version");
        (clock.State, clock.TargetSeconds, clock.Calendar, clock.Zone).ShouldBe(("running", 8 * 3_600, "Enterprise hours", "Europe/Berlin"));
        clock.Segments.Where(segment => !segment.Ahead).Sum(segment => segment.CountedSeconds).ShouldBe(clock.ElapsedSeconds, 0.000_001);
        clock.Changes.Select(change => change.Kind).ShouldBe(["started", "retargeted"]);
        using var unknown = await running.Reader.GetAsync("api/v1/tickets/FL-99999999/clocks");
        await unknown.Problem(HttpStatusCode.NotFound, "ticket.unknown");
    }

    [Fact]
    public async Task A_due_date_is_set_by_hand_and_lifted()
    {
        var ticket = await running.SomeTicket();
        var due = ticket.OpenedAt.AddDays(30);

        var set = await running.Desk.SetDueDate(ticket.Id, "resolution", new(due, "Promised on the phone."));
        set.Clocks.Single(clock => clock.Clock == "resolution").ShouldSatisfyAllConditions(clock => clock.Due.ShouldBe(due), clock => clock.ManualDue.ShouldBe(due));
        (await running.Desk.LiftDueDate(ticket.Id, "resolution")).Clocks.Single(clock => clock.Clock == "resolution").Due.ShouldBeNull();
        (await Should.ThrowAsync<DeskProblem>(() => running.Desk.SetDueDate(ticket.Id, "next-response", new(due, "Why not.")))).Code.ShouldBe("ticket.no-live-clock");
        (await Should.ThrowAsync<DeskProblem>(() => running.Desk.SetDueDate(ticket.Id, "resolution", new(ticket.OpenedAt.AddDays(-1), "Too early.")))).Code.ShouldBe("ticket.due-too-early");
        using var level = await running.Writer.SendRaw(HttpMethod.Put, $"api/v1/tickets/{ticket.Id}/due-dates/level-response", """{"due":"2030-01-01T00:00:00Z","reason":"x"}""");
        level.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Tags_and_components_are_set_and_told()
    {
        var ticket = await running.SomeTicket();

        (await running.Desk.SetTags(ticket.Id, ["vip", "gold", "vip"])).Tags.ShouldBe(["gold", "vip"]);
        (await running.Desk.SetComponent(ticket.Id, "payments")).Component.ShouldBe("payments");
        (await running.Desk.Timeline(ticket.Id)).Items.Select(item => item.Kind).ShouldContain("tagged");
        (await Should.ThrowAsync<DeskProblem>(() => running.Desk.SetTags(ticket.Id, ["Not a tag"]))).Code.ShouldBe("ticket.bad-tag");
    }

    [Fact]
    public async Task One_that_waits_from_the_beginning_has_no_resolution_clock_yet()
    {
        var ticket = await running.Desk.OpenTicket(new(await running.SomeCustomer(), "S", "B", Waiting: "customer", Tags: ["early"]));

        (ticket.Status, ticket.Tags[0], ticket.Clocks.Count).ShouldBe(("waiting-on-customer", "early", 1));
        (await running.Desk.Continue(ticket.Id)).Clocks.ShouldContain(clock => clock.Clock == "resolution");
    }

    [Fact]
    public async Task A_level_is_acknowledged_by_its_team()
    {
        var ticket = await running.SomeTicket(priority: "critical");
        var (stranger, member) = (await running.SomeAgent(), running.NewId("agent"));
        await running.Desk.PutAgent(member, new(member, ["technical"]));

        (await Should.ThrowAsync<DeskProblem>(() => running.Desk.Acknowledge(ticket.Id, stranger))).Code.ShouldBe("ticket.not-of-the-team");
        var taken = await running.Desk.Acknowledge(ticket.Id, member);
        (taken.AcknowledgedBy, taken.Clocks.Single(clock => clock.Clock == "level-response").State).ShouldBe((member, "met"));
    }

    [Fact]
    public async Task Two_become_one_and_one_becomes_two()
    {
        var customer = await running.SomeCustomer();
        var (one, other) = (await running.SomeTicket(customer, "high"), await running.SomeTicket(customer, "low"));

        (await running.Desk.Merge(one.Number, other.Number, "merge-key")).Number.ShouldBe(other.Number);
        (await running.Desk.Merge(one.Number, other.Number, "merge-key")).Number.ShouldBe(other.Number);
        (await running.Desk.GetTicket(one.Id)).ShouldSatisfyAllConditions(ended => ended.Status.ShouldBe("closed"), ended => ended.MergedInto.ShouldBe(other.Number));
        (await running.Desk.Reply(one.Id, new("Hello?"))).Number.ShouldBe(other.Number);
        (await Should.ThrowAsync<DeskProblem>(() => running.Desk.Merge(other.Id, other.Id))).Code.ShouldBe("ticket.cannot-merge");
        var foreign = await running.SomeTicket();
        (await Should.ThrowAsync<DeskProblem>(() => running.Desk.Merge(foreign.Id, other.Id))).Code.ShouldBe("ticket.cannot-merge");

        var told = (await running.Desk.Timeline(other.Number, absorbed: true)).Items;
        told.Select(item => item.Ticket).Distinct().ShouldBe([one.Number, other.Number], ignoreOrder: true);
        (await running.Desk.Timeline(other.Number)).Items.ShouldAllBe(item => item.Ticket == null);
        using var bad = await running.Reader.GetAsync($"api/v1/tickets/{other.Number}/timeline?absorbed=perhaps");
        await bad.Problem(System.Net.HttpStatusCode.BadRequest, "api.invalid-request");

        var part = await running.Desk.Split(other.Number, new("The other thing", "It is something else."));
        (part.Customer, part.Subject).ShouldBe((customer, "The other thing"));
        (await running.Desk.Timeline(other.Id)).Items.ShouldContain(item => item.Kind == "split" && item.To == part.Number);
    }

    [Fact]
    public async Task What_is_written_to_a_ticket_that_is_over_opens_one_that_follows_it_up()
    {
        var over = await running.SomeTicket();
        await running.Desk.Reply(over.Id, new("Done."));
        await running.Desk.Resolve(over.Id, "fixed");
        await running.Desk.Close(over.Id);

        var next = await running.Desk.ReceiveMessage(over.Id, new("It is back."));
        (next.FollowsUp, next.Subject, next.Status).ShouldBe((over.Number, over.Subject, "new"));
        (await running.Desk.GetTicket(over.Id)).FollowedUpBy.ShouldBe(next.Number);
        (await running.Desk.Timeline(over.Id)).Items.ShouldContain(item => item.Kind == "followed-up" && item.To == next.Number);
        (await running.Desk.Timeline(next.Id)).Items.ShouldContain(item => item.Kind == "follows-up" && item.From == over.Number);
    }
}
