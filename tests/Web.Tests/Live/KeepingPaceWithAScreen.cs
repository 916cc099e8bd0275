using Firstline.Client.Live;
using Firstline.Web.Live;
using Firstline.Web.Tests.Wallboards;

namespace Firstline.Web.Tests.Live;

public sealed class KeepingPaceWithAScreen
{
    private readonly SlowLine _line = new();
    private readonly Screen _screen;
    private readonly List<Exception> _failures = [];
    private int _cutOffs;

    public KeepingPaceWithAScreen() => _screen = new("one", _line, () => _cutOffs++, _failures.Add);

    [Fact]
    public void a_fast_screen_gets_everything_at_once()
    {
        _line.LetGo();

        _screen.Offer(SomeBoard.Delta(1, 2));
        _screen.Offer(SomeBoard.Delta(2, 3));
        _screen.Offer(Change(1));

        _line.Taken.Count.ShouldBe(3);
    }

    [Fact]
    public void a_slow_screen_gets_what_it_missed_as_one()
    {
        for (var sequence = 1; sequence <= 100; sequence++)
        {
            _screen.Offer(SomeBoard.Delta(sequence, sequence + 1, numbers: SomeBoard.Numbers(sequence)));
        }

        _line.LetGo();

        _line.Taken.Cast<BoardDelta>().Select(delta => (delta.From, delta.To, delta.Numbers!.Open)).ShouldBe([(1, 2, 1), (2, 101, 100)]);
    }

    [Fact]
    public void the_newest_of_each_ticket_wins_and_no_assignment_is_dropped()
    {
        _screen.Offer(Change(1));
        for (var version = 2; version <= 50; version++)
        {
            _screen.Offer(Change(version));
            _screen.Offer(Assignment(version));
        }

        _line.LetGo();

        _line.Taken.OfType<TicketChanged>().Select(change => change.Version).ShouldBe([1, 50]);
        _line.Taken.OfType<AssignmentPushed>().Select(pushed => pushed.Number).ShouldBe(Enumerable.Range(2, 49).Select(number => $"FL-{number}"));
    }

    [Fact]
    public void a_resync_voids_what_was_on_its_way_for_the_board()
    {
        _screen.Offer(Change(1));
        _screen.Offer(SomeBoard.Delta(1, 2));
        _screen.OfferResync("wall/floor");
        _screen.OfferResync("wall/floor");

        _line.LetGo();

        _line.Taken.Skip(1).ShouldBe(["wall/floor"]);
    }

    [Fact]
    public void a_screen_that_takes_no_assignments_is_cut_off()
    {
        for (var number = 1; number <= 1_100; number++)
        {
            _screen.Offer(Assignment(number));
        }

        _cutOffs.ShouldBe(1);
        _line.LetGo();
        _line.Taken.Count.ShouldBe(1);
    }

    [Fact]
    public void a_broken_line_hurts_nobody()
    {
        _screen.Offer(Change(1));
        _line.Break();
        _screen.Offer(Change(2));

        _line.Taken.Count.ShouldBe(1);
        _failures.ShouldHaveSingleItem().ShouldBeOfType<IOException>();
    }

    private static TicketChanged Change(long version) => new("ticket/a", "a", "FL-1", version, SomeBoard.Noon, "open", "high", 1, null, "replied");

    private static AssignmentPushed Assignment(int number) => new("noor", "a", $"FL-{number}", "Subject", "high", "premium", null, SomeBoard.Noon);
}
