using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Sla;

namespace Firstline.Grains.Sla;

/// <summary>Decides an edit for open tickets, keeps nothing, and counts what it would do.</summary>
internal sealed class PreviewTally(TicketRules rules, int version, DateTimeOffset now)
{
    private const int MostExamples = 20;
    private readonly PriorityQueue<PreviewedTicket, (bool Breaches, long Due)> _examples = new(
        Comparer<(bool Breaches, long Due)>.Create((one, other) => (one.Breaches, -one.Due).CompareTo((other.Breaches, -other.Due))));

    private int _open;
    private int _touched;
    private int _breached;
    private int _relieved;

    public void Add(TicketId id, Ticket.Known ticket)
    {
        _open++;
        var today = Follow(ticket, new LookAtClocks());
        var edited = Follow(ticket, new ApplyPolicy(version));
        if (edited.Moved.Count <= today.Moved.Count)
        {
            return;
        }

        _touched++;
        var breached = edited.Moved.OfType<ClockEvent.Breached>().Where(fact => fact.Cause == $"policy:{version}").Select(fact => fact.Clock).ToHashSet();
        _breached += breached.Count > 0 ? 1 : 0;
        var changed = edited.Moved.Skip(today.Moved.Count).Select(fact => fact.Clock).Distinct().ToList();
        _relieved += changed.Any(clock => Schedule(today, clock)?.AtRisk <= now && Schedule(edited, clock)?.AtRisk > now) ? 1 : 0;
        foreach (var clock in changed.Where(clock => today.Ticket.Clock(clock) is { IsLive: true }).Where(clock => breached.Contains(clock) || Schedule(today, clock)?.Due != Schedule(edited, clock)?.Due))
        {
            Keep(new(id, ticket.Number, ticket.Subject, clock, Schedule(today, clock)?.Due, Schedule(edited, clock)?.Due, breached.Contains(clock)));
        }
    }

    private (Ticket.Known Ticket, List<ClockEvent> Moved) Follow(Ticket.Known ticket, TicketCommand command)
    {
        var facts = TicketDecider.Decide(ticket, command, rules, now).Events;
        return (
            (Ticket.Known)facts.Aggregate((Ticket)ticket, (known, fact) => Ticket.Evolve(known, fact, now)),
            [.. facts.OfType<TicketEvent.ClockMoved>().Select(moved => moved.Clock)]);
    }

    private static ClockSchedule? Schedule((Ticket.Known Ticket, List<ClockEvent> Moved) after, ClockKind clock) => after.Ticket.Clock(clock)?.Schedule;

    public SlaPreview Result()
    {
        List<PreviewedTicket> examples = [];
        while (_examples.TryDequeue(out var example, out _))
        {
            examples.Add(example);
        }

        examples.Reverse();
        return new(_open, _touched, _breached, _relieved, examples);
    }

    private void Keep(PreviewedTicket example)
    {
        var rank = (example.Breaches, example.DueThen?.UtcTicks ?? long.MaxValue);
        if (_examples.Count < MostExamples)
        {
            _examples.Enqueue(example, rank);
        }
        else
        {
            _examples.EnqueueDequeue(example, rank);
        }
    }
}
