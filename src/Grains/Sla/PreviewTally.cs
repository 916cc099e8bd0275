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
        var facts = TicketDecider.Decide(ticket, new ApplyPolicy(version), rules, now).Events.OfType<TicketEvent.ClockMoved>().Select(moved => moved.Clock).ToList();
        var moved = facts.OfType<ClockEvent.Retargeted>().ToList();
        var breached = facts.OfType<ClockEvent.Breached>().Where(fact => fact.Cause == $"policy:{version}").Select(fact => fact.Clock).ToHashSet();
        var restarted = facts.OfType<ClockEvent.Started>().Any(started => started.Clock == ClockKind.LevelResponse);
        if (moved.Count == 0 && breached.Count == 0 && !restarted)
        {
            return;
        }

        _touched++;
        _breached += breached.Count > 0 ? 1 : 0;
        _relieved += moved.Any(fact => ticket.Clock(fact.Clock)?.Schedule?.AtRisk <= now && fact.Schedule?.AtRisk > now) ? 1 : 0;
        foreach (var fact in moved)
        {
            Keep(new(id, ticket.Number, ticket.Subject, fact.Clock, ticket.Clock(fact.Clock)?.Schedule?.Due, fact.Schedule?.Due, breached.Contains(fact.Clock)));
        }
    }

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
