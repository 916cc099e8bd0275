using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Agents;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Tests.Kit;
using Firstline.TestKit;

namespace Firstline.Grains.Tests.Agents;

public sealed class HoldingTickets : IAsyncLifetime
{
    private static readonly AgentId Noor = new("noor");
    private static readonly AgentId Luca = new("luca");
    private DeskCluster _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskCluster.Start();
        foreach (var agent in new[] { Noor, Luca })
        {
            (await _desk.Grains.Agent(agent).Register(new(agent.Value, [new("first-line")], 10), _desk.Asked())).Refusal.ShouldBeNull();
        }
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task counts_what_is_assigned_reassigned_and_resolved()
    {
        var first = await Open(1);
        var second = await Open(2);
        await first.Assign(new(Noor), _desk.Asked());
        await second.Assign(new(Noor), _desk.Asked());
        await Holds(Noor, 2);

        await second.Assign(new(Luca), _desk.Asked());
        await Holds(Noor, 1);
        await Holds(Luca, 1);

        await first.Reply(new(Some.Message(), "Done.", Channel.Email), _desk.Asked());
        await first.Resolve(new(Resolution.Fixed), _desk.Asked());
        await Holds(Noor, 0);
    }

    [Fact]
    public async Task is_known_again_after_a_restart()
    {
        await (await Open(3)).Assign(new(Noor), _desk.Asked());
        await Holds(Noor, 1);

        await _desk.Restart(TimeSpan.FromSeconds(1));

        await Holds(Noor, 1);
    }

    [Fact]
    public async Task ignores_older_news()
    {
        var agent = _desk.Grains.Agent(Noor);
        var ticket = new TicketId(Guid.Parse("44444444-0000-0000-0000-000000000009"));
        await agent.Observe(new(ticket, 5, true, 3));
        await agent.Observe(new(ticket, 4, false, 3));
        await agent.Observe(new(ticket, 5, true, 3));

        (await agent.View())!.Load.ShouldBe(3);
    }

    private async Task<Interfaces.Tickets.ITicketGrain> Open(int number)
    {
        var ticket = _desk.Grains.Ticket(new(new Guid(number, 4, 4, new byte[8])));
        (await ticket.Open(Some.Opening() with { Customer = new("standard") }, _desk.Asked())).Refusal.ShouldBeNull();
        return ticket;
    }

    private Task<AgentView> Holds(AgentId agent, int tickets) =>
        _desk.FastForward(TimeSpan.Zero, async () => (await _desk.Grains.Agent(agent).View())!, view => view.Tickets == tickets);
}
