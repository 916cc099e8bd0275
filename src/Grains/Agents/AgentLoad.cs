using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Agents;

namespace Firstline.Grains.Agents;

/// <summary>What an agent holds and what is reserved for them, in weighted points. For one grain's turns.</summary>
internal sealed class AgentLoad
{
    private readonly Dictionary<TicketId, HeldTicket> _held = [];
    private readonly Dictionary<TicketId, Lease> _leases = [];

    /// <summary>Points of the open tickets held.</summary>
    public int Points { get; private set; }

    /// <summary>How many open tickets are held.</summary>
    public int Tickets { get; private set; }

    /// <summary>Points that are reserved at an instant.</summary>
    public int Reserved(DateTimeOffset now)
    {
        Lapse(now);
        return _leases.Values.Sum(lease => lease.Weight);
    }

    /// <summary>The tickets that are held.</summary>
    public IEnumerable<HeldTicket> Held => _held.Values.Where(ticket => ticket.Holds);

    /// <summary>The tickets for which room is reserved.</summary>
    public IReadOnlyCollection<TicketId> Leased => _leases.Keys;

    /// <summary>Learns of a ticket that came or left; false when that is older news than is known.</summary>
    public bool Hold(HeldTicket ticket)
    {
        if (_held.TryGetValue(ticket.Ticket, out var known))
        {
            if (known.Version >= ticket.Version)
            {
                return false;
            }

            Count(known, -1);
        }

        Count(ticket, 1);
        _held[ticket.Ticket] = ticket;
        if (ticket.Holds)
        {
            _leases.Remove(ticket.Ticket);
        }

        return true;
    }

    /// <summary>Reserves room until an instant; false when there is none. What is held or reserved already needs no more.</summary>
    public bool Reserve(TicketId ticket, int weight, DateTimeOffset until, int room, DateTimeOffset now)
    {
        if (_held.TryGetValue(ticket, out var held) && held.Holds)
        {
            return true;
        }

        var others = Reserved(now) - (_leases.TryGetValue(ticket, out var lease) ? lease.Weight : 0);
        if (lease is null && Points + others + weight > room)
        {
            return false;
        }

        _leases[ticket] = new(weight, lease?.Until > until ? lease.Until : until);
        return true;
    }

    /// <summary>Restores what was reserved before the activation, whatever else is held.</summary>
    public void Restore(TicketId ticket, int weight, DateTimeOffset until) => _leases[ticket] = new(weight, until);

    /// <summary>Gives room back; false when none was reserved.</summary>
    public bool Release(TicketId ticket) => _leases.Remove(ticket);

    private void Lapse(DateTimeOffset now)
    {
        foreach (var (ticket, lease) in _leases)
        {
            if (lease.Until <= now)
            {
                _leases.Remove(ticket);
            }
        }
    }

    private void Count(HeldTicket ticket, int sign)
    {
        if (ticket.Holds)
        {
            Points += sign * ticket.Weight;
            Tickets += sign;
        }
    }

    private sealed record Lease(int Weight, DateTimeOffset Until);
}
