using Firstline.Client.Live;
using Firstline.Grains.Interfaces.Wallboards;

namespace Firstline.Web.Live;

/// <summary>Two consecutive deltas as one that does the same: the latest value of each part, the lines of both.</summary>
internal static class BoardMerge
{
    public static BoardDeltaView Of(BoardDeltaView? first, BoardDeltaView next) => first is null ? next : next with
    {
        From = first.From,
        Numbers = next.Numbers ?? first.Numbers,
        Teams = next.Teams ?? first.Teams,
        Next = next.Next ?? first.Next,
        Flow = next.Flow ?? first.Flow,
        Ticker = Join(first.Ticker, next.Ticker),
    };

    public static BoardDelta Of(BoardDelta? first, BoardDelta next) => first is null ? next : next with
    {
        From = first.From,
        Numbers = next.Numbers ?? first.Numbers,
        Teams = next.Teams ?? first.Teams,
        Next = next.Next ?? first.Next,
        Flow = next.Flow ?? first.Flow,
        Ticker = Join(first.Ticker, next.Ticker),
    };

    /// <summary>Newest first, and no more than a screen keeps.</summary>
    private static IReadOnlyList<TLine>? Join<TLine>(IReadOnlyList<TLine>? first, IReadOnlyList<TLine>? next) =>
        first is null ? next : next is null ? first : [.. next.Concat(first).Take(BoardFold.TickerLines)];
}
