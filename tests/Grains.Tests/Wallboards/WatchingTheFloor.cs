using System.Globalization;
using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Interfaces.Wallboards;
using Firstline.Grains.Tests.Kit;
using Firstline.Grains.Tests.Live;
using Firstline.Grains.Wallboards;
using Firstline.TestKit;
using Orleans.Core.Internal;

namespace Firstline.Grains.Tests.Wallboards;

public sealed class WatchingTheFloor : IAsyncLifetime
{
    private static readonly AgentId Noor = new("noor");
    private DeskCluster _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskCluster.Start();
        (await _desk.Grains.Agent(Noor).Register(new("Noor", [new("first-line")], 10), _desk.Asked())).Refusal.ShouldBeNull();
        (await _desk.Grains.Agent(Noor).SetStatus(new(AgentStatus.Available), _desk.Asked())).Refusal.ShouldBeNull();
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task shows_what_happens_to_tickets()
    {
        (await Board(_ => true)).Numbers.Open.ShouldBe(0);
        var first = await Open(1, "standard", Priority.Low);
        var second = await Open(2, "enterprise", Priority.Critical);
        await Open(3, "premium", Priority.High);
        await first.Assign(new(Noor), _desk.Asked());
        await second.Reply(new(Some.Message(), "On it.", Channel.Phone), _desk.Asked());
        await second.Resolve(new(Resolution.Fixed), _desk.Asked());

        var board = await Board(board => board.Numbers is { Open: 2, Agents.Load: 1 } && board.Flow.SolvedLastHour == 1 && board.Ticker.Any(tick => tick.Kind == "resolved"));

        var numbers = board.Numbers;
        (numbers.Waiting, numbers.Unassigned, numbers.Escalated, numbers.MetToday, numbers.MissedToday).ShouldBe((2, 1, 0, 1, 0));
        numbers.ByPriority.ShouldBe([0, 1, 0, 1]);
        numbers.ByTier.ShouldBe([1, 1, 0]);
        numbers.ByStatus.ShouldBe([1, 1, 0, 0]);
        numbers.ByLevel.ShouldBe([2, 0, 0, 0]);
        numbers.Agents.ShouldBe(new(1, 0, 0, 0, 1, 10));
        numbers.OldestUnassigned.ShouldNotBeNull().Id.ShouldBe(IdOf(3));
        board.Teams.ShouldHaveSingleItem().Open.ShouldBe(2);
        board.Next.Select(row => row.Ticket.Id).ShouldBe([IdOf(3), IdOf(1)]);
        board.Flow.CreatedLastHour.ShouldBe(3);
        board.Ticker.Select(tick => tick.Kind).ShouldContain("escalated");
    }

    [Fact]
    public async Task shows_a_breach_when_it_is_due()
    {
        await Open(1, "enterprise", Priority.High);
        await Board(board => board.Numbers.Open == 1);

        var atRisk = await Board(board => board.Numbers.AtRisk == 1, TimeSpan.FromMinutes(91));
        (atRisk.Numbers.Critical, atRisk.Numbers.Breached).ShouldBe((0, 0));
        await Board(board => board.Numbers.Critical == 1, TimeSpan.FromMinutes(18));
        var breached = await Board(board => board.Numbers is { Breached: 1, MissedToday: 1 }, TimeSpan.FromMinutes(12));

        (breached.Numbers.AtRisk, breached.Numbers.Critical).ShouldBe((0, 0));
        breached.Next.ShouldHaveSingleItem().State.ShouldBe(BoardClockState.Breached);
        breached.Ticker.Select(tick => tick.Kind).ShouldContain("breached");
    }

    [Fact]
    public async Task tells_every_change_once_and_in_order()
    {
        var listener = new Listener();
        await _desk.Grains.Feed(FeedTopics.Wall(FeedTopics.Floor)).Subscribe(_desk.Grains.CreateObjectReference<IFeedObserver>(listener), FeedCursor.Start);
        var board = await Board(_ => true);
        for (var number = 1; number <= 20; number++)
        {
            await Open(number, "standard", Priority.Medium);
            _desk.Time.Advance(TimeSpan.FromMilliseconds(150));
        }

        var after = await Board(now => now.Numbers.Open == 20);
        await _desk.FastForward(TimeSpan.Zero, () => Task.FromResult(listener.Items), items => Deltas(items).Any(delta => delta.To == after.Sequence));

        var sequence = board.Sequence;
        foreach (var delta in Deltas(listener.Items).Where(delta => delta.To > board.Sequence))
        {
            (delta.Epoch, delta.From, delta.To).ShouldBe((board.Epoch, sequence, sequence + 1));
            sequence = delta.To;
        }

        Deltas(listener.Items).Last(delta => delta.Numbers is not null).Numbers!.Open.ShouldBe(20);
        GC.KeepAlive(listener);
    }

    [Fact]
    public async Task knows_everything_again_after_a_restart()
    {
        await Open(1, "standard", Priority.Low);
        var second = await Open(2, "enterprise", Priority.High);
        await second.Reply(new(Some.Message(), "Done.", Channel.Email), _desk.Asked());
        await second.Resolve(new(Resolution.Answered), _desk.Asked());
        var before = await Board(board => board.Numbers.Open == 1 && board.Flow.SolvedLastHour == 1 && board.Numbers.MetToday == 1);

        await _desk.Restart(TimeSpan.FromSeconds(30));

        var after = await Board(board => board.Numbers.Open == 1);
        after.Epoch.ShouldNotBe(before.Epoch);
        (after.Numbers.MetToday, after.Flow.CreatedLastHour, after.Flow.SolvedLastHour).ShouldBe((1, 2, 1));
        after.Numbers.FirstReplyMedianSeconds.ShouldBe(before.Numbers.FirstReplyMedianSeconds);
        after.Teams.ShouldBe(before.Teams);
        after.Next.ShouldBe(before.Next);
    }

    [Fact]
    public async Task counts_the_same_when_its_shards_go_and_come_back()
    {
        for (var number = 1; number <= 12; number++)
        {
            await Open(number, "premium", (Priority)(number % 4));
        }

        var before = await Board(board => board.Numbers.Open == 12);
        for (var shard = 0; shard < DeskStreams.Shards; shard++)
        {
            await _desk.Grains.GetGrain<IWallboardShard>(shard.ToString(CultureInfo.InvariantCulture)).AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        }

        await Open(13, "premium", Priority.Low);

        var after = await Board(board => board.Numbers.Open == 13);
        after.Epoch.ShouldBe(before.Epoch);
        after.Flow.CreatedLastHour.ShouldBe(13);
        after.Numbers.ByPriority.ShouldBe([3, 3, 3, 4]);
    }

    private static IEnumerable<BoardDeltaView> Deltas(IReadOnlyList<FeedItem> items) => items.Select(item => item.ShouldBeOfType<FeedItem.BoardChanged>().Delta);

    private static TicketId IdOf(int number) => new(new Guid(number, 6, 6, new byte[8]));

    private async Task<ITicketGrain> Open(int number, string customer, Priority priority)
    {
        var ticket = _desk.Grains.Ticket(IdOf(number));
        (await ticket.Open(Some.Opening(priority) with { Customer = new(customer) }, _desk.Asked())).Refusal.ShouldBeNull();
        return ticket;
    }

    private Task<BoardView> Board(Func<BoardView, bool> holds, TimeSpan later = default) =>
        _desk.FastForward(later, () => _desk.Grains.Wallboard(FeedTopics.Floor).Snapshot(), holds);
}
