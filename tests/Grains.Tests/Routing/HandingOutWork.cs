using Firstline.Domain.Agents;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Routing;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Routing;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Routing;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Tests.Kit;
using Firstline.TestKit;

namespace Firstline.Grains.Tests.Routing;

public sealed class HandingOutWork : IAsyncLifetime
{
    private static readonly TeamId Team = new("first-line");
    private static readonly AgentId Noor = new("noor");
    private static readonly AgentId Luca = new("luca");
    private DeskCluster _desk = null!;
    private int _tickets;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskCluster.Start();
        await Mode(RoutingMode.Offer);
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task offers_a_ticket_to_whoever_has_most_to_spare_and_says_why()
    {
        await Join(Noor, 4);
        await Join(Luca, 8);
        await (await Open()).Hand(new(Luca, RoutingCause.Pushed), _desk.Asked());
        await (await Open()).Hand(new(Luca, RoutingCause.Pushed), _desk.Asked());

        var offer = await Offered(await Open(), Noor);

        (offer.Why.Cause, offer.Why.Team, offer.Why.Spare, offer.Why.Candidates).ShouldBe((RoutingCause.SpareCapacity, Team, 4, 2));
    }

    [Fact]
    public async Task keeps_a_ticket_queued_while_nobody_is_free_and_offers_it_when_somebody_is()
    {
        var ticket = await Open();
        await Queue(view => view.Waiting == 1);
        (await ticket.View())!.Offer.ShouldBeNull();

        await Join(Noor, 1);
        await Offered(ticket, Noor);
        await ticket.AcceptOffer(new(Noor, ""), _desk.Asked());
        await Queue(view => view.Waiting == 0);

        var next = await Open();
        await Queue(view => view.Waiting == 1);
        (await next.View())!.Offer.ShouldBeNull();
        await ticket.Reply(new(Some.Message(), "Done.", Channel.Email), _desk.Asked());
        await ticket.Resolve(new(Resolution.Fixed), _desk.Asked());
        await Offered(next, Noor);
    }

    [Fact]
    public async Task asks_the_next_one_when_somebody_declines_and_passes_over_whoever_did()
    {
        await Join(Noor, 5);
        var ticket = await Open();
        await Offered(ticket, Noor);
        await Join(Luca, 1);

        await ticket.DeclineOffer(new(Noor, "At lunch", ""), _desk.Asked());

        await Offered(ticket, Luca);
    }

    [Fact]
    public async Task does_not_ask_whoever_declined_when_the_next_one_is_gone_too()
    {
        await Join(Noor, 5);
        var ticket = await Open();
        await Offered(ticket, Noor);
        await Join(Luca, 1);
        await ticket.DeclineOffer(new(Noor, "", ""), _desk.Asked());
        await Offered(ticket, Luca);
        await ticket.AcceptOffer(new(Luca, ""), _desk.Asked());

        await _desk.Grains.Agent(Luca).SetStatus(new(AgentStatus.Offline), _desk.Asked());

        await Queue(view => view.Waiting == 1);
        await _desk.FastForward(TimeSpan.FromMinutes(5), async () => (await ticket.View())!, view => view.Agent is null);
        (await ticket.View())!.Offer.ShouldBeNull();
        await _desk.FastForward(TimeSpan.FromMinutes(6), async () => (await ticket.View())!, view => view.Offer?.Agent == Noor);
    }

    [Fact]
    public async Task asks_the_next_one_when_time_runs_out_and_keeps_the_age()
    {
        await Join(Noor, 5);
        var ticket = await Open();
        await Offered(ticket, Noor);
        await Join(Luca, 1);

        await _desk.FastForward(TimeSpan.FromSeconds(61), async () => (await ticket.View())!, view => view.Offer?.Agent == Luca);

        (await Facts(ticket)).ShouldContain(fact => fact is TicketEvent.OfferExpired && ((TicketEvent.OfferExpired)fact).Agent == Noor);
    }

    [Fact]
    public async Task works_in_order_of_level_deadline_and_age()
    {
        var old = await Open();
        var high = await Open(Priority.High);
        var young = await Open();

        var view = await Queue(queue => queue.Waiting == 3);

        view.Items.Select(item => item.Line.Id.Value).ShouldBe([high.GetPrimaryKey(), old.GetPrimaryKey(), young.GetPrimaryKey()]);
        view.Items.ShouldAllBe(item => item.Start == null && item.Breaches);
        view.Breaches.ShouldBe(3);
    }

    [Fact]
    public async Task asks_the_account_manager_first()
    {
        await Join(Noor, 9);
        await Join(Luca, 2);
        (await _desk.Grains.Customer(new("managed")).Register(new("Managed", Tier.Standard, "UTC", [], []) { AccountManager = Luca }, _desk.Asked())).Refusal.ShouldBeNull();

        (await Offered(await Open(customer: "managed"), Luca)).Why.Cause.ShouldBe(RoutingCause.AccountManager);
    }

