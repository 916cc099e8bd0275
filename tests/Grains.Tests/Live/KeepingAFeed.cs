using Firstline.Grains.Interfaces.Live;
using Firstline.Grains.Live;
using Firstline.Grains.Tests.Wallboards;
using Firstline.TestKit;

namespace Firstline.Grains.Tests.Live;

public sealed class KeepingAFeed
{
    private readonly FeedRing _ring = new("agent/noor", "one", 4);

    [Fact]
    public void begins_with_nothing()
    {
        _ring.Reply(FeedCursor.Start).ShouldBeEquivalentTo(new FeedReply("one", 0, Array.Empty<FeedItem>(), false));
        _ring.After(0).ShouldBeNull();
    }

    [Fact]
    public void gives_what_came_after_a_place()
    {
        Add(3);

        _ring.Reply(new("one", 1)).Items.Select(Number).ShouldBe([2, 3]);
        _ring.Reply(new("one", 3)).Items.ShouldBeEmpty();
        _ring.Reply(new("one", 3)).Lost.ShouldBeFalse();
        _ring.After(1)!.First.ShouldBe(2);
    }

    [Fact]
    public void says_that_something_is_lost_when_it_no_longer_has_it()
    {
        Add(6);

        _ring.Reply(new("one", 2)).Items.Select(Number).ShouldBe([3, 4, 5, 6]);
        _ring.Reply(new("one", 1)).ShouldSatisfyAllConditions(
            reply => reply.Lost.ShouldBeTrue(), reply => reply.Items.ShouldBeEmpty(), reply => reply.Last.ShouldBe(6));
    }

    [Fact]
    public void drops_the_oldest_for_a_reader_that_is_far_behind()
    {
        Add(10);

        var batch = _ring.After(2)!;

        batch.First.ShouldBe(7);
        batch.Items.Select(Number).ShouldBe([7, 8, 9, 10]);
    }

    [Theory]
    [InlineData("two", 0)]
    [InlineData("one", 9)]
    public void does_not_know_a_place_of_another_life(string epoch, long after)
    {
        Add(3);

        _ring.Reply(new(epoch, after)).Lost.ShouldBeTrue();
    }

    private static long Number(FeedItem item) => ((FeedItem.Assigned)item).Line.Number.Value;

    private void Add(int count)
    {
        for (var number = 1; number <= count; number++)
        {
            _ring.Add(new FeedItem.Assigned(MadeTickets.Line(number, Some.Instant("2026-03-02")), Some.Instant("2026-03-02")));
        }
    }
}
