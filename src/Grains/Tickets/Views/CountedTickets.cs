using Firstline.Domain.Tickets;

namespace Firstline.Grains.Tickets.Views;

/// <summary>The tickets that a condition holds of: each by its number while there are not too many, otherwise only how many.</summary>
internal sealed class CountedTickets
{
    /// <summary>The most that are kept one by one.</summary>
    public const int MostKept = 10_000;

    /// <summary>The most that are told.</summary>
    public const int MostTold = 1_000;

    private HashSet<TicketNumber>? _kept;
    private int _count;

    /// <summary>Whether each change counts at once.</summary>
    public bool Live => _kept is not null;

    /// <summary>How many, as far as it is told.</summary>
    public int Count => Math.Min(_count, MostTold);

    /// <summary>Whether there are more than are told.</summary>
    public bool More => _count > MostTold;

    /// <summary>When it was last known to be so.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>These are all.</summary>
    public void Keep(IEnumerable<TicketNumber> all, DateTimeOffset now)
    {
        _kept = [.. all];
        (_count, At) = (_kept.Count, now);
    }

    /// <summary>There are so many, and each by itself is not known.</summary>
    public void Tell(int count, DateTimeOffset now) => (_kept, _count, At) = (null, count, now);

    /// <summary>A ticket changed. Nothing happens while they are not kept one by one; beyond what is kept, they are no longer.</summary>
    public void Move(TicketNumber ticket, bool holds, DateTimeOffset now)
    {
        if (_kept is null)
        {
            return;
        }

        _ = holds ? _kept.Add(ticket) : _kept.Remove(ticket);
        (_count, At) = (_kept.Count, now);
        _kept = _kept.Count > MostKept ? null : _kept;
    }
}
