using Firstline.Client.Live;
using Firstline.Web.Live;
using Firstline.Web.Tests.Wallboards;

namespace Firstline.Web.Tests.Live;

public sealed class MergingDeltas
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 50)];

    [Theory, MemberData(nameof(Seeds))]
    public void does_what_applying_them_one_by_one_does(int seed)
    {
        var random = new Random(seed);
        var board = SomeBoard.With(sequence: 7);
        var oneByOne = board;
        BoardDelta? merged = null;
        for (var step = 0; step < random.Next(1, 12); step++)
        {
            var delta = Delta(random, oneByOne.Sequence);
            merged = BoardMerge.Of(merged, delta);
            (var fit, oneByOne) = BoardFold.Apply(oneByOne, delta);
            fit.ShouldBe(BoardFit.Applied);
        }

        var (fits, atOnce) = BoardFold.Apply(board, merged!);

        fits.ShouldBe(BoardFit.Applied);
        (atOnce with { Ticker = [] }).ShouldBe(oneByOne with { Ticker = [] });
        atOnce.Ticker.ShouldBe(oneByOne.Ticker);
    }

    private static BoardDelta Delta(Random random, long from) => new(
        "wall/floor", "a", from, from + 1, SomeBoard.Noon.AddSeconds(from),
        random.Next(2) == 0 ? null : SomeBoard.Numbers(random.Next(100)),
        random.Next(2) == 0 ? null : [SomeBoard.Team($"Team {random.Next(9)}")],
        random.Next(2) == 0 ? null : [SomeBoard.Deadline($"FL-{random.Next(9)}", random.Next(99))],
        random.Next(2) == 0 ? null : SomeBoard.Flow(),
        random.Next(2) == 0 ? null : [.. Enumerable.Range(0, random.Next(1, 9)).Select(line => SomeBoard.Tick($"{from}.{line}"))]);
}
