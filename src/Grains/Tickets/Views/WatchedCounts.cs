using Firstline.Grains.Kernel;
using Firstline.Grains.Live;

namespace Firstline.Grains.Tickets.Views;

/// <inheritdoc cref="IWatchedCounts"/>
internal sealed class WatchedCounts(DeskTime time) : Grain, IWatchedCounts
{
    /// <summary>The most conditions that are watched at once.</summary>
    public const int Most = 256;

    private readonly Leases<string> _watched = new(time, TimeSpan.FromSeconds(30));

    public Task<bool> Watch(string condition)
    {
        var fits = _watched.Contains(condition) || _watched.Live().Count < Most;
        if (fits)
        {
            _watched.Renew(condition);
        }

        return Task.FromResult(fits);
    }

    public Task Leave(string condition)
    {
        _watched.End(condition);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> All() => Task.FromResult(_watched.Live());
}
