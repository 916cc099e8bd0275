using System.Net;
using System.Net.Http.Headers;
using Firstline.Client;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Tickets;

[Collection<WithADesk>]
public sealed class KeepingTrackOfWork(RunningDesk running)
{
    [Fact]
    public async Task Time_is_added_up_and_corrected()
    {
        var (one, other) = (await running.SomeTicket(), await running.SomeTicket());
        var agent = "timer-" + one.Number.ToLowerInvariant();
        await running.Desk.PutAgent(agent, new("Timer"));
        await running.Desk.LogTime(one.Id, new(30, agent, "research", Note: "Logs."), "once-" + one.Id);
        await running.Desk.LogTime(one.Id, new(30, agent, "research", Note: "Logs."), "once-" + one.Id);
        await running.Desk.LogTime(one.Id, new(10, agent, "call", false));
        await running.Desk.LogTime(other.Id, new(5, agent));

        var entries = (await running.Desk.Time(one.Id)).Items;
        entries.Select(entry => (entry.Minutes, entry.Activity, entry.Billable)).ShouldBe([(30, "research", true), (10, "call", false)]);
        (await running.Desk.CorrectTime(one.Id, entries[0].Id, new(20, "research", true, "Less."))).Work.ShouldSatisfyAllConditions(
            work => work.Minutes.ShouldBe(30), work => work.BillableMinutes.ShouldBe(20));

        var report = await running.Desk.TimeReport("ticket,activity", agent: agent);
        report.Rows.Select(row => (row.Keys[0], row.Keys[1], row.Minutes, row.BillableMinutes, row.Entries)).ShouldBe(
            [(one.Number, "call", 10, 0, 1), (one.Number, "research", 20, 20, 1), (other.Number, "work", 5, 5, 1)], ignoreOrder: true);
        (report.Minutes, report.BillableMinutes).ShouldBe((35, 25));
        (await running.Desk.TimeReport("month,day,tier", agent: agent)).Rows.Single().Minutes.ShouldBe(35);
        (await running.Desk.RemoveTime(one.Id, entries[0].Id, "Twice.")).Work.Minutes.ShouldBe(10);
        (await running.Desk.TimeReport("agent", agent: agent)).Rows.Single().Minutes.ShouldBe(15);

        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/v1/reports/time?by=agent&agent={agent}");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));
        using var table = await running.Reader.SendAsync(request);
        (await table.Content.ReadAsStringAsync()).ShouldBe($"agent,minutes,billable_minutes,entries\n{agent},15,5,2\n");
        (await running.Desk.Timeline(one.Id, limit: 200)).Items.Select(item => item.Kind).Where(kind => kind.StartsWith("time-", StringComparison.Ordinal))
            .ShouldBe(["time-logged", "time-logged", "time-corrected", "time-removed"]);
    }

    [Fact]
    public async Task A_checklist_and_side_tasks_keep_a_ticket_open_until_they_are_done()
    {
        var ticket = await running.SomeTicket();
        await running.Desk.Reply(ticket.Id, new("Hello."));
        await running.Desk.AddChecklistItem(ticket.Id, new("Ask for logs.", true));
        await running.Desk.AddChecklistItem(ticket.Id, new("Say thanks."));
        await running.Desk.AddTask(ticket.Id, new("Change the cable.", Due: ticket.OpenedAt.AddDays(300), Blocking: true));
        var items = (await running.Desk.Checklist(ticket.Id)).Items;
        var task = (await running.Desk.Tasks(ticket.Id)).Items.Single();

        (await Problem(() => running.Desk.Resolve(ticket.Id, "fixed"))).ShouldBe("ticket.checklist-open");
        (await running.Desk.TickChecklistItem(ticket.Id, items[0].Id, true)).Work.ChecklistDone.ShouldBe(1);
        (await Problem(() => running.Desk.Resolve(ticket.Id, "fixed"))).ShouldBe("ticket.tasks-open");
        (await running.Desk.EndTask(ticket.Id, task.Id, "done")).Work.TasksOpen.ShouldBe(0);
        await running.Desk.ReopenTask(ticket.Id, task.Id);
        await running.Desk.ChangeTask(ticket.Id, task.Id, new("Change both cables."));
        await running.Desk.OrderChecklist(ticket.Id, [items[1].Id, items[0].Id]);
        (await running.Desk.Checklist(ticket.Id, limit: 1)).ShouldSatisfyAllConditions(page => page.Items[0].Text.ShouldBe("Say thanks."), page => page.Next.ShouldBe(items[1].Id));
        await running.Desk.ChangeChecklistItem(ticket.Id, items[1].Id, new("Say thank you."));
        await running.Desk.TickChecklistItem(ticket.Id, items[0].Id, false);
        (await running.Desk.RemoveChecklistItem(ticket.Id, items[0].Id)).Work.ChecklistItems.ShouldBe(1);
        (await running.Desk.Resolve(ticket.Id, "fixed")).Status.ShouldBe("resolved");
        (await running.Desk.Timeline(ticket.Id, limit: 200)).Items.Select(item => item.Kind).ShouldContain("task-reopened");
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_every_fault()
    {
        var ticket = await running.SomeTicket();
        using var faulty = await running.Writer.SendRaw(HttpMethod.Post, $"api/v1/tickets/{ticket.Id}/time", """{"minutes":"ten","message":"none","more":1}""");
        faulty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await faulty.Content.ReadAsStringAsync()).ShouldSatisfyAllConditions(
            text => text.ShouldContain("minutes"), text => text.ShouldContain("agent"), text => text.ShouldContain("id of a message"), text => text.ShouldContain("more"));
        (await Problem(() => running.Desk.LogTime(ticket.Id, new(10, "nobody-at-all")))).ShouldBe("agent.unknown");
        (await Problem(() => running.Desk.RemoveTime(ticket.Id, "nonsense", "Why."))).ShouldBe("ticket.unknown-work");
        (await Problem(() => running.Desk.EndTask(ticket.Id, Guid.Empty.ToString(), "done"))).ShouldBe("ticket.unknown-work");
        using var by = await running.Reader.GetAsync("api/v1/reports/time?by=customer,customer");
        by.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var cursor = await running.Reader.GetAsync($"api/v1/tickets/{ticket.Id}/tasks?after=x");
        cursor.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<string> Problem(Func<Task> act) => (await Should.ThrowAsync<DeskProblem>(act)).Code;
}
