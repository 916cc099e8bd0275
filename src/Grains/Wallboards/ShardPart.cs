using Firstline.Grains.Interfaces.Wallboards;

namespace Firstline.Grains.Wallboards;

/// <summary>What one shard adds to a board: whole sums, so that the newest part simply replaces the one before.</summary>
/// <param name="Epoch">The shard's activation.</param>
/// <param name="Revision">Counts up within the epoch.</param>
/// <param name="Day">The midnight from which its numbers of today count.</param>
/// <param name="Numbers">Its counts; agents, goal and median are not a shard's.</param>
/// <param name="Teams">Its teams, in no order.</param>
/// <param name="Upcoming">Its next deadlines, soonest first.</param>
/// <param name="Late">Its latest breaches, newest first.</param>
/// <param name="Replies">How long today's first replies took.</param>
/// <param name="Flow">Tickets opened and resolved.</param>
/// <param name="Ticker">Its latest happenings, oldest first.</param>
[GenerateSerializer, Immutable, Alias("board.shard-part")]
internal sealed record ShardPart(
    [property: Id(0)] int Shard,
    [property: Id(1)] string Epoch,
    [property: Id(2)] long Revision,
    [property: Id(3)] DateTimeOffset Day,
    [property: Id(4)] BoardNumbersView Numbers,
    [property: Id(5)] IReadOnlyList<BoardTeamView> Teams,
    [property: Id(6)] IReadOnlyList<BoardDeadlineView> Upcoming,
    [property: Id(7)] IReadOnlyList<BoardDeadlineView> Late,
    [property: Id(8)] IReadOnlyList<ReplyBucket> Replies,
    [property: Id(9)] FlowPart Flow,
    [property: Id(10)] IReadOnlyList<BoardTickView> Ticker);