    [Fact]
    public async Task gives_without_asking_where_the_team_wants_that()
    {
        await Mode(RoutingMode.Assign);
        await Join(Noor, 2);
        var tickets = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Open()));

        await Queue(view => view.Waiting == 1);

        var noor = await _desk.FastForward(TimeSpan.Zero, async () => (await _desk.Grains.Agent(Noor).View())!, view => view is { Load: 2, Offered: 0 });
        (noor.Load, noor.OverCapacity).ShouldBe((2, false));
        var routed = (await Task.WhenAll(tickets.Select(Facts))).SelectMany(facts => facts).OfType<TicketEvent.Routed>().ToList();
        routed.Count.ShouldBe(2);
        routed.ShouldAllBe(fact => fact.Why.Cause == RoutingCause.SpareCapacity);
    }

    [Fact]
    public async Task leaves_alone_what_is_laid_aside_waits_for_the_customer_or_belongs_to_a_team_by_hand()
    {
        await Join(Noor, 9);
        var manual = await Open(team: "billing");
        var waiting = await Open();
        await Offered(waiting, Noor);
        await waiting.Wait(new(WaitingFor.Customer), _desk.Asked());

        (await waiting.View())!.Offer.ShouldBeNull();
        await Queue(view => view.Waiting == 0);
        (await manual.View())!.Offer.ShouldBeNull();
        (await _desk.Grains.Queues().Find(new("billing"), 0, 10))!.Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task goes_on_after_a_restart_without_anybody_asking()
    {
        var ticket = await Open();
        await Queue(view => view.Waiting == 1);
        await Join(Noor, 1);
        await Offered(ticket, Noor);
        var next = await Open();

        await _desk.Restart(TimeSpan.FromMinutes(2));

        await _desk.FastForward(TimeSpan.FromSeconds(15), Offers, offered => offered > 0);

        async Task<int> Offers() => (await Task.WhenAll(Again(ticket), Again(next))).Count(view => view!.Offer?.Agent == Noor);

        Task<TicketView?> Again(ITicketGrain known) => _desk.Grains.Ticket(new(known.GetPrimaryKey())).View();
    }

    [Fact]
    public async Task never_gives_too_much_in_a_storm()
    {
        await Mode(RoutingMode.Assign);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Join(new($"agent-{i}"), 10)));

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Open()));

        await Queue(view => view is { Waiting: 150, Spare: 0 });
        for (var i = 0; i < 5; i++)
        {
            await _desk.FastForward(TimeSpan.Zero, async () => (await _desk.Grains.Agent(new($"agent-{i}")).View())!, view => view is { Load: 10, Offered: 0 });
        }
    }

    private async Task Mode(RoutingMode mode) =>
        (await _desk.Grains.RoutingSettings().Publish(new() { Teams = [new() { Team = Team, Mode = mode, AwayAfter = null, OfflineAfter = null }] }, "", _desk.Asked())).Refusal.ShouldBeNull();

    private Task<WorkOffer> Offered(ITicketGrain ticket, AgentId agent) =>
        _desk.FastForward(TimeSpan.Zero, async () => (await ticket.View())!.Offer!, offer => offer?.Agent == agent);

    private Task<QueueView> Queue(Func<QueueView, bool> holds) => _desk.FastForward(TimeSpan.Zero, async () => (await _desk.Grains.Queues().Find(Team, 0, 500))!, holds);

    private async Task Join(AgentId agent, int capacity)
    {
        (await _desk.Grains.Agent(agent).Register(new(agent.Value, [Team], capacity), _desk.Asked())).Refusal.ShouldBeNull();
        (await _desk.Grains.Agent(agent).SetStatus(new(AgentStatus.Available), _desk.Asked())).Refusal.ShouldBeNull();
    }

    private async Task<IReadOnlyList<TicketEvent>> Facts(ITicketGrain ticket) =>
        [.. (await _desk.Grains.Tickets().Timeline(new(ticket.GetPrimaryKey()), 0, 200)).Items.Select(entry => entry.Fact.Event)];

    private async Task<ITicketGrain> Open(Priority priority = Priority.Medium, string customer = "standard", string? team = null)
    {
        var ticket = _desk.Grains.Ticket(new(new Guid(Interlocked.Increment(ref _tickets), 6, 6, new byte[8])));
        (await ticket.Open(Some.Opening(priority) with { Customer = new(customer), Team = team is null ? null : new(team) }, _desk.Asked())).Refusal.ShouldBeNull();
        return ticket;
    }
}
