using Firstline.Domain.Escalations;
using Firstline.Domain.Sla;

namespace Firstline.Domain.Tickets;

internal sealed partial class TicketDraft
{
    private static readonly ClockKind[] Pausable = [ClockKind.StatusUpdate, ClockKind.Resolution];

    private SlaBook Book => rules.Book;

    private SlaRule Rule => Book.Version(Ticket.Terms.PolicyVersion).RuleFor(Ticket.Terms.Tier, Ticket.Facets);

    private int HighestLevel => Book.Version(Ticket.Terms.PolicyVersion).Levels.Length;

    private bool IsEscalated => Ticket.IsOpen && Ticket.Level > EscalationLevels.First;

    /// <summary>Starts what runs from the opening: first response and, unless the ticket waits from the beginning, resolution.</summary>
    public void StartFromOpening()
    {
        Start(ClockKind.FirstResponse);
        if (!Holds(ClockKind.Resolution))
        {
            Start(ClockKind.Resolution);
        }
    }

    /// <summary>Counts from the oldest message that was not answered; before the first response only that clock runs.</summary>
    public void StartNextResponse()
    {
        if (Ticket.Clock(ClockKind.NextResponse) is not { IsLive: true } && Ticket.Clock(ClockKind.FirstResponse) is not { IsLive: true })
        {
            Start(ClockKind.NextResponse);
        }
    }

    /// <summary>Counts to the next update of the customer, while the ticket is escalated and something is promised.</summary>
    public void StartStatusUpdate()
    {
        if (IsEscalated
            && Ticket.Clock(ClockKind.StatusUpdate) is not { IsLive: true }
            && !Holds(ClockKind.StatusUpdate)
            && TermsFor(ClockKind.StatusUpdate).Target is not null)
        {
            Start(ClockKind.StatusUpdate);
        }
    }

    public void Stop(ClockKind kind)
    {
        if (Ticket.Clock(kind) is { IsLive: true } clock)
        {
            Move(ClockDecider.Stop(Book, clock, now));
        }
    }

    /// <summary>Ends a live clock without judging it.</summary>
    public void Abandon(ClockKind kind)
    {
        if (Ticket.Clock(kind) is { IsLive: true } clock)
        {
            Move(ClockDecider.Abandon(Book, clock, now));
        }
    }

    /// <summary>Ends every live clock without judging it.</summary>
    public void AbandonClocks()
    {
        foreach (var clock in Ticket.Clocks.Where(clock => clock.IsLive))
        {
            Move(ClockDecider.Abandon(Book, clock, now));
        }
    }

    /// <summary>Ends every live clock without judging it, since nothing can be concluded from the times; nothing happens when none is live.</summary>
    public void Distrust(string reason)
    {
        if (Ticket.Clocks.Any(clock => clock.IsLive))
        {
            Add(new TicketEvent.TimesDistrusted(reason));
            AbandonClocks();
        }
    }

    /// <summary>Ends every live clock as merged into another ticket.</summary>
    public void MergeClocks()
    {
        foreach (var clock in Ticket.Clocks.Where(clock => clock.IsLive))
        {
            Move(ClockDecider.Merge(Book, clock, now));
        }
    }

    /// <summary>
    /// Goes on with another ticket's clock where its deadline is the tighter one. A first response that this ticket gave already goes on
    /// as a next response, since the other customer message still waits; before it, whatever waits there waits for the first response.
    /// What this ticket's own clock had missed or warned of stays so.
    /// </summary>
    public void Adopt(CarriedClock carried, string cause)
    {
        var kind = carried.Clock is not (ClockKind.FirstResponse or ClockKind.NextResponse) ? carried.Clock
            : Ticket.Clock(ClockKind.FirstResponse) is { IsLive: true } ? ClockKind.FirstResponse
            : ClockKind.NextResponse;
        var (own, other) = (Ticket.Clock(kind), SlaClock.Of(carried));
        if (ClockDecider.DueIfRunning(Book, other, now) is not { } due
            || (own is { IsLive: true } && ClockDecider.DueIfRunning(Book, own, now) <= due))
        {
            return;
        }

        var live = own is { IsLive: true };
        Move(new ClockEvent.Adopted(kind, live ? own!.Cycle : (own?.Cycle ?? 0) + 1, live ? own!.Burden(carried) : carried, cause, TermsFor(kind)));
        HoldOrRelease();
    }

