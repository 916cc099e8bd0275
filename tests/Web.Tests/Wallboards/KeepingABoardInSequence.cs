using Firstline.Client.Live;
using Firstline.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace Firstline.Web.Tests.Wallboards;

public sealed class KeepingABoardInSequence : IAsyncDisposable
{
    private readonly FakeTimeProvider _clock = new(SomeBoard.Noon);
    private readonly FakeWire _wire;
    private readonly DeskConnection _line;

    public KeepingABoardInSequence() => _line = new DeskConnection(_wire = new FakeWire(_clock), _clock);

    public ValueTask DisposeAsync() => _line.DisposeAsync();

    [Fact]
    public void a_delta_from_the_boards_place_is_applied()
    {
        var (fit, board) = BoardFold.Apply(SomeBoard.With(sequence: 4), SomeBoard.Delta(4, 6, numbers: SomeBoard.Numbers(open: 11)));

        fit.ShouldBe(BoardFit.Applied);
        board.Sequence.ShouldBe(6);
        board.Numbers.Open.ShouldBe(11);
    }

    [Fact]
    public void a_part_that_is_not_sent_stays()
    {
        var before = SomeBoard.With(sequence: 4, next: [SomeBoard.Deadline("DSK-1", 5)]);

        var (_, board) = BoardFold.Apply(before, SomeBoard.Delta(4, 5, numbers: SomeBoard.Numbers(open: 11)));

        board.Next.ShouldBeSameAs(before.Next);
        board.Teams.ShouldBeSameAs(before.Teams);
    }

    [Fact]
    public void new_lines_come_first_once_and_old_ones_fall_off()
    {
        var before = SomeBoard.With(ticker: [.. Enumerable.Range(0, BoardFold.TickerLines).Select(n => SomeBoard.Tick($"old{n}"))]);

        var (_, board) = BoardFold.Apply(before, SomeBoard.Delta(1, 2, ticker: [SomeBoard.Tick("new"), SomeBoard.Tick("old0")]));

        board.Ticker.Select(tick => tick.Id).Take(3).ShouldBe(["new", "old0", "old1"]);
        board.Ticker.Count.ShouldBe(BoardFold.TickerLines);
    }

    [Theory]
    [InlineData(5, 6, "a", BoardFit.Gap)]
    [InlineData(4, 5, "b", BoardFit.Gap)]
    [InlineData(2, 4, "a", BoardFit.Old)]
    [InlineData(3, 5, "a", BoardFit.Gap)]
    public void a_delta_from_elsewhere_changes_nothing(long from, long to, string epoch, BoardFit fit)
    {
        var before = SomeBoard.With(sequence: 4);

        BoardFold.Apply(before, SomeBoard.Delta(from, to, epoch, SomeBoard.Numbers(open: 99))).ShouldBe((fit, before));
    }

    [Fact]
    public async Task a_gap_takes_a_new_snapshot()
    {
        var watch = await Live(SomeBoard.With(sequence: 4));
        _wire.Snapshot = () => SomeBoard.With(sequence: 9, numbers: SomeBoard.Numbers(open: 42));

        _wire.Push(SomeBoard.Delta(7, 8));

        await Eventually.Holds(() => watch.Board!.Sequence == 9);
        watch.Board!.Numbers.Open.ShouldBe(42);
        _wire.Opened.ShouldBe(1);
    }

    [Fact]
    public async Task a_new_epoch_takes_a_new_snapshot()
    {
        var watch = await Live(SomeBoard.With(sequence: 4));
        _wire.Snapshot = () => SomeBoard.With(sequence: 1, epoch: "b");

        _wire.Push(SomeBoard.Delta(4, 5, "b"));

        await Eventually.Holds(() => watch.Board!.Epoch == "b");
    }

    [Fact]
    public async Task the_desk_can_ask_for_a_new_snapshot()
    {
        var watch = await Live(SomeBoard.With(sequence: 4));
        _wire.Snapshot = () => SomeBoard.With(sequence: 20);

        _wire.AskResync();

        await Eventually.Holds(() => watch.Board!.Sequence == 20);
    }

    [Fact]
    public async Task deltas_that_overtake_their_snapshot_are_applied_after_it()
    {
        _wire.BeforeSnapshot = () =>
        {
            _wire.Push(SomeBoard.Delta(3, 4, numbers: SomeBoard.Numbers(open: 1)));
            _wire.Push(SomeBoard.Delta(4, 5, numbers: SomeBoard.Numbers(open: 2)));
            return Task.CompletedTask;
        };

        var watch = await Live(SomeBoard.With(sequence: 4));

        watch.Board!.Sequence.ShouldBe(5);
        watch.Board.Numbers.Open.ShouldBe(2);
        _wire.Snapshots.ShouldBe(1);
    }

    private async Task<BoardWatch> Live(BoardSnapshot board)
    {
        _wire.Snapshot = () => board;
        var watch = _line.Board("wall/floor");
        _line.Start();
        await Eventually.Holds(() => _line.State is LinkState.Live);
        return watch;
    }
}
