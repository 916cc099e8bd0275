using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Routing;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Tests.Kit;
using Firstline.TestKit;
using Orleans.Core.Internal;

namespace Firstline.Grains.Tests.Agents;

public sealed class OfferingWork : IAsyncLifetime
{
    private static readonly AgentId Noor = new("noor");
    private static readonly AgentId Luca = new("luca");
    private DeskCluster _desk = null!;
    private int _tickets;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskCluster.Start();
        await Join(Noor, 3);
        await Join(Luca, 3);
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task reserves_room_until_the_answer_and_says_why()
    {
        var ticket = await Open();

        var offered = (await ticket.OfferByHand(Noor, null, _desk.Asked())).View!;

        offered.Offer!.Why.ShouldBe(new(RoutingCause.ByHand, new("first-line")));
        (offered.Offer.Expires - offered.Offer.At, offered.Offer.ConfirmBy - offered.Offer.At).ShouldBe((TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(5)));
        (await View(Noor)).Offered.ShouldBe(1);
        (await _desk.Grains.Agents().Offers(Noor, null, 10)).Items.ShouldHaveSingleItem().Number.ShouldBe(offered.Number);
    }

    [Fact]
    public async Task makes_it_theirs_when_they_accept_and_answers_the_same_when_they_do_again()
    {
        var ticket = await Open();
        await ticket.OfferByHand(Noor, null, _desk.Asked());

        var taken = (await ticket.AcceptOffer(new(Noor, "laptop"), _desk.Asked())).View!;
        var again = (await ticket.AcceptOffer(new(Noor, "phone"), _desk.Asked())).View!;

        (taken.Agent, taken.Offer, taken.Status, again.Version).ShouldBe((Noor, null, TicketStatus.Open, taken.Version));
        var noor = await View(Noor);
        (noor.Load, noor.Tickets, noor.Offered, noor.OverCapacity).ShouldBe((1, 1, 0, false));
        (await ticket.DeclineOffer(new(Noor, "", ""), _desk.Asked())).Refusal!.Code.ShouldBe("ticket.offer-taken");
        (await ticket.AcceptOffer(new(Luca, ""), _desk.Asked())).Refusal!.Code.ShouldBe("ticket.no-offer");
    }

    [Fact]
    public async Task acknowledges_what_was_handed_to_their_level()
    {
        var level2 = new AgentId("tess");
        await Join(level2, 3, "technical");
        var ticket = await Open(Priority.Critical);
        (await ticket.View())!.Level.ShouldBe(2);
        var team = (await ticket.OfferByHand(level2, null, _desk.Asked())).View!.Offer!.Why.Team;

        (await ticket.AcceptOffer(new(level2, ""), _desk.Asked())).View!.AcknowledgedBy.ShouldBe(level2);
        team.ShouldNotBe(new TeamId("first-line"));
    }

    [Fact]
    public async Task goes_back_when_they_decline()
    {
        var ticket = await Open();
        var opened = (await ticket.View())!.OpenedAt;
        await ticket.OfferByHand(Noor, null, _desk.Asked());

        var declined = (await ticket.DeclineOffer(new(Noor, "At lunch", ""), _desk.Asked())).View!;

        (declined.Offer, declined.Agent, declined.OpenedAt).ShouldBe((null, null, opened));
        (await ticket.DeclineOffer(new(Noor, "At lunch", ""), _desk.Asked())).View!.Version.ShouldBe(declined.Version);
        await Offers(Noor, 0);
        (await ticket.AcceptOffer(new(Noor, ""), _desk.Asked())).Refusal!.Code.ShouldBe("ticket.no-offer");
    }

    [Fact]
    public async Task goes_back_when_they_do_not_answer_and_tells_that_no_screen_showed_it()
    {
        var ticket = await Open();
        await ticket.OfferByHand(Noor, null, _desk.Asked());

        await _desk.FastForward(TimeSpan.FromSeconds(6), () => Facts(ticket), facts => facts.Any(fact => fact is TicketEvent.OfferUnconfirmed));
        await _desk.FastForward(TimeSpan.FromSeconds(60), () => Facts(ticket), facts => facts.Any(fact => fact is TicketEvent.OfferExpired));

        (await ticket.View())!.Offer.ShouldBeNull();
        await Offers(Noor, 0);
    }

    [Fact]
    public async Task is_confirmed_by_a_screen()
    {
        var ticket = await Open();
        await ticket.OfferByHand(Noor, null, _desk.Asked());
        (await ticket.ConfirmOffer(new(Noor, "laptop"), _desk.Asked())).View!.Offer!.ConfirmBy.ShouldBeNull();

        await _desk.FastForward(TimeSpan.FromSeconds(61), () => Facts(ticket), facts => facts.Any(fact => fact is TicketEvent.OfferExpired));

        (await Facts(ticket)).ShouldNotContain(fact => fact is TicketEvent.OfferUnconfirmed);
    }

