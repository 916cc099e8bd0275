using Firstline.Grains.Interfaces.Wallboards;

namespace Firstline.Grains.Wallboards;

/// <summary>What changed between two pictures of a board.</summary>
internal static class BoardDiff
{
    /// <summary>The delta from one picture to the next, or null when nothing changed.</summary>
    public static BoardDeltaView? Between(BoardView before, BoardView after)
    {
        var known = before.Ticker.Select(tick => tick.Id).ToHashSet();
        BoardTickView[] news = [.. after.Ticker.Where(tick => !known.Contains(tick.Id))];
        var delta = new BoardDeltaView(
            after.Epoch,
            before.Sequence,
            before.Sequence + 1,
            after.At,
            Same(before.Numbers, after.Numbers) ? null : after.Numbers,
            before.Teams.SequenceEqual(after.Teams) ? null : after.Teams,
            before.Next.SequenceEqual(after.Next) ? null : after.Next,
            Same(before.Flow, after.Flow) ? null : after.Flow,
            news.Length == 0 ? null : news);
        return delta is { Numbers: null, Teams: null, Next: null, Flow: null, Ticker: null } ? null : delta;
    }

    /// <summary>A whole picture as the first delta of its epoch.</summary>
    public static BoardDeltaView Whole(BoardView view) => new(
        view.Epoch, view.Sequence - 1, view.Sequence, view.At, view.Numbers, view.Teams, view.Next, view.Flow, view.Ticker);

    private static bool Same(BoardNumbersView one, BoardNumbersView other) =>
        one.ByStatus.SequenceEqual(other.ByStatus)
        && one.ByPriority.SequenceEqual(other.ByPriority)
        && one.ByTier.SequenceEqual(other.ByTier)
        && one.ByLevel.SequenceEqual(other.ByLevel)
        && one with { ByStatus = other.ByStatus, ByPriority = other.ByPriority, ByTier = other.ByTier, ByLevel = other.ByLevel } == other;

    private static bool Same(BoardFlowView one, BoardFlowView other) =>
        one.Created.SequenceEqual(other.Created)
        && one.Solved.SequenceEqual(other.Solved)
        && one with { Created = other.Created, Solved = other.Solved } == other;
}
