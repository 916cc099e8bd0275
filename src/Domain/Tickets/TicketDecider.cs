using Firstline.Domain.Tickets.Fields;
using System.Diagnostics;
using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets.Approvals;
using Firstline.Domain.Tickets.Conversation;
using Firstline.Domain.Tickets.Links;
using Firstline.Domain.Tickets.Problems;
using Firstline.Domain.Tickets.Routing;
using Firstline.Domain.Tickets.Work;
using Firstline.Domain.Tickets.Lifecycle;
using Firstline.Domain.Tickets.Priorities;
using Firstline.Domain.Tickets.Automation;
using Firstline.Domain.Tickets.Escalating;

namespace Firstline.Domain.Tickets;

/// <summary>What may happen to a ticket, and when not.</summary>
internal static partial class TicketDecider
{
    /// <summary>Opens a ticket under a number and the customer's terms.</summary>
    public static Decision<TicketEvent> Open(
        Ticket ticket, OpenTicket command, TicketNumber number, SupportTerms terms, TicketRules rules, DateTimeOffset now)
    {
        if (ticket is Ticket.Known)
        {
            return TicketRefusal.AlreadyOpened.Because("A ticket with this id exists already.");
        }

        if ((TicketTexts.Check(command, rules.Limits) ?? (IsNew(command) ? rules.Settings.Unlisted(command.Component.Trim()) : null)) is { } refusal)
        {
            return refusal;
        }

        var (fields, faulty) = TicketFields.Open(command, rules.Settings, IsNew(command));
        if (faulty is { } wrong)
        {
            return wrong;
        }

        var opened = new TicketEvent.Opened(
            number, command.Customer, command.Contact.Trim(), command.Subject.Trim(), command.Category, TicketJudging.Opening(command, rules.Settings), command.Channel,
            command.Outage, terms, command.Message, command.Source, command.Component, Speaking.OrNull(command.Attachments));
        var draft = new TicketDraft((Ticket.Known)Ticket.Evolve(ticket, opened, now), rules, now);
        draft.NameStatus();
        TicketJudging.Open(draft, command);
        TicketFields.Change(draft, fields);
        Describe(draft, command);
        draft.StartFromOpening();
        if (opened.Priority == Priority.Critical)
        {
            draft.EscalateTo(CriticalLevel(draft), EscalationTrigger.CriticalIssue, "Opened as critical.");
        }

        RuleRunner.Run(draft, true, true);
        var decision = draft.Decision;
        return Decision<TicketEvent>.Of([opened, .. decision.Events], decision.Texts, decision.Asked + 1);
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
        TicketWork.RecordOverdue(draft);
        TicketSnoozing.WakeInTime(draft);
        TicketApprovals.RecordExpired(draft);
        TicketRouting.RecordDue(draft);
        if (Apply(draft, command) is { } refused)
        {
            return refused;
        }

        RuleRunner.Run(draft, command is not (AbsorbTicket or MergeTicket or LookAtRules or ApplyTerms));
        TicketRouting.Settle(draft);
        return draft.Decision;
    }

    /// <summary>What was taken over or follows up a ticket keeps what it had, whatever is asked of new ones today.</summary>
    private static bool IsNew(OpenTicket command) => command is { FollowsUp: null, SplitFrom: null, Source: "" };