    [Fact]
    public async Task is_taken_back_when_somebody_else_gets_it()
    {
        var ticket = await Open();
        await ticket.OfferByHand(Noor, null, _desk.Asked());

        var taken = (await ticket.Hand(new(Luca, RoutingCause.Taken), _desk.Asked())).View!;

        (taken.Agent, taken.Offer).ShouldBe((Luca, null));
        (await Facts(ticket)).ShouldContain(new TicketEvent.OfferWithdrawn(Noor, OfferEnd.NotWaiting));
        await Offers(Noor, 0);
    }

    [Fact]
    public async Task is_refused_when_they_are_full_or_away_but_not_by_hand()
    {
        for (var i = 0; i < 3; i++)
        {
            (await (await Open()).OfferByHand(Noor, null, _desk.Asked())).Refusal.ShouldBeNull();
        }

        var more = await Open();
        (await more.OfferByHand(Noor, null, _desk.Asked())).Refusal!.Code.ShouldBe("agent.no-room");
        for (var i = 0; i < 4; i++)
        {
            (await (await Open()).Hand(new(Noor, RoutingCause.Pushed), _desk.Asked())).View!.Agent.ShouldBe(Noor);
        }

        (await View(Noor)).OverCapacity.ShouldBeTrue();
        await _desk.Grains.Agent(Luca).SetStatus(new(AgentStatus.Away), _desk.Asked());
        (await more.OfferByHand(Luca, null, _desk.Asked())).Refusal!.Code.ShouldBe("agent.not-available");
        (await more.View())!.Version.ShouldBe((await Facts(more)).Count);
    }

    [Fact]
    public async Task never_gives_anybody_more_than_they_can_hold_however_many_offers_come_at_once()
    {
        AgentId[] agents = [.. Enumerable.Range(0, 10).Select(i => new AgentId($"agent-{i}"))];
        foreach (var agent in agents)
        {
            await Join(agent, 20);
        }

        var tickets = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => Open()));

        var taken = await Task.WhenAll(tickets.Select((ticket, i) => Race(ticket, agents[i % agents.Length])));

        taken.Count(won => won).ShouldBe(200);
        foreach (var agent in agents)
        {
            (await View(agent)).Load.ShouldBe(20);
        }
    }

    [Fact]
    public async Task never_gives_too_much_when_the_agents_memory_is_lost_in_the_middle()
    {
        var tickets = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => Open()));
        await Join(Noor, 40);
        var taken = 0;
        var race = Task.WhenAll(tickets.Select(async ticket =>
        {
            if (await Race(ticket, Noor) && Interlocked.Increment(ref taken) % 10 == 0)
            {
                await Patiently(async () =>
                {
                    await _desk.Grains.Agent(Noor).Cast<IGrainManagementExtension>().DeactivateOnIdle();
                    return true;
                });
            }
        }));
        await race;

        var noor = await _desk.FastForward(TimeSpan.Zero, () => View(Noor), view => view.Offered == 0);
        noor.Load.ShouldBe(taken);
        noor.Load.ShouldBeLessThanOrEqualTo(40);
        noor.Load.ShouldBeGreaterThan(30);
    }

    private async Task<bool> Race(ITicketGrain ticket, AgentId agent) =>
        (await Patiently(() => ticket.OfferByHand(agent, null, _desk.Asked()))).Refusal is null && (await Patiently(() => ticket.AcceptOffer(new(agent, ""), _desk.Asked()))).Refusal is null;

    /// <summary>Asks again what a grain that was just ending could not take.</summary>
    private static async Task<T> Patiently<T>(Func<Task<T>> ask)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (Orleans.Runtime.OrleansMessageRejectionException)
            {
                await Task.Yield();
            }
        }
    }

    private async Task Join(AgentId agent, int capacity, string team = "first-line")
    {
        (await _desk.Grains.Agent(agent).Register(new(agent.Value, [new(team)], capacity), _desk.Asked())).Refusal.ShouldBeNull();
        (await _desk.Grains.Agent(agent).SetStatus(new(AgentStatus.Available), _desk.Asked())).Refusal.ShouldBeNull();
    }

    private async Task<Interfaces.Agents.AgentView> View(AgentId agent) => (await _desk.Grains.Agent(agent).View())!;

    private Task Offers(AgentId agent, int points) => _desk.FastForward(TimeSpan.Zero, () => View(agent), view => view.Offered == points);

    private async Task<IReadOnlyList<TicketEvent>> Facts(ITicketGrain ticket) =>
        [.. (await _desk.Grains.Tickets().Timeline(new(ticket.GetPrimaryKey()), 0, 200))!.Items.Select(entry => entry.Fact.Event)];

    private async Task<ITicketGrain> Open(Priority priority = Priority.Medium)
    {
        var ticket = _desk.Grains.Ticket(new(new Guid(Interlocked.Increment(ref _tickets), 5, 5, new byte[8])));
        (await ticket.Open(Some.Opening(priority) with { Customer = new("standard") }, _desk.Asked())).Refusal.ShouldBeNull();
        return ticket;
    }
}
