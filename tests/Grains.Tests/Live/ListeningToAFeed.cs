using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Tests.Kit;
using Firstline.TestKit;

namespace Firstline.Grains.Tests.Live;

public sealed class ListeningToAFeed : IAsyncLifetime
{
    private static readonly AgentId Noor = new("noor");
    private static readonly TicketId Id = new(Guid.Parse("55555555-0000-0000-0000-000000000001"));
    private readonly Listener _listener = new();
    private DeskCluster _desk = null!;
    private IFeedObserver _ear = null!;

    private ITicketGrain Ticket => _desk.Grains.Ticket(Id);

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskCluster.Start();
        _ear = _desk.Grains.CreateObjectReference<IFeedObserver>(_listener);
        (await _desk.Grains.Agent(Noor).Register(new("Noor", [new("first-line")], 10), _desk.Asked())).Refusal.ShouldBeNull();
        (await Ticket.Open(Some.Opening() with { Customer = new("standard") }, _desk.Asked())).Refusal.ShouldBeNull();
    }

    public ValueTask DisposeAsync()
    {
        GC.KeepAlive(_listener);
        return _desk.DisposeAsync();
    }

    [Fact]
    public async Task tells_an_agent_of_every_ticket_that_comes()
    {
        var feed = _desk.Grains.Feed(FeedTopics.Agent(Noor));
        (await feed.Subscribe(_ear, FeedCursor.Start)).Last.ShouldBe(0);

        await Ticket.Assign(new(Noor), _desk.Asked());
        await Ticket.Note(new(Some.Message(), "Mine."), _desk.Asked());

        var items = await Heard(items => items.OfType<FeedItem.Assigned>().Any());
        items.OfType<FeedItem.Assigned>().ShouldHaveSingleItem().Line.Id.ShouldBe(Id);
        _listener.Numbers[0].ShouldBe(1);
    }

    [Fact]
    public async Task gives_again_what_a_listener_missed()
    {
        var feed = _desk.Grains.Feed(FeedTopics.Agent(Noor));
        var start = await feed.Subscribe(_ear, FeedCursor.Start);
        await feed.Unsubscribe(_ear);
        await Ticket.Assign(new(Noor), _desk.Asked());

        var other = new Listener();
        var reply = await _desk.FastForward(
            TimeSpan.Zero, () => feed.Subscribe(_desk.Grains.CreateObjectReference<IFeedObserver>(other), new(start.Epoch, start.Last)), reply => reply.Items.OfType<FeedItem.Assigned>().Any());

        reply.Lost.ShouldBeFalse();
        _listener.Items.ShouldBeEmpty();
        GC.KeepAlive(other);
    }

    [Fact]
    public async Task tells_of_a_ticket_while_somebody_watches()
    {
        var feed = _desk.Grains.Feed(FeedTopics.Ticket(Id));
        await feed.Subscribe(_ear, FeedCursor.Start);
        await Heard(items => items.Count > 0);

        await Ticket.Reply(new(Some.Message(), "Hello.", Channel.Email), _desk.Asked());

        var items = await Heard(items => items.Cast<FeedItem.TicketChanged>().Any(changed => changed.What == "replied"));
        items.Cast<FeedItem.TicketChanged>().Select(changed => changed.Line.Version).ShouldBeInOrder();
        items[^1].ShouldBeOfType<FeedItem.TicketChanged>().Line.ShouldSatisfyAllConditions(
            line => line.Status.ShouldBe(TicketStatus.Open), line => line.WaitingSince.ShouldBeNull());
    }

    [Fact]
    public async Task forgets_a_listener_that_has_not_asked_for_ten_seconds()
    {
        var feed = _desk.Grains.Feed(FeedTopics.Agent(Noor));
        var start = await feed.Subscribe(_ear, FeedCursor.Start);
        _desk.Time.Advance(TimeSpan.FromSeconds(11));

        await Ticket.Assign(new(Noor), _desk.Asked());

        var other = new Listener();
        var reply = await _desk.FastForward(
            TimeSpan.Zero, () => feed.Subscribe(_desk.Grains.CreateObjectReference<IFeedObserver>(other), new(start.Epoch, 0)), reply => reply.Items.OfType<FeedItem.Assigned>().Any());
        reply.Items.OfType<FeedItem.Assigned>().ShouldHaveSingleItem();
        _listener.Items.ShouldBeEmpty();
        GC.KeepAlive(other);
    }

    private Task<IReadOnlyList<FeedItem>> Heard(Func<IReadOnlyList<FeedItem>, bool> holds) =>
        _desk.FastForward(TimeSpan.Zero, () => Task.FromResult(_listener.Items), holds);
}
