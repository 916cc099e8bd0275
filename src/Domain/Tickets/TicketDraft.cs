using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;

namespace Firstline.Domain.Tickets;

/// <summary>A decision in the making: facts are folded as they are added, so that each later rule sees them.</summary>
internal sealed class TicketDraft(Ticket.Known ticket, TicketRules rules, DateTimeOffset now)
{
    private readonly List<TicketEvent> _facts = [];

    public Ticket.Known Ticket { get; private set; } = ticket;

    public DateTimeOffset Now => now;

    public TicketRules Rules => rules;

    public Decision<TicketEvent> Decision => _facts;

    public void Add(TicketEvent fact)
    {
        _facts.Add(fact);
        Ticket = (Ticket.Known)Tickets.Ticket.Evolve(Ticket, fact, now);
    }

    /// <summary>Records what the clocks have come to; a breach escalates one level.</summary>
    public void RecordDue(string cause)
    {
        foreach (var clock in Ticket.Clocks)
        {
            foreach (var fact in ClockDecider.Due(clock, now, cause))
            {
                Add(new TicketEvent.ClockMoved(fact));
                if (fact is ClockEvent.Breached)
                {
                    EscalateTo(Ticket.Level + 1, EscalationTrigger.SlaBreach, $"{fact.Clock} {fact.Cycle} missed its target.");
                }
            }
        }
    }

    /// <summary>Goes to a level if it is higher and exists: a rule never lowers a level.</summary>
    public void EscalateTo(int level, EscalationTrigger trigger, string reason)
    {
        if (level > Ticket.Level && level <= EscalationLevels.Last)
        {
            Add(new TicketEvent.Escalated(Ticket.Level, level, trigger, reason));
        }
    }

    public void ChangeStatus(TicketStatus status)
    {
        if (Ticket.Status == status)
        {
            return;
        }

        Add(new TicketEvent.StatusChanged(Ticket.Status, status));
        PauseOrResumeResolution();
    }

    public void StartNextResponse()
    {
        var last = Ticket.Clock(ClockKind.NextResponse);
        if (last is { IsLive: true } || Ticket.Clock(ClockKind.FirstResponse) is { IsLive: true })
        {
            return;
        }

        var terms = rules.Book.ResponseTerms(Ticket.Terms, Ticket.Priority);
        Add(new TicketEvent.ClockMoved(ClockDecider.Start(rules.Book, ClockKind.NextResponse, (last?.Cycle ?? 0) + 1, now, terms)));
    }

    public void Stop(ClockKind kind)
    {
        if (Ticket.Clock(kind) is { IsLive: true } clock)
        {
            Add(new TicketEvent.ClockMoved(ClockDecider.Stop(rules.Book, clock, now)));
        }
    }

    /// <summary>Ends every live clock without judging it.</summary>
    public void AbandonClocks()
    {
        foreach (var clock in Ticket.Clocks.Where(clock => clock.IsLive))
        {
            Add(new TicketEvent.ClockMoved(ClockDecider.Abandon(rules.Book, clock, now)));
        }
    }

    /// <summary>Gives live clocks the targets that now apply; a deadline that is thereby in the past is a breach at once.</summary>
    public void Retarget(string cause)
    {
        foreach (var clock in Ticket.Clocks.Where(clock => clock.IsLive))
        {
            var terms = clock.Clock == ClockKind.Resolution
                ? rules.Book.ResolutionTerms(Ticket.Terms, Ticket.Priority, Ticket.Outage)
                : rules.Book.ResponseTerms(Ticket.Terms, Ticket.Priority);
            if (ClockDecider.Retarget(rules.Book, clock, terms, now, cause) is { } retargeted)
            {
                Add(new TicketEvent.ClockMoved(retargeted));
            }
        }

        RecordDue(cause);
    }

    /// <summary>Starts the resolution clock anew where it stopped.</summary>
    public void ResumeResolution()
    {
        if (Ticket.Clock(ClockKind.Resolution) is { RunningFrom: null } clock)
        {
            Add(new TicketEvent.ClockMoved(ClockDecider.Resume(rules.Book, clock, now)));
        }
    }

    /// <summary>Starts those response clocks anew that ended without an answer: the customer still waits.</summary>
    public void ResumeResponses()
    {
        foreach (var clock in Ticket.Clocks)
        {
            var unanswered = clock.Outcome == ClockOutcome.Ended || (clock.Clock == ClockKind.FirstResponse && Ticket.FirstRepliedAt is null);
            if (clock is { Clock: not ClockKind.Resolution, IsLive: false } && unanswered)
            {
                Add(new TicketEvent.ClockMoved(ClockDecider.Resume(rules.Book, clock, now)));
            }
        }
    }

    private void PauseOrResumeResolution()
    {
        var pauses = Ticket.Status == TicketStatus.WaitingOnCustomer
            || (Ticket.Status == TicketStatus.WaitingOnThirdParty && rules.Book.Version(Ticket.Terms.PolicyVersion).ThirdPartyPausesResolution);
        var clock = Ticket.Clock(ClockKind.Resolution);
        if (pauses && clock is { IsLive: true, IsPaused: false })
        {
            Add(new TicketEvent.ClockMoved(ClockDecider.Pause(rules.Book, clock, now, $"status:{Ticket.Status}")));
        }
        else if (!pauses && clock is { IsPaused: true })
        {
            ResumeResolution();
        }
    }
}
