using System.Diagnostics;
using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;

namespace Firstline.Domain.Tickets;

/// <summary>What may happen to a ticket, and when not.</summary>
internal static class TicketDecider
{
    /// <summary>Opens a ticket under a number and the customer's terms.</summary>
    public static Decision<TicketEvent> Open(
        Ticket ticket, OpenTicket command, TicketNumber number, SupportTerms terms, TicketRules rules, DateTimeOffset now)
    {
        if (ticket is Ticket.Known)
        {
            return TicketRefusal.AlreadyOpened.Because("A ticket with this id exists already.");
        }

        if (TicketTexts.Check(command, rules.Limits) is { } refusal)
        {
            return refusal;
        }

        var opened = new TicketEvent.Opened(
            number, command.Customer, command.Contact.Trim(), command.Subject.Trim(), command.Category, command.Priority, command.Channel,
            command.Outage, terms, command.Message, command.Source, command.Component);
        var draft = new TicketDraft((Ticket.Known)Ticket.Evolve(ticket, opened, now), rules, now);
        if (command.Team is { } team)
        {
            draft.Add(new TicketEvent.MovedToTeam(team));
        }

        draft.Add(new TicketEvent.ClockMoved(ClockDecider.Start(
            rules.Book, ClockKind.FirstResponse, 1, now, rules.Book.ResponseTerms(terms, command.Priority))));
        draft.Add(new TicketEvent.ClockMoved(ClockDecider.Start(
            rules.Book, ClockKind.Resolution, 1, now, rules.Book.ResolutionTerms(terms, command.Priority, command.Outage))));
        if (command.Priority == Priority.Critical)
        {
            draft.EscalateTo(EscalationLevels.Critical, EscalationTrigger.CriticalIssue, "Opened as critical.");
        }

        return Decision<TicketEvent>.Of([opened, .. draft.Decision.Events]);
    }

    /// <summary>Decides anything but the opening. What the clocks have come to is recorded first, so that an answer cannot overtake a breach.</summary>
    public static Decision<TicketEvent> Decide(Ticket ticket, TicketCommand command, TicketRules rules, DateTimeOffset now)
    {
        if (ticket is not Ticket.Known known)
        {
            return TicketRefusal.Unknown.Because("No such ticket.");
        }

        if ((TicketTexts.Check(command, rules.Limits) ?? Forbidden(known, command, rules, now)) is { } refusal)
        {
            return refusal;
        }

        var draft = new TicketDraft(known, rules, now);
        draft.RecordDue("time");
        Apply(draft, command);
        return draft.Decision;
    }

    private static Refusal? Forbidden(Ticket.Known ticket, TicketCommand command, TicketRules rules, DateTimeOffset now) => (ticket.Status, command) switch
    {
        (_, LookAtClocks or AddNote or ApplyTerms) => null,
        (TicketStatus.Closed, CloseTicket) => null,
        (TicketStatus.Closed, _) => TicketRefusal.IsClosed.Because($"{ticket.Number} is closed."),
        (TicketStatus.Resolved, ResolveTicket or CloseTicket) => null,
        (TicketStatus.Resolved, ReopenTicket or ReceiveMessage) => ReopenWindow(ticket, rules, now),
        (TicketStatus.Resolved, ReplyToCustomer or ChangePriority or Categorize or AssignTicket or UnassignTicket or MoveToTeam) => null,
        (TicketStatus.Resolved, _) => TicketRefusal.IsResolved.Because($"{ticket.Number} is resolved."),
        (_, ReopenTicket or CloseTicket) => TicketRefusal.NotResolved.Because($"{ticket.Number} is not resolved."),
        (_, ResolveTicket { How: not (Resolution.Duplicate or Resolution.Spam) }) when ticket.WaitingSince is not null =>
            TicketRefusal.CustomerIsWaiting.Because($"The customer of {ticket.Number} waits for an answer."),
        (_, EscalateTicket escalate) => Escalation(ticket, escalate),
        (_, DeescalateTicket deescalate) when deescalate.Level < EscalationLevels.First || deescalate.Level >= ticket.Level =>
            TicketRefusal.NoSuchLevel.Because($"{ticket.Number} is at level {ticket.Level}; {deescalate.Level} is not below it.", "level"),
        _ => null,
    };

    private static Refusal? ReopenWindow(Ticket.Known ticket, TicketRules rules, DateTimeOffset now)
    {
        var window = rules.Book.Version(ticket.Terms.PolicyVersion).ReopenWindow;
        return now - ticket.ResolvedAt <= window
            ? null
            : TicketRefusal.ReopenWindowOver.Because($"{ticket.Number} was resolved at {ticket.ResolvedAt:u}, more than {window.TotalDays:0.#} days ago.");
    }

