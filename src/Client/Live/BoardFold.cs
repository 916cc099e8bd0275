namespace Firstline.Client.Live;

/// <summary>Whether a delta continues a board.</summary>
public enum BoardFit
{
    /// <summary>It was applied.</summary>
    Applied,

    /// <summary>The board is already past it; nothing to do.</summary>
    Old,

    /// <summary>Something between was missed, or the sequence began anew: a snapshot is needed.</summary>
    Gap,
}

/// <summary>How a delta changes a board.</summary>
public static class BoardFold
{
    /// <summary>How many lines of the ticker a screen keeps.</summary>
    public const int TickerLines = 20;

    /// <summary>Applies a delta if it continues the board exactly.</summary>
    public static (BoardFit Fit, BoardSnapshot Board) Apply(BoardSnapshot board, BoardDelta delta) =>
        delta.Epoch != board.Epoch ? (BoardFit.Gap, board)
        : delta.To <= board.Sequence ? (BoardFit.Old, board)
        : delta.From != board.Sequence ? (BoardFit.Gap, board)
        : (BoardFit.Applied, board with
        {
            Sequence = delta.To,
            At = delta.At,
            Numbers = delta.Numbers ?? board.Numbers,
            Teams = delta.Teams ?? board.Teams,
            Next = delta.Next ?? board.Next,
            Flow = delta.Flow ?? board.Flow,
            Ticker = Merge(delta.Ticker, board.Ticker),
        });

    private static IReadOnlyList<BoardTick> Merge(IReadOnlyList<BoardTick>? news, IReadOnlyList<BoardTick> known) =>
        news is null or [] ? known : [.. news.Concat(known).DistinctBy(tick => tick.Id).Take(TickerLines)];
}
