using Firstline.Domain.Tickets.Conversation;
using Firstline.Domain.Escalations;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets.Approvals;
using Firstline.Domain.Tickets.Escalating;
using Firstline.Domain.Tickets.Lifecycle;

namespace Firstline.Domain.Tickets;

internal static partial class TicketDecider
{
    /// <param name="draft">The decision.</param>
    /// <param name="priority">The priority that it gets.</param>
    /// <param name="cause">What gives it; null when somebody chose it.</param>
    internal static void GivePriority(TicketDraft draft, Priority priority, string? cause)
    {
        if (priority == draft.Ticket.Priority)
        {
            return;
        }

        draft.Add(new TicketEvent.PriorityChanged(draft.Ticket.Priority, priority, cause));
        draft.Retarget("priority");
        if (priority == Priority.Critical && draft.Ticket.IsOpen)
        {
            draft.EscalateTo(CriticalLevel(draft), EscalationTrigger.CriticalIssue, "Became critical.");
        }
    }

    private static void Receive(TicketDraft draft, ReceiveMessage message)
    {
        if (draft.Ticket.Status == TicketStatus.Resolved)
        {
            Reopen(draft, "The customer wrote.");
        }

        draft.Add(new TicketEvent.CustomerWrote(message.Message, message.Channel, Speaking.OrNull(message.Attachments)));
        TicketSnoozing.Answered(draft);
        draft.StartNextResponse();
        if (draft.Ticket.Status == TicketStatus.WaitingOnCustomer)
        {
            draft.ChangeStatus(TicketStatus.Open);
        }
    }

    internal static void Resolve(TicketDraft draft, Resolution how)
    {
        draft.Add(new TicketEvent.Resolved(how, draft.Rules.Settings.ClosesAt(draft.Now, WindowOf(draft.Ticket, draft.Rules))));
        if (how is Resolution.Duplicate or Resolution.Spam)
        {
            draft.AbandonClocks();
            return;
        }

        draft.Stop(ClockKind.Resolution);
        draft.Abandon(ClockKind.StatusUpdate);
        draft.Abandon(ClockKind.LevelResponse);
        Escalation.Resolved(draft);
    }

    internal static void Close(TicketDraft draft)
    {
        draft.Add(new TicketEvent.Closed());
        TicketApprovals.WithdrawAll(draft);
        draft.AbandonClocks();
    }

    internal static void Reopen(TicketDraft draft, string reason)
    {
        var (unjudged, resolvedAt) = (draft.Ticket.Resolution is Resolution.Duplicate or Resolution.Spam, draft.Ticket.ResolvedAt);
        draft.Add(new TicketEvent.Reopened(reason));
        draft.ResumeResolution();
        if (unjudged)
        {
            draft.ResumeResponses(resolvedAt);
        }

        draft.Retarget("reopened");
        Climbing.Call(draft);
    }
}
