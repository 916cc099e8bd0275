using Firstline.Client.Live;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;
using Firstline.TestKit;
using Firstline.Web.Tests.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Core.Internal;

namespace Firstline.Web.Tests.Live;

[Collection<WithADesk>]
public sealed class WatchingOverTheHub(RunningDesk desk)
{
    private const string Floor = "wall/floor";

    [Theory, InlineData(false), InlineData(true)]
    public async Task gives_a_board_whole_and_then_every_change_without_a_gap(bool messagePack)
    {
        await using var line = await Open(messagePack);
        var board = await line.Ask<BoardSnapshot>(nameof(IDeskHub.WatchBoard), Floor);
        board.Topic.ShouldBe(Floor);
        board.Zone.ShouldBe("UTC");
        board.Numbers.ByPriority.Keys.ShouldBe(["critical", "high", "medium", "low"], ignoreOrder: true);
        board.Numbers.ByLevel.Keys.ShouldBe(["1", "2", "3", "4"], ignoreOrder: true);
        board.Numbers.ByStatus.Keys.ShouldBe(["new", "open", "waiting-on-customer", "waiting-on-third-party"], ignoreOrder: true);

        var ticket = await desk.SomeTicket(priority: "high");

        await line.Hears<BoardDelta>(delta => delta.Ticker?.Any(tick => tick.Number == ticket.Number && tick.Kind == "opened") is true);
        foreach (var delta in line.Heard.OfType<BoardDelta>())
        {
            (var fit, board) = BoardFold.Apply(board, delta);
            fit.ShouldBe(BoardFit.Applied);
        }

        board.Numbers.Open.ShouldBeGreaterThan(0);
        board.Ticker.Select(tick => tick.Number).ShouldContain(ticket.Number);
    }

    [Fact]
    public async Task gives_whoever_comes_later_the_place_where_the_others_are()
    {
        await using var first = await Open();
        await first.Ask<BoardSnapshot>(nameof(IDeskHub.WatchBoard), Floor);
        await using var second = await Open();
        var board = await second.Ask<BoardSnapshot>(nameof(IDeskHub.WatchBoard), Floor);

        var ticket = await desk.SomeTicket();

        bool Tells(BoardDelta delta) => delta.Ticker?.Any(tick => tick.Number == ticket.Number) is true;
        var one = await first.Hears<BoardDelta>(Tells);
        var two = await second.Hears<BoardDelta>(Tells);
        (two.From, two.To).ShouldBe((one.From, one.To));
        second.Heard.OfType<BoardDelta>().First(delta => delta.To > board.Sequence).From.ShouldBe(board.Sequence);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task tells_of_a_ticket_by_number_or_id_until_it_is_unwatched(bool byNumber)
    {
        var ticket = await desk.SomeTicket();
        var name = byNumber ? ticket.Number : ticket.Id;
        await using var line = await Open();
        var now = await line.Ask<TicketChanged>(nameof(IDeskHub.WatchTicket), name);
        (now.Id, now.Number, now.Version, now.Status).ShouldBe((ticket.Id, ticket.Number, ticket.Version, "new"));

        await desk.Desk.Reply(ticket.Id, new("On it."));
        var changed = await line.Hears<TicketChanged>(change => change.What == "replied");
        (changed.Topic, changed.Number, changed.Status).ShouldBe(($"ticket/{ticket.Id}", ticket.Number, "open"));

        await line.Tell(nameof(IDeskHub.Unwatch), $"ticket/{name}");
        await line.Tell(nameof(IDeskHub.Unwatch), $"ticket/{name}");
    }

    [Fact]
    public async Task tells_an_agent_of_an_assignment()
    {
        var agent = await desk.SomeAgent();
        var ticket = await desk.SomeTicket(priority: "critical");
        await using var line = await Open();
        await line.Tell(nameof(IDeskHub.WatchAgent), agent);

        await desk.Desk.Assign(ticket.Id, agent);

        var pushed = await line.Hears<AssignmentPushed>(_ => true);
        (pushed.Agent, pushed.Number, pushed.Priority, pushed.Tier).ShouldBe((agent, ticket.Number, "critical", "standard"));
        pushed.Due.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(nameof(IDeskHub.WatchBoard), "wall/nothing", "There is no board")]
    [InlineData(nameof(IDeskHub.WatchBoard), "ticket/x", "There is no board")]
    [InlineData(nameof(IDeskHub.WatchTicket), "FL-999999999", "There is no ticket")]
    [InlineData(nameof(IDeskHub.WatchTicket), "nonsense", "There is no ticket")]
    [InlineData(nameof(IDeskHub.WatchTicket), "00000000000000000000000000000009", "There is no ticket")]
    [InlineData(nameof(IDeskHub.WatchAgent), "nobody-at-all", "There is no agent")]
    [InlineData(nameof(IDeskHub.WatchAgent), "Not A Slug", "There is no agent")]
    public async Task says_what_does_not_exist(string method, string name, string sentence)
    {
        await using var line = await Open();

        (await Should.ThrowAsync<HubException>(() => line.Tell(method, name))).Message.ShouldContain(sentence);
    }

    [Fact]
    public async Task tells_the_servers_clock_and_build()
    {
        await using var line = await Open();

        var hello = await line.Ask<DeskHello>(nameof(IDeskHub.Hello));

        (TimeProvider.System.GetUtcNow() - hello.Now).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(1));
        hello.Build.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory, InlineData(null), InlineData("fl_wrongkey_0000")]
    public async Task lets_nobody_in_without_a_key(string? key) =>
        (await Should.ThrowAsync<Exception>(() => HubLine.Open(desk.Host.Address, key))).Message.ShouldContain("401");

    [Fact]
    public async Task keeps_a_real_client_in_sequence()
    {
        await using var client = DeskConnection.To(new(desk.Host.Address, "hubs/desk"), TimeProvider.System, () => Task.FromResult<string?>(desk.Host.Key));
        var watch = client.Board(Floor);
        var shown = new TaskCompletionSource();
        watch.Changed += () => shown.TrySetResult();
        client.Start();
        await shown.Task.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);

        var ticket = await desk.SomeTicket();

        await Eventually.Holds(() => watch.Board!.Ticker.Any(tick => tick.Number == ticket.Number));
        client.State.ShouldBe(LinkState.Live);
    }

    [Theory, InlineData("board"), InlineData("feed")]
    public async Task goes_on_after_the_desks_side_began_anew(string which)
    {
        await using var client = DeskConnection.To(new(desk.Host.Address, "hubs/desk"), TimeProvider.System, () => Task.FromResult<string?>(desk.Host.Key));
        var watch = client.Board(Floor);
        client.Start();
        await Eventually.Holds(() => watch.Board is not null);
        var grains = desk.Host.Services.GetRequiredService<IGrainFactory>();
        IAddressable gone = which == "board" ? grains.Wallboard(FeedTopics.Floor) : grains.Feed(Floor);
        await gone.AsReference<IGrainManagementExtension>().DeactivateOnIdle();

        var ticket = await desk.SomeTicket();

        await Eventually.Holds(() => watch.Board!.Ticker.Any(tick => tick.Number == ticket.Number));
        client.State.ShouldBe(LinkState.Live);
    }

    private Task<HubLine> Open(bool messagePack = false) => HubLine.Open(desk.Host.Address, desk.Host.Key, messagePack);
}