    private static Refusal? Apply(TicketDraft draft, TicketCommand command)
    {
        var ticket = draft.Ticket;
        switch (command)
        {
            case RunActions run:
                return ActionRunner.Run(draft, run);
            case RestoreTicket restore:
                return BulkUndo.Restore(draft, restore);
            case LookAtClocks when ticket.ClosesAt <= draft.Now:
                Close(draft);
                break;
            case ReceiveMessage message:
                Receive(draft, message);
                break;
            case ReplyToCustomer or AddNote or LogCall or SendSystemMessage or ReportDelivery or WatchTicket or UnwatchTicket:
                Speaking.Apply(draft, command);
                break;
            case ChangePriority change:
                GivePriority(draft, change.Priority, null);
                break;
            case FillFields fill:
                TicketFields.Change(draft, TicketFields.Fill(ticket, fill.Fields, ticket.Category, draft.Rules.Settings).Changes);
                break;
            case JudgeImpact judge:
                TicketJudging.Judge(draft, judge);
                break;
            case Categorize change when change.Category != ticket.Category:
                TicketFields.Change(draft, TicketFields.Fill(ticket, change.Fields ?? [], change.Category, draft.Rules.Settings).Changes);
                draft.Add(new TicketEvent.Categorized(ticket.Category, change.Category));
                draft.Retarget("category");
                break;
            case ChangeComponent change when change.Component.Trim() != ticket.Component:
                draft.Add(new TicketEvent.ComponentChanged(ticket.Component, change.Component.Trim()));
                draft.Retarget("component");
                break;
            case TagTicket tag when !InOrder(tag.Tags).SequenceEqual(ticket.Tags):
                draft.Add(new TicketEvent.Tagged(InOrder(tag.Tags)));
                draft.Retarget("tags");
                break;
            case AssignTicket assign when assign.Agent != ticket.Agent:
                Assign(draft, assign.Agent);
                break;
            case UnassignTicket when ticket.Agent is { } agent:
                draft.Add(new TicketEvent.Unassigned(agent));
                break;
            case MoveToTeam move when move.Team != ticket.Team:
                draft.Add(new TicketEvent.MovedToTeam(move.Team));
                break;
            case WaitForAnswer wait:
                draft.ChangeStatus(StatusOf(wait.For));
                break;
            case ContinueWork:
                draft.ChangeStatus(TicketStatus.Open);
                break;
            case ResolveTicket resolve when ticket.IsOpen:
                Resolve(draft, resolve.How);
                break;
            case MoveToStatus move when move.Status != ticket.StatusId:
                TicketStatuses.Move(draft, move);
                break;
            case SnoozeTicket snooze:
                TicketSnoozing.Lay(draft, snooze);
                break;
            case WakeTicket:
                TicketSnoozing.Wake(draft, WakeCause.ByHand);
                break;
            case ReopenTicket reopen:
                Reopen(draft, reopen.Reason.Trim());
                break;
            case CloseTicket when ticket.Status != TicketStatus.Closed:
                Close(draft);
                break;
            case EscalateTicket escalate:
                draft.EscalateTo(escalate.Level ?? ticket.Level + 1, escalate.Reason, escalate.Text.Trim(), escalate.AskedBy?.Trim());
                break;
            case DeescalateTicket deescalate:
                draft.HandBack(deescalate.Level, deescalate.Text.Trim());
                break;
            case AcknowledgeTicket acknowledge when ticket.AcknowledgedBy != acknowledge.Agent:
                Climbing.Acknowledge(draft, acknowledge.Agent);
                break;
            case EscalationCommand escalation:
                Escalation.Apply(draft, escalation);
                break;
            case SetDueDate due:
                draft.Add(new TicketEvent.DueDateSet(due.Clock, due.Due.ToUniversalTime(), due.Reason.Trim()));
                draft.SetDue(due.Clock, due.Due.ToUniversalTime(), "due-date");
                break;
            case LiftDueDate due when ticket.Clock(due.Clock) is { Terms.ManualDue: not null }:
                draft.Add(new TicketEvent.DueDateLifted(due.Clock));
                draft.SetDue(due.Clock, null, "due-date-lifted");
                break;
            case AbsorbTicket absorb when ticket.IsOpen:
                TicketMerging.Absorb(draft, absorb);
                break;
            case MergeTicket merge when ticket.MergedInto is null:
                TicketMerging.Merge(draft, merge);
                break;
            case LinkCommand or ProblemCommand or WorkCommand or ApprovalCommand:
                ApplyBeside(draft, command);
                break;
            case RoutingCommand routing:
                return TicketRouting.Apply(draft, routing);
            case NoteSplit split:
                draft.Add(new TicketEvent.Split(split.Into.Id, split.Into.Number));
                break;
            case NoteFollowUp follow when ticket.FollowedUpBy is null:
                draft.Add(new TicketEvent.FollowedUp(follow.By.Id, follow.By.Number));
                break;
            case DistrustTimes distrust:
                draft.Distrust(distrust.Reason.Trim());
                break;
            case ApplyTerms apply:
                ApplyTo(draft, apply.Terms, apply.Cause);
                break;
            case ApplyPolicy policy:
                ApplyTo(draft, ticket.Terms with { PolicyVersion = policy.Version }, $"policy:{policy.Version}");
                break;
            case Categorize or ChangeComponent or TagTicket or AssignTicket or UnassignTicket or MoveToTeam:
            case MoveToStatus or ResolveTicket or CloseTicket or AcknowledgeTicket or LiftDueDate or AbsorbTicket or MergeTicket or NoteFollowUp or LookAtClocks or LookAtRules:
                break;
            default:
                throw new UnreachableException($"{command.GetType().Name} is not decided.");
        }

        return null;
    }

    /// <summary>Other terms of the customer or another version of the policy; a version never goes back.</summary>
    private static void ApplyTo(TicketDraft draft, SupportTerms terms, string cause)
    {
        var known = draft.Ticket.Terms;
        var next = terms with { PolicyVersion = Math.Max(known.PolicyVersion, terms.PolicyVersion) };
        if (draft.Ticket.IsOpen && !next.SameAs(known))
        {
            draft.Add(new TicketEvent.TermsChanged(next, cause));
            draft.Retarget(cause);
        }
    }

    private static int CriticalLevel(TicketDraft draft) => draft.Rules.Book.Version(draft.Ticket.Terms.PolicyVersion).CriticalLevel;

    private static TicketStatus StatusOf(WaitingFor waiting) => waiting == WaitingFor.Customer ? TicketStatus.WaitingOnCustomer : TicketStatus.WaitingOnThirdParty;

    private static string[] InOrder(IReadOnlyList<string> tags) => [.. tags.Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Gives it to an agent, from whoever holds it.</summary>
    internal static void Assign(TicketDraft draft, Kernel.AgentId agent)
    {
        if (draft.Ticket.Agent == agent)
        {
            return;
        }

        if (draft.Ticket.Agent is { } holder)
        {
            draft.Add(new TicketEvent.Unassigned(holder));
        }

        draft.Add(new TicketEvent.Assigned(agent));
        TakeUp(draft);
    }

    /// <summary>Somebody of the desk has begun to work on it.</summary>
    public static void TakeUp(TicketDraft draft)
    {
        if (draft.Ticket.Status == TicketStatus.New)
        {
            draft.ChangeStatus(TicketStatus.Open);
        }
    }
}
