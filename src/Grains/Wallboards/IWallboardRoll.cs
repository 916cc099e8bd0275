using Orleans.Concurrency;

namespace Firstline.Grains.Wallboards;

/// <summary>The side of a board that shards and feeds talk to; keyed by the board.</summary>
[Alias("desk.IWallboardRoll")]
internal interface IWallboardRoll : IGrainWithStringKey
{
    /// <summary>Takes a shard's sums in place of those before. Older ones than known are ignored.</summary>
    [OneWay, Alias("Report")]
    Task Report(ShardPart part);

    /// <summary>Somebody watches the board: it stays at work for a minute.</summary>
    [OneWay, Alias("Watched")]
    Task Watched();
}
