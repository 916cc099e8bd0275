using Firstline.Grains.Interfaces.Live;
using Firstline.Web.Live;

namespace Firstline.Web.Tests.Live;

public sealed class FollowingAFeed
{
    private readonly FeedPlace _place = new();

    [Fact]
    public void begins_where_the_feed_is()
    {
        Begin(5);

        _place.Cursor.ShouldBe(new FeedCursor("one", 5));
        Numbers(_place.Take(Batch("one", 6, 7))).ShouldBe([6, 7]);
    }

    [Fact]
    public void takes_each_item_once_whichever_way_it_comes()
    {
        Begin(0);
        var asked = _place.Cursor;
        Numbers(_place.Take(Batch("one", 1, 3))).ShouldBe([1, 2, 3]);

        Numbers(_place.Take(new FeedReply("one", 4, [Item(1), Item(2), Item(3), Item(4)], false), asked)).ShouldBe([4]);
        Numbers(_place.Take(Batch("one", 3, 5))).ShouldBe([5]);
        Numbers(_place.Take(Batch("one", 2, 4))).ShouldBeEmpty();
        _place.Cursor.After.ShouldBe(5);
    }

    [Fact]
    public void notices_that_something_is_missing_and_goes_on_from_the_answer()
    {
        Begin(0);
        _place.Take(Batch("one", 3, 3)).ShouldBeNull();
        _place.Cursor.After.ShouldBe(0);

        Numbers(_place.Take(new FeedReply("one", 3, [Item(1), Item(2), Item(3)], false), _place.Cursor)).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void is_lost_when_the_feed_began_anew()
    {
        Begin(9);
        _place.Take(Batch("two", 10, 10)).ShouldBeNull();

        _place.Take(new FeedReply("two", 4, [], true), _place.Cursor).ShouldBeNull();

        _place.Cursor.ShouldBe(new FeedCursor("two", 4));
        Numbers(_place.Take(Batch("two", 5, 5))).ShouldBe([5]);
    }

    [Fact]
    public void hears_nothing_before_it_began() => _place.Take(Batch("one", 1, 2)).ShouldBeNull();

    private static FeedItem.Assigned Item(long number) => new(new(
        new(new Guid((int)number, 0, 0, new byte[8])), new(number), 1, new("acme"), "", default, default, default, default, 1, null, null, default, default, null,
        false, null, ""), default);

    private static FeedBatch Batch(string epoch, long first, long last) =>
        new("agent/noor", epoch, first, [.. Enumerable.Range((int)first, (int)(last - first + 1)).Select(number => Item(number))]);

    private static IEnumerable<long> Numbers(IReadOnlyList<FeedItem>? items) => items.ShouldNotBeNull().Select(item => ((FeedItem.Assigned)item).Line.Number.Value);

    private void Begin(long last) => _place.Take(new FeedReply("one", last, [], false), FeedCursor.Start).ShouldNotBeNull().ShouldBeEmpty();
}
