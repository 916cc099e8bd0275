using Orleans.Concurrency;

namespace Firstline.Grains.Tickets.Views;

/// <summary>Which conditions are counted live, so that every silo knows what to try on changed tickets; one for the desk.</summary>
[Alias("desk.IWatchedCounts")]
internal interface IWatchedCounts : IGrainWithIntegerKey
{
    /// <summary>A condition is watched for half a minute. False when too many are.</summary>
    [Alias("Watch")]
    Task<bool> Watch(string condition);

    /// <summary>It is watched no more.</summary>
    [Alias("Leave")]
    Task Leave(string condition);

    /// <summary>All that are watched.</summary>
    [AlwaysInterleave, Alias("All")]
    Task<IReadOnlyList<string>> All();
}
