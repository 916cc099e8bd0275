using System.Collections.Concurrent;

namespace Firstline.Client.Live;

/// <summary>Counts that a connection watches.</summary>
public sealed partial class DeskConnection
{
    private readonly ConcurrentDictionary<string, (string Topic, Action<TicketsCounted> Told)> _counts = [];

    /// <summary>Watches how many tickets a condition holds of; the first answer and every change go to the caller. Asked twice, the later caller is told.</summary>
    /// <param name="me">Who <c>me</c> is in it.</param>
    public Task WatchCount(string query, string? me, Action<TicketsCounted> told) => Follow(Counted(query, me), async stop =>
    {
        var current = await _wire.WatchCount(query, me, stop);
        _counts[Counted(query, me)] = (current.Topic, told);
        told(current);
    });

    /// <summary>Stops watching a count. Harmless when it was not watched.</summary>
    public async Task UnwatchCount(string query, string? me)
    {
        _follows.TryRemove(Counted(query, me), out _);
        if (_counts.TryRemove(Counted(query, me), out var watched) && _counts.Values.All(other => other.Topic != watched.Topic))
        {
            await Unwatch(watched.Topic);
        }
    }

    private static string Counted(string query, string? me) => $"count:{me}:{query}";

    private void CountCame(TicketsCounted counted) => Heard(() =>
    {
        foreach (var (topic, told) in _counts.Values)
        {
            if (topic == counted.Topic)
            {
                told(counted);
            }
        }
    });
}
