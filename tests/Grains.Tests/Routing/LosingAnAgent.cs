using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Domain.Routing;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Routing;
using Firstline.Grains.Interfaces.Agents;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Tests.Kit;
using Firstline.TestKit;

namespace Firstline.Grains.Tests.Routing;

public sealed class LosingAnAgent : IAsyncLifetime
{
    private static readonly TeamId Team = new("first-line");
    private static readonly AgentId Noor = new("noor");
    private static readonly AgentId Luca = new("luca");
    private readonly Ear _ear = new();
    private DeskCluster _desk = null!;
    private int _tickets;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskCluster.Start();
        (await _desk.Grains.RoutingSettings().Publish(
            new() { Teams = [new() { Team = Team, Mode = RoutingMode.Offer, AwayAfter = TimeSpan.FromMinutes(5), OfflineAfter = TimeSpan.FromMinutes(15), OfferWithin = TimeSpan.FromHours(1) }] }, "", _desk.Asked()))
            .Refusal.ShouldBeNull();
        await Join(Noor);
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task who_has_no_screen_is_away_and_is_back_with_one()
    {
        await _desk.FastForward(TimeSpan.FromMinutes(5), View, view => view is { Status: AgentStatus.Away, AwayByItself: true });

        await Screens(1);

        await _desk.FastForward(TimeSpan.Zero, View, view => view is { Status: AgentStatus.Available, AwayByItself: false });
    }

    [Fact]
    public async Task who_said_that_they_are_away_stays_so_when_a_screen_comes()
    {
        await _desk.Grains.Agent(Noor).SetStatus(new(AgentStatus.Away), _desk.Asked());

        await Screens(1);

        (await View()).Status.ShouldBe(AgentStatus.Away);
    }

    [Fact]
    public async Task who_goes_home_gives_back_offers_and_what_was_not_begun_but_not_what_was()
    {
        var (begun, untouched) = (await Taken(), await Taken());
        await begun.Note(new(Some.Message(), "I look at it."), _desk.Asked());
        var offered = await Open();
        await Offered(offered, Noor);
        var opened = (await untouched.View())!.OpenedAt;

        await _desk.Grains.Agent(Noor).SetStatus(new(AgentStatus.Offline), _desk.Asked());

        var back = await _desk.FastForward(TimeSpan.Zero, async () => (await untouched.View())!, view => view.Agent is null);
        back.OpenedAt.ShouldBe(opened);
        await _desk.FastForward(TimeSpan.Zero, async () => (await offered.View())!, view => view.Offer is null);
        (await begun.View())!.Agent.ShouldBe(Noor);
        (await Facts(offered)).ShouldContain(new TicketEvent.OfferWithdrawn(Noor, OfferEnd.AgentGone));
        await _desk.FastForward(TimeSpan.Zero, View, view => view is { Tickets: 1, Offered: 0 });
    }

    [Fact]
    public async Task whose_last_screen_is_gone_for_long_is_offline_and_another_one_gets_the_work()
    {
        var ticket = await Taken();
        await _desk.FastForward(TimeSpan.FromMinutes(14), View, view => view.Status == AgentStatus.Away);
        await Join(Luca);

        await _desk.FastForward(TimeSpan.FromMinutes(2), View, view => view.Status == AgentStatus.Offline);

        await Offered(ticket, Luca);
        (await Facts(ticket)).ShouldContain(new TicketEvent.Returned(Noor));
    }

    [Fact]
    public async Task what_is_reopened_goes_to_whoever_had_it_if_they_are_there()
    {
        var ticket = await Resolved();

        await ticket.Receive(new(Some.Message(), "It broke again.", Channel.Email), _desk.Asked());

        (await ticket.View())!.Agent.ShouldBe(Noor);
    }

    [Fact]
    public async Task what_is_reopened_goes_to_somebody_else_if_they_are_not_and_to_them_if_they_come_back_first()
    {
        var ticket = await Resolved();
        await _desk.Grains.Agent(Noor).SetStatus(new(AgentStatus.Offline), _desk.Asked());

        await ticket.Receive(new(Some.Message(), "It broke again.", Channel.Email), _desk.Asked());
        await _desk.FastForward(TimeSpan.Zero, async () => (await ticket.View())!, view => view.Agent is null);

        await _desk.Grains.Agent(Noor).SetStatus(new(AgentStatus.Available), _desk.Asked());
        (await Offered(ticket, Noor)).Why.Cause.ShouldBe(RoutingCause.PreviousAgent);
    }

    [Fact]
    public async Task what_is_pushed_to_somebody_who_is_offline_stays_there()
    {
        await _desk.Grains.Agent(Noor).SetStatus(new(AgentStatus.Offline), _desk.Asked());
        var ticket = await Open();

        await ticket.Hand(new(Noor, RoutingCause.Pushed), _desk.Asked());

        await _desk.FastForward(TimeSpan.FromMinutes(20), View, view => view.Tickets == 1);
        (await ticket.View())!.Agent.ShouldBe(Noor);
    }

    private Task Screens(int count) => _desk.Grains.Agent(Noor).Beat(_desk.Grains.CreateObjectReference<IFeedObserver>(_ear), count);

    private async Task<ITicketGrain> Resolved()
    {
        var ticket = await Taken();
        await ticket.Reply(new(Some.Message(), "Done.", Channel.Email), _desk.Asked());
        await ticket.Resolve(new(Resolution.Fixed), _desk.Asked());
        return ticket;
    }

    private async Task<ITicketGrain> Taken()
    {
        var ticket = await Open();
        (await ticket.Hand(new(Noor, RoutingCause.Taken), _desk.Asked())).Refusal.ShouldBeNull();
        return ticket;
    }

    private async Task<AgentView> View() => (await _desk.Grains.Agent(Noor).View())!;

    private Task<WorkOffer> Offered(ITicketGrain ticket, AgentId agent) =>
        _desk.FastForward(TimeSpan.Zero, async () => (await ticket.View())!.Offer!, offer => offer?.Agent == agent);

    private async Task Join(AgentId agent)
    {
        (await _desk.Grains.Agent(agent).Register(new(agent.Value, [Team], 9), _desk.Asked())).Refusal.ShouldBeNull();
        (await _desk.Grains.Agent(agent).SetStatus(new(AgentStatus.Available), _desk.Asked())).Refusal.ShouldBeNull();
    }

    private async Task<IReadOnlyList<TicketEvent>> Facts(ITicketGrain ticket) =>
        [.. (await _desk.Grains.Tickets().Timeline(new(ticket.GetPrimaryKey()), 0, 200)).Items.Select(entry => entry.Fact.Event)];

    private async Task<ITicketGrain> Open()
    {
        var ticket = _desk.Grains.Ticket(new(new Guid(Interlocked.Increment(ref _tickets), 7, 7, new byte[8])));
        (await ticket.Open(Some.Opening() with { Customer = new("standard") }, _desk.Asked())).Refusal.ShouldBeNull();
        return ticket;
    }

    private sealed class Ear : IFeedObserver
    {
        public Task Push(FeedBatch batch) => Task.CompletedTask;
    }
}
