using Firstline.Domain.Kernel;

namespace Firstline.Grains.Wallboards;

/// <summary>A version of each of the tickets that were added last; the oldest make room.</summary>
internal sealed class LatestVersions(int most)
{
    private readonly Dictionary<TicketId, long> _versions = [];
    private readonly Queue<(TicketId Ticket, long Version)> _order = [];

    public long? Find(TicketId ticket) => _versions.TryGetValue(ticket, out var version) ? version : null;

    public void Add(TicketId ticket, long version)
    {
        _versions[ticket] = version;
        _order.Enqueue((ticket, version));
        while (_order.Count > most)
        {
            var (oldest, at) = _order.Dequeue();
            if (_versions.GetValueOrDefault(oldest) == at)
            {
                _versions.Remove(oldest);
            }
        }
    }

    public void Remove(TicketId ticket) => _versions.Remove(ticket);

    public void Clear()
    {
        _versions.Clear();
        _order.Clear();
    }
}