    private static Refusal? Escalation(Ticket.Known ticket, EscalateTicket command) => command switch
    {
        _ when !EscalationLevels.IsManual(command.Reason) => TicketRefusal.ReasonIsAutomatic.Because($"{command.Reason} is given by the desk itself.", "reason"),
        _ when ticket.Level == EscalationLevels.Last => TicketRefusal.AtTheTop.Because($"{ticket.Number} is at level 4."),
        { Level: { } level } when level <= ticket.Level || level > EscalationLevels.Last =>
            TicketRefusal.NoSuchLevel.Because($"{ticket.Number} is at level {ticket.Level}; {level} is not above it or does not exist.", "level"),
        _ => null,
    };

    private static void Apply(TicketDraft draft, TicketCommand command)
    {
        var ticket = draft.Ticket;
        switch (command)
        {
            case LookAtClocks:
                break;
            case ReceiveMessage message:
                Receive(draft, message);
                break;
            case ReplyToCustomer reply:
                draft.Add(new TicketEvent.Replied(reply.Message, reply.Channel));
                draft.Stop(ClockKind.FirstResponse);
                draft.Stop(ClockKind.NextResponse);
                TakeUp(draft);
                break;
            case AddNote note:
                draft.Add(new TicketEvent.Noted(note.Message));
                break;
            case ChangePriority change when change.Priority != ticket.Priority:
                draft.Add(new TicketEvent.PriorityChanged(ticket.Priority, change.Priority));
                draft.Retarget("priority");
                if (change.Priority == Priority.Critical && ticket.IsOpen)
                {
                    draft.EscalateTo(EscalationLevels.Critical, EscalationTrigger.CriticalIssue, "Became critical.");
                }

                break;
            case Categorize change when change.Category != ticket.Category:
                draft.Add(new TicketEvent.Categorized(ticket.Category, change.Category));
                break;
            case AssignTicket assign when assign.Agent != ticket.Agent:
                if (ticket.Agent is { } holder)
                {
                    draft.Add(new TicketEvent.Unassigned(holder));
                }

                draft.Add(new TicketEvent.Assigned(assign.Agent));
                TakeUp(draft);
                break;
            case UnassignTicket when ticket.Agent is { } agent:
                draft.Add(new TicketEvent.Unassigned(agent));
                break;
            case MoveToTeam move when move.Team != ticket.Team:
                draft.Add(new TicketEvent.MovedToTeam(move.Team));
                break;
            case WaitForAnswer wait:
                draft.ChangeStatus(wait.For == WaitingFor.Customer ? TicketStatus.WaitingOnCustomer : TicketStatus.WaitingOnThirdParty);
                break;
            case ContinueWork:
                draft.ChangeStatus(TicketStatus.Open);
                break;
            case ResolveTicket resolve when ticket.IsOpen:
                Resolve(draft, resolve.How);
                break;
            case ReopenTicket reopen:
                Reopen(draft, reopen.Reason.Trim());
                break;
            case CloseTicket when ticket.Status != TicketStatus.Closed:
                draft.Add(new TicketEvent.Closed());
                draft.AbandonClocks();
                break;
            case EscalateTicket escalate:
                draft.EscalateTo(escalate.Level ?? ticket.Level + 1, escalate.Reason, escalate.Text.Trim());
                break;
            case DeescalateTicket deescalate:
                draft.Add(new TicketEvent.Deescalated(ticket.Level, deescalate.Level, deescalate.Text.Trim()));
                break;
            case ApplyTerms apply when ticket.IsOpen && !apply.Terms.SameAs(ticket.Terms):
                draft.Add(new TicketEvent.TermsChanged(apply.Terms, apply.Cause));
                draft.Retarget(apply.Cause);
                break;
            case ChangePriority or Categorize or AssignTicket or UnassignTicket or MoveToTeam or ResolveTicket or CloseTicket or ApplyTerms:
                break;
            default:
                throw new UnreachableException($"{command.GetType().Name} is not decided.");
        }
    }

    private static void Receive(TicketDraft draft, ReceiveMessage message)
    {
        if (draft.Ticket.Status == TicketStatus.Resolved)
        {
            Reopen(draft, "The customer wrote.");
        }

        draft.Add(new TicketEvent.CustomerWrote(message.Message, message.Channel));
        draft.StartNextResponse();
        if (draft.Ticket.Status == TicketStatus.WaitingOnCustomer)
        {
            draft.ChangeStatus(TicketStatus.Open);
        }
    }

    private static void Resolve(TicketDraft draft, Resolution how)
    {
        draft.Add(new TicketEvent.Resolved(how));
        if (how is Resolution.Duplicate or Resolution.Spam)
        {
            draft.AbandonClocks();
            return;
        }

        draft.Stop(ClockKind.Resolution);
    }

    private static void Reopen(TicketDraft draft, string reason)
    {
        var unjudged = draft.Ticket.Resolution is Resolution.Duplicate or Resolution.Spam;
        draft.Add(new TicketEvent.Reopened(reason));
        draft.ResumeResolution();
        if (unjudged)
        {
            draft.ResumeResponses();
        }

        draft.Retarget("reopened");
    }

    private static void TakeUp(TicketDraft draft)
    {
        if (draft.Ticket.Status == TicketStatus.New)
        {
            draft.ChangeStatus(TicketStatus.Open);
        }
    }
}
