using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Links;
using Firstline.Domain.Tickets.Problems;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets.Problems;
using Firstline.Grains.Tests.Kit;
using Firstline.TestKit;

namespace Firstline.Grains.Tests.Tickets;

public sealed class TellingIncidents : IAsyncLifetime
{
    private static readonly Guid Update = new(8, 8, 8, new byte[8]);
    private DeskCluster _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await DeskCluster.Start();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task every_open_ticket_takes_an_update_once_and_the_others_are_skipped()
    {
        var (problem, incidents) = await Problem(40);
        await _desk.Grains.Ticket(incidents[0]).Resolve(new(Resolution.Spam), _desk.Asked());

        var begun = (await Begin(problem, BroadcastAim.Tell)).View!;
        (await Begin(problem, BroadcastAim.Tell)).Refusal.ShouldBeNull();
        var done = await Finished(TimeSpan.FromMinutes(1));

        (begun.Line.Tickets, begun.Line.Waiting).ShouldBe((40, 40));
        (done.Line.Told, done.Line.Skipped, done.Line.Failed, done.Missed.Single().Code).ShouldBe((39, 1, 0, TicketRefusal.IsResolved.Name));
        foreach (var incident in incidents.Skip(1))
        {
            var history = (await _desk.Grains.Tickets().Timeline(incident, 0, 100)).Items;
            history.Single(entry => entry.Fact.Event is TicketEvent.Replied).Text.ShouldBe("We found it.");
            (await _desk.Grains.Ticket(incident).View())!.Clocks.Single(clock => clock.Clock == ClockKind.FirstResponse).StoppedAt.ShouldNotBeNull();
        }

        (await _desk.Grains.Tickets().Timeline(problem, 0, 200)).Items.Single(entry => entry.Fact.Event is TicketEvent.BroadcastSent).Text.ShouldBe("We found it.");
        (await _desk.Grains.Tickets().Broadcasts(problem, null, 10)).Items.Single().ShouldBe(done.Line);
        (await _desk.Grains.Tickets().Affected(problem, null, 10)).Items.ShouldBe([new(new("enterprise"), Domain.Customers.Tier.Enterprise, 20, 19), new(new("standard"), Domain.Customers.Tier.Standard, 20, 20)]);
    }

    [Fact]
    public async Task resolving_goes_on_to_every_ticket_and_what_refuses_is_listed()
    {
        var (problem, incidents) = await Problem(3);
        (await Begin(problem, BroadcastAim.Resolve, true)).Refusal!.Code.ShouldBe(TicketRefusal.CustomerIsWaiting.Name);
        (await _desk.Grains.Broadcast(Update).View()).ShouldBeNull();
        await _desk.Grains.Ticket(problem).Reply(new(Some.Message(), "On it.", Channel.Ticket), _desk.Asked());

        (await Begin(problem, BroadcastAim.Resolve, true)).Refusal.ShouldBeNull();
        var done = await Finished(TimeSpan.FromMinutes(1));

        (done.Line.Resolved, done.Line.Failed).ShouldBe((3, 0));
        (await _desk.Grains.Ticket(problem).View())!.Resolution.ShouldBe(Resolution.Fixed);
        foreach (var incident in incidents)
        {
            (await _desk.Grains.Ticket(incident).View())!.Status.ShouldBe(TicketStatus.Resolved);
        }
    }

    [Fact]
    public async Task a_desk_that_stops_in_between_goes_on_and_tells_nobody_twice()
    {
        var (problem, incidents) = await Problem(60);
        (await Begin(problem, BroadcastAim.Tell)).Refusal.ShouldBeNull();

        await _desk.Restart(TimeSpan.FromMinutes(1));
        var done = await Finished(TimeSpan.FromMinutes(2));

        (done.Line.Told, done.Line.Waiting).ShouldBe((60, 0));
        foreach (var incident in incidents)
        {
            (await _desk.Grains.Tickets().Timeline(incident, 0, 100)).Items.Count(entry => entry.Fact.Event is TicketEvent.Replied).ShouldBe(1);
        }
    }

    private Task<Outcome<BroadcastView>> Begin(TicketId problem, BroadcastAim aim, bool problemToo = false) => _desk.Grains.Broadcast(Update).Begin(
        new(problem, new Guid(7, 8, 8, new byte[8]), "We found it.", aim, Resolution.Fixed, problemToo), _desk.Asked($"update:{aim}:{problemToo}:{problem}"));

    private Task<BroadcastView> Finished(TimeSpan time) => _desk.FastForward(time, async () => (await _desk.Grains.Broadcast(Update).View())!, view => view.Line.Waiting == 0);

    private async Task<(TicketId Problem, TicketId[] Incidents)> Problem(int incidents)
    {
        var problem = await Open(1, "standard");
        (await _desk.Grains.Ticket(problem).ChangeType(new(TicketType.Problem), _desk.Asked())).Refusal.ShouldBeNull();
        var opened = await Task.WhenAll(Enumerable.Range(2, incidents).Select(number => Open(number, number % 2 == 0 ? "enterprise" : "standard")));
        foreach (var incident in opened)
        {
            (await _desk.Grains.Tickets().Link(incident, LinkRole.CausedBy, problem, _desk.Asked())).Refusal.ShouldBeNull();
        }

        return (problem, opened);
    }

    private async Task<TicketId> Open(int number, string customer)
    {
        var id = new TicketId(new Guid(number, 6, 6, new byte[8]));
        (await _desk.Grains.Ticket(id).Open(Some.Opening() with { Customer = new(customer) }, _desk.Asked())).Refusal.ShouldBeNull();
        return id;
    }
}