    /// <summary>
    /// Gives live clocks the targets that now apply; a deadline that is thereby in the past is a breach at once. A due date set by hand
    /// stays; the response of a level starts again.
    /// </summary>
    public void Retarget(string cause)
    {
        foreach (var clock in Ticket.Clocks.Where(clock => clock.IsLive))
        {
            var terms = TermsFor(clock.Clock);
            if (Book.SamePromise(clock.Own ?? clock.Terms with { ManualDue = null }, terms))
            {
                continue;
            }

            if (clock.Clock == ClockKind.LevelResponse)
            {
                Move(ClockDecider.Abandon(Book, clock, now));
                Start(ClockKind.LevelResponse);
            }
            else
            {
                Retarget(clock, terms with { ManualDue = clock.Terms.ManualDue }, cause);
            }
        }

        RecordDue(cause);
        HoldOrRelease();
        RecordDue(cause);
    }

    /// <summary>Sets or lifts the due date of a live clock.</summary>
    public void SetDue(ClockKind kind, DateTimeOffset? due, string cause)
    {
        Retarget(Ticket.Clock(kind)!, TermsFor(kind) with { ManualDue = due }, cause);
        RecordDue(cause);
    }

    /// <summary>Starts the resolution clock anew where it stopped, and the next update where it is owed.</summary>
    public void ResumeResolution()
    {
        if (Ticket.Clock(ClockKind.Resolution) is { RunningFrom: null } clock)
        {
            Move(ClockDecider.Resume(Book, clock, now));
        }

        StartStatusUpdate();
    }

    /// <summary>Starts those response clocks anew that ended without an answer: the customer still waits.</summary>
    /// <param name="resolvedAt">When the ticket was resolved without one.</param>
    public void ResumeResponses(DateTimeOffset? resolvedAt)
    {
        foreach (var clock in Ticket.Clocks)
        {
            var unanswered = clock.Outcome == ClockOutcome.Ended
                || (clock.Clock == ClockKind.FirstResponse ? Ticket.FirstRepliedAt is null : clock.Outcome == ClockOutcome.Missed && clock.StoppedAt == resolvedAt);
            if (clock is { Clock: ClockKind.FirstResponse or ClockKind.NextResponse, IsLive: false } && unanswered)
            {
                Move(ClockDecider.Resume(Book, clock, now));
            }
        }
    }

    private void Retarget(SlaClock clock, ClockTerms terms, string cause)
    {
        if (ClockDecider.Retarget(Book, clock, terms, now, cause) is { } retargeted)
        {
            Move(retargeted);
            if (ClockDecider.BreachStill(Ticket.Clock(clock.Clock)!, now, cause) is { } breached)
            {
                Breach(breached);
            }
        }
    }

    /// <summary>The level's response starts again at each hand-over, and an escalation owes the customer updates.</summary>
    private void HandOver()
    {
        RestartLevelResponse();

        if (IsEscalated)
        {
            StartStatusUpdate();
        }
        else
        {
            Abandon(ClockKind.StatusUpdate);
        }
    }

    /// <summary>The level's response counts from now.</summary>
    public void RestartLevelResponse()
    {
        Abandon(ClockKind.LevelResponse);
        if (Ticket.IsOpen && TermsFor(ClockKind.LevelResponse).Target is not null)
        {
            Start(ClockKind.LevelResponse);
        }
    }

    /// <summary>Holds the clocks that the status or an approval pauses and releases the others; one that never started because of it starts.</summary>
    public void HoldOrRelease()
    {
        if (!Ticket.IsOpen)
        {
            return;
        }

        foreach (var kind in Pausable)
        {
            var clock = Ticket.Clock(kind);
            if (!Holds(kind))
            {
                Release(kind, clock);
            }
            else if (clock is { IsLive: true, IsPaused: false })
            {
                Move(ClockDecider.Pause(Book, clock, now, Rule.Holds(kind, Ticket.Status) ? $"status:{Ticket.Status}" : "approval"));
            }
        }
    }

    /// <summary>Whether the status, or an approval that others owe, holds a clock.</summary>
    private bool Holds(ClockKind kind) => Rule.Holds(kind, Ticket.Status) || (Ticket.AwaitsApproval && Rule.HoldsForApproval(kind));

    private void Release(ClockKind kind, SlaClock? clock)
    {
        if (clock is { IsPaused: true })
        {
            Move(ClockDecider.Resume(Book, clock, now));
        }
        else if (kind == ClockKind.StatusUpdate)
        {
            StartStatusUpdate();
        }
        else if (clock is null)
        {
            Start(kind);
        }
    }

    private ClockTerms TermsFor(ClockKind kind) => Book.TermsFor(kind, Ticket.Terms, Ticket.Facets);

    private void Start(ClockKind kind) =>
        Move(ClockDecider.Start(Book, kind, (Ticket.Clock(kind)?.Cycle ?? 0) + 1, now, TermsFor(kind)));
}
