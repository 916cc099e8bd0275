using System.Globalization;
using Firstline.Client.Tickets;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Approvals;
using Firstline.Domain.Tickets.Work;
using Firstline.Web.Http;

namespace Firstline.Web.Tickets;

/// <summary>Facts of the work on a ticket as items of its timeline.</summary>
internal static class WorkTimeline
{
    public static TimelineItem Tell(TimelineItem item, TicketEvent fact) => fact switch
    {
        TicketEvent.TimeLogged log => item with { Kind = "time-logged", Part = log.Entry, Minutes = log.Minutes, Billable = log.Billable, To = log.Activity, From = log.Agent.Value, Reason = log.Note, Message = log.Message },
        TicketEvent.TimeCorrected to => item with { Kind = "time-corrected", Part = to.Entry, Minutes = to.Minutes, Billable = to.Billable, To = to.Activity, Reason = to.Reason },
        TicketEvent.TimeRemoved gone => item with { Kind = "time-removed", Part = gone.Entry, Reason = gone.Reason },
        TicketEvent.ChecklistItemAdded added => item with { Kind = "checklist-item-added", Part = added.Item, To = added.Text },
        TicketEvent.ChecklistItemChanged to => item with { Kind = "checklist-item-changed", Part = to.Item, To = to.Text },
        TicketEvent.ChecklistItemTicked ticked => item with { Kind = "checklist-item-ticked", Part = ticked.Item },
        TicketEvent.ChecklistItemUnticked open => item with { Kind = "checklist-item-unticked", Part = open.Item },
        TicketEvent.ChecklistItemRemoved gone => item with { Kind = "checklist-item-removed", Part = gone.Item },
        TicketEvent.ChecklistOrdered order => item with { Kind = "checklist-ordered", To = string.Join(' ', order.Items) },
        TicketEvent.TaskAdded added => item with { Kind = "task-added", Part = added.Task, To = added.Plan.Title },
        TicketEvent.TaskChanged to => item with { Kind = "task-changed", Part = to.Task, To = to.Plan.Title },
        TicketEvent.TaskEnded ended => item with { Kind = "task-ended", Part = ended.Task, To = Words<TaskOutcome>.Of(ended.Outcome) },
        TicketEvent.TaskReopened open => item with { Kind = "task-reopened", Part = open.Task },
        TicketEvent.TaskOverdue overdue => item with { Kind = "task-overdue", Part = overdue.Task, From = overdue.Due.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) },
        TicketEvent.ApprovalRequested asked => item with { Kind = "approval-requested", Part = asked.Approval, To = string.Join(' ', asked.Ask.Approvers.Select(approver => approver.Id)), Reason = asked.Ask.Text },
        TicketEvent.ApprovalVoted vote => item with { Kind = "approval-voted", Part = vote.Approval, From = vote.By.Id, To = vote.Approves ? "approved" : "rejected", Reason = vote.Comment },
        TicketEvent.ApprovalEnded ended => item with { Kind = "approval-ended", Part = ended.Approval, To = Words<ApprovalOutcome>.Of(ended.Outcome) },
        TicketEvent.LevelSkipped or TicketEvent.LevelCalled or TicketEvent.LevelReminded or TicketEvent.LadderWatched or TicketEvent.LadderRearmed or TicketEvent.IncidentDeclared => LadderTimeline.Tell(item, fact),
        TicketEvent.Communicated or TicketEvent.StepNoted or TicketEvent.ResolutionConfirmed or TicketEvent.ReviewOwed or TicketEvent.ReviewWritten => LadderTimeline.Tell(item, fact),
        _ => RoutingTimeline.Tell(item, fact),
    };
}
