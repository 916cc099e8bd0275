using Firstline.Grains.Kernel;

namespace Firstline.Grains.Live;

/// <summary>Who is interested, each until a while after they last said so; in real time.</summary>
internal sealed class Leases<TKey>(DeskTime time, TimeSpan lasts)
    where TKey : notnull
{
    private readonly Dictionary<TKey, long> _said = [];

    /// <summary>Those whose lease lasts; the others are forgotten.</summary>
    public IReadOnlyList<TKey> Live()
    {
        foreach (var (key, said) in _said)
        {
            if (time.GetElapsedTime(said) > lasts)
            {
                _said.Remove(key);
            }
        }

        return [.. _said.Keys];
    }

    public bool Contains(TKey key) => _said.TryGetValue(key, out var said) && time.GetElapsedTime(said) <= lasts;

    /// <summary>Begins or renews a lease. True when there was none.</summary>
    public bool Renew(TKey key)
    {
        var begins = !Contains(key);
        _said[key] = time.GetTimestamp();
        return begins;
    }

    public void End(TKey key) => _said.Remove(key);
}
