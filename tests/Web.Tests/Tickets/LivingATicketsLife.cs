using System.Net;
using Firstline.Client;
using Firstline.Client.Tickets;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Tickets;

[Collection<WithADesk>]
public sealed class LivingATicketsLife(RunningDesk running) : IAsyncLifetime
{
    private readonly List<string> _open = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Other tests share the desk and expect the usual settings.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var ticket in _open)
        {
            await running.Desk.MoveToStatus(ticket, new("open"));
        }

        await running.Desk.PutTicketSettings(await running.Desk.TicketSettings(0));
    }

    [Fact]
    public async Task A_status_of_the_desks_own_is_shown_listed_and_kept_while_it_is_in_use()
    {
        var usual = await running.Desk.TicketSettings(0);
        var own = await running.Desk.PutTicketSettings(usual with { Statuses = [.. usual.Statuses!, new("in-test", "In test", "open", 25)] });
        own.Statuses!.Select(status => status.Id).ShouldBe(["new", "open", "in-test", "waiting-on-customer", "waiting-on-third-party", "resolved", "closed"]);
        var customer = await running.SomeCustomer();
        var ticket = await running.SomeTicket(customer);
        ticket.StatusId.ShouldBe("new");
        _open.Add(ticket.Id);

        var moved = await running.Desk.MoveToStatus(ticket.Id, new("in-test"));
        (moved.Status, moved.StatusId).ShouldBe(("open", "in-test"));
        (await running.Desk.ListTickets(new(Customer: customer) { StatusId = "in-test" })).Items.ShouldHaveSingleItem().StatusId.ShouldBe("in-test");
        (await running.Desk.ListTickets(new(Customer: customer) { StatusId = "open" })).Items.ShouldBeEmpty();
        (await running.Desk.Timeline(ticket.Id)).Items.Single(item => item.Kind == "status-named").ShouldSatisfyAllConditions(item => item.From.ShouldBe("new"), item => item.To.ShouldBe("in-test"));

        (await Should.ThrowAsync<DeskProblem>(() => running.Desk.PutTicketSettings(usual))).Code.ShouldBe("settings.in-use");
        await running.Desk.PutTicketSettings(own with { Statuses = [.. own.Statuses!.Select(status => status with { Active = status.Id != "in-test" })] });
        (await running.Desk.GetTicket(ticket.Id)).StatusId.ShouldBe("in-test");
        (await Should.ThrowAsync<DeskProblem>(async () => await running.Desk.MoveToStatus((await running.SomeTicket(customer)).Id, new("in-test")))).Code.ShouldBe("ticket.inactive-status");
    }

    [Fact]
    public async Task A_ticket_laid_aside_leaves_the_working_queue_until_the_customer_writes()
    {
        var customer = await running.SomeCustomer();
        var ticket = await running.SomeTicket(customer);
        var until = ticket.OpenedAt.AddDays(3);

        var aside = await running.Desk.Snooze(ticket.Id, new(until, Reason: "The parts come."));
        aside.Snooze.ShouldNotBeNull().ShouldSatisfyAllConditions(snooze => snooze.Until.ShouldBe(until), snooze => snooze.UntilReply.ShouldBeTrue());
        aside.Clocks.Select(clock => clock.Due).ShouldBe(ticket.Clocks.Select(clock => clock.Due));
        (await Queue(customer, false)).ShouldBeEmpty();
        (await Queue(customer, true)).ShouldHaveSingleItem().SnoozedUntil.ShouldBe(until);

        (await running.Desk.ReceiveMessage(ticket.Id, new("And?"))).Snooze.ShouldBeNull();
        (await Queue(customer, false)).ShouldHaveSingleItem();
        var items = (await running.Desk.Timeline(ticket.Id)).Items;
        items.Single(item => item.Kind == "snoozed").Reason.ShouldBe("The parts come.");
        items.Single(item => item.Kind == "woken").Trigger.ShouldBe("customer-wrote");
        await running.Desk.Snooze(ticket.Id, new());
        (await running.Desk.Wake(ticket.Id)).Snooze.ShouldBeNull();
    }

    [Theory]
    [InlineData("status", """{"status":"nonsense"}""", HttpStatusCode.BadRequest, "ticket.no-such-status", "status")]
    [InlineData("status", """{"status":"resolved"}""", HttpStatusCode.BadRequest, "ticket.resolution-mismatch", "resolution")]
    [InlineData("status", """{"status":"closed"}""", HttpStatusCode.Conflict, "ticket.not-resolved", null)]
    [InlineData("snooze", """{"until":"2020-01-01T00:00:00Z"}""", HttpStatusCode.BadRequest, "ticket.bad-snooze", "until")]
    [InlineData("snooze", """{"untilReply":false}""", HttpStatusCode.BadRequest, "ticket.bad-snooze", "until")]
    public async Task Nonsense_is_refused_and_changes_nothing(string action, string body, HttpStatusCode status, string code, string? field)
    {
        var ticket = await running.SomeTicket();
        using var answer = await running.Writer.SendRaw(HttpMethod.Put, $"api/v1/tickets/{ticket.Id}/{action}", body);

        (await answer.Problem(status, code)).Field.ShouldBe(field);
        (await running.Desk.GetTicket(ticket.Id)).Version.ShouldBe(ticket.Version);
    }

    private async Task<IReadOnlyList<TicketSummary>> Queue(string customer, bool snoozed) =>
        (await running.Desk.ListTickets(new(Open: true, Customer: customer) { Snoozed = snoozed })).Items;
}
