using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Grains.Routing;

/// <summary>Tickets of a queue in their order: level, earliest live deadline, age. For one grain's turns.</summary>
internal sealed class WaitingList
{
    private readonly Dictionary<TicketId, Waiting> _tickets = [];
    private readonly SortedSet<Waiting> _order = new(Order.Instance);

    /// <summary>How many wait.</summary>
    public int Count => _tickets.Count;

    /// <summary>Their points.</summary>
    public int Points { get; private set; }

    /// <summary>All in order.</summary>
    public IEnumerable<Waiting> InOrder => _order;

    /// <summary>The version as of which a ticket is known; 0 when it is not.</summary>
    public long VersionOf(TicketId ticket) => _tickets.TryGetValue(ticket, out var known) ? known.Line.Version : 0;

    /// <summary>Adds a ticket or brings it up to date; false when that is older news than is known.</summary>
    public bool Put(TicketLine line, int weight)
    {
        if (_tickets.TryGetValue(line.Id, out var known))
        {
            if (known.Line.Version >= line.Version)
            {
                return false;
            }

            Take(known);
        }

        var waiting = new Waiting(line, weight);
        _tickets[line.Id] = waiting;
        _order.Add(waiting);
        Points += weight;
        return true;
    }

    /// <summary>Takes a ticket out, unless it is known as of a later version.</summary>
    public bool Remove(TicketId ticket, long version)
    {
        if (!_tickets.TryGetValue(ticket, out var known) || known.Line.Version > version)
        {
            return false;
        }

        Take(known);
        return true;
    }

    /// <summary>Keeps only what is in a newer picture, or came after it was begun.</summary>
    public void Keep(IReadOnlySet<TicketId> seen, IReadOnlySet<TicketId> before)
    {
        foreach (var gone in _tickets.Values.Where(known => before.Contains(known.Line.Id) && !seen.Contains(known.Line.Id)).ToList())
        {
            Take(gone);
        }
    }

    public IReadOnlySet<TicketId> Ids() => _tickets.Keys.ToHashSet();

    private void Take(Waiting known)
    {
        _tickets.Remove(known.Line.Id);
        _order.Remove(known);
        Points -= known.Weight;
    }

    private sealed class Order : IComparer<Waiting>
    {
        public static Order Instance { get; } = new();

        public int Compare(Waiting? x, Waiting? y)
        {
            var (a, b) = (x!.Line, y!.Line);
            return b.Level.CompareTo(a.Level) is var level and not 0 ? level
                : Due(a).CompareTo(Due(b)) is var due and not 0 ? due
                : a.OpenedAt.CompareTo(b.OpenedAt) is var age and not 0 ? age
                : a.Number.Value.CompareTo(b.Number.Value);
        }

        private static DateTimeOffset Due(TicketLine line) => line.Deadline?.Schedule.Due ?? DateTimeOffset.MaxValue;
    }
}

/// <summary>A ticket that waits.</summary>
internal sealed record Waiting(TicketLine Line, int Weight)
{
    /// <summary>Whether it is on its way to an agent, as far as the queue has asked; news of the ticket replaces this.</summary>
    public bool Asked { get; set; }
}
