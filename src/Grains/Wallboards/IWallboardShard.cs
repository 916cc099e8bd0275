using Firstline.Domain.Kernel;
using Orleans.Concurrency;

namespace Firstline.Grains.Wallboards;

/// <summary>Counts one shard of tickets from the facts on its stream; keyed by the shard, "0" to "15".</summary>
[Alias("desk.IWallboardShard")]
internal interface IWallboardShard : IGrainWithStringKey
{
    /// <summary>The sums now; from then on the board is told when they change, for 15 s. To be asked every 5 s; idempotent.</summary>
    [Alias("Attend")]
    Task<ShardPart> Attend(string board);

    /// <summary>The board need not be told any more.</summary>
    [OneWay, Alias("Leave")]
    Task Leave(string board);

    /// <summary>Somebody watches a ticket: its changes go to its feed for 15 s, and its line goes at once when it was not watched before.</summary>
    [OneWay, Alias("Watched")]
    Task Watched(TicketId ticket);
}
