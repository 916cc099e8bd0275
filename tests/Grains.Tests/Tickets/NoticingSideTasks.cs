using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Work;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Tests.Kit;
using Firstline.TestKit;

namespace Firstline.Grains.Tests.Tickets;

public sealed class NoticingSideTasks : IAsyncLifetime
{
    private DeskCluster _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await DeskCluster.Start();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task the_tickets_reminder_records_what_is_overdue()
    {
        var ticket = new TicketId(new Guid(1, 2, 3, new byte[8]));
        await _desk.Grains.Ticket(ticket).Open(Some.Opening() with { Customer = new("standard") }, _desk.Asked());
        var due = _desk.Time.GetUtcNow().AddMinutes(20);
        (await _desk.Grains.Ticket(ticket).DoWork(new AddTask(Guid.Empty, new("Cable.", Due: due)), _desk.Asked())).Refusal.ShouldBeNull();

        var view = await _desk.FastForward(TimeSpan.FromMinutes(30), async () => (await _desk.Grains.Ticket(ticket).View())!, known => known.Work.TasksOverdue == 1);

        (view.Work.Tasks, view.Work.TasksOpen).ShouldBe((1, 1));
        (await _desk.Grains.Ticket(ticket).WorkDone())!.Tasks[0].OverdueAt!.Value.ShouldBeGreaterThanOrEqualTo(due);
    }

    [Fact]
    public async Task work_of_an_unknown_agent_is_refused()
    {
        var ticket = new TicketId(new Guid(1, 2, 4, new byte[8]));
        await _desk.Grains.Ticket(ticket).Open(Some.Opening() with { Customer = new("standard") }, _desk.Asked());

        (await _desk.Grains.Ticket(ticket).DoWork(new LogTime(Guid.Empty, 5, "work", new("nobody"), true), _desk.Asked())).Refusal!.Code.ShouldBe(AgentRefusal.Unknown.Name);
        (await _desk.Grains.Ticket(ticket).DoWork(new AddTask(Guid.Empty, new("Cable.", new("nobody"))), _desk.Asked())).Refusal!.Code.ShouldBe(AgentRefusal.Unknown.Name);
    }
}
