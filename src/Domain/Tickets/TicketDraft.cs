using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets.Lifecycle;
using Firstline.Domain.Tickets.Escalating;

namespace Firstline.Domain.Tickets;

/// <summary>A decision in the making: facts are folded as they are added, so that each later rule sees them.</summary>
internal sealed partial class TicketDraft(Ticket.Known ticket, TicketRules rules, DateTimeOffset now)
{
    private readonly List<TicketEvent> _facts = [];

    public Ticket.Known Ticket { get; private set; } = ticket;

    public DateTimeOffset Now => now;

    public TicketRules Rules => rules;

    public Decision<TicketEvent> Decision => Decision<TicketEvent>.Of(_facts, _texts, Asked);

    public void Add(TicketEvent fact)
    {
        var before = Ticket;
        _facts.Add(fact);
        Ticket = (Ticket.Known)Tickets.Ticket.Evolve(Ticket, fact, now);
        if (Ticket.Status != before.Status)
        {
            Arrive(before.StatusId);
        }
    }

    /// <summary>Records what the clocks and the ladder have come to, the earliest first; a breach escalates one level.</summary>
    public void RecordDue(string cause)
    {
        while (Climbing.RecordNext(this, Ticket.ClocksWake) || RecordNextClock(cause))
        {
        }
    }

    private bool RecordNextClock(string cause)
    {
        if (!(Ticket.ClocksWake <= now))
        {
            return false;
        }

        var clock = Ticket.Clocks.Where(candidate => candidate.NextWake is not null).MinBy(candidate => candidate.NextWake)!;
        var fact = ClockDecider.NextDue(clock, now, cause)!;
        if (fact is ClockEvent.Breached breached)
        {
            Breach(breached);
        }
        else
        {
            Move(fact);
        }

        return true;
    }

    /// <summary>Goes to a level if it is higher and exists: a rule never lowers a level.</summary>
    public void EscalateTo(int level, EscalationTrigger trigger, string reason, string? askedBy = null)
    {
        if (level > Ticket.Level && level <= HighestLevel)
        {
            var to = Climbing.Skip(this, level);
            Add(new TicketEvent.Escalated(Ticket.Level, to, trigger, reason, askedBy));
            HandOver();
            TicketSnoozing.Wake(this, WakeCause.Escalated);
            Climbing.Call(this);
            Communicating.Escalated(this);
        }
    }

    /// <summary>Goes back to a lower level.</summary>
    public void HandBack(int level, string reason)
    {
        Add(new TicketEvent.Deescalated(Ticket.Level, level, reason));
        HandOver();
        Climbing.Call(this);
    }

    public void ChangeStatus(TicketStatus status)
    {
        if (Ticket.Status != status)
        {
            Add(new TicketEvent.StatusChanged(Ticket.Status, status));
            HoldOrRelease();
        }
    }

    private void Breach(ClockEvent.Breached fact)
    {
        Move(fact);
        TicketSnoozing.Wake(this, WakeCause.DeadlineMissed);
        if (Ticket.Level == HighestLevel && fact.Clock == ClockKind.LevelResponse)
        {
            Climbing.Missed(this);
        }

        EscalateTo(Ticket.Level + 1, EscalationTrigger.SlaBreach, $"{fact.Clock} {fact.Cycle} missed its target.");
    }

    private void Move(ClockEvent fact) => Add(new TicketEvent.ClockMoved(fact));
}
