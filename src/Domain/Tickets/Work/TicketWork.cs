using System.Collections.Immutable;

namespace Firstline.Domain.Tickets.Work;

/// <summary>The work on a ticket: time spent, its checklist, and what has to be done beside it.</summary>
internal static partial class TicketWork
{
    /// <summary>The next instant at which a side task becomes overdue.</summary>
    public static DateTimeOffset? WakeOf(Ticket.Known ticket) => ticket.Status == TicketStatus.Closed ? null : ticket.Tasks.Min(task => task.NoticeAt);

    /// <summary>Records which side tasks have become overdue, the earliest first.</summary>
    public static void RecordOverdue(TicketDraft draft)
    {
        if (WakeOf(draft.Ticket) > draft.Now)
        {
            return;
        }

        foreach (var task in draft.Ticket.Tasks.Where(task => task.NoticeAt <= draft.Now).OrderBy(task => task.NoticeAt))
        {
            draft.Add(new TicketEvent.TaskOverdue(task.Id, task.Plan.Due!.Value));
        }
    }

    public static void Apply(TicketDraft draft, WorkCommand command)
    {
        if (FactOf(draft.Ticket, command) is { } fact)
        {
            draft.Add(fact);
        }
    }

    public static Ticket.Known Fold(Ticket.Known ticket, TicketEvent fact, DateTimeOffset at) => fact switch
    {
        TicketEvent.TimeLogged log => ticket with { Time = ticket.Time.Add(new(log.Entry, log.Minutes, log.Activity, log.Agent, log.Billable, at, log.Note, log.Message)) },
        TicketEvent.TimeCorrected to => ticket with
        {
            Time = [.. ticket.Time.Select(entry => entry.Id == to.Entry ? entry with { Minutes = to.Minutes, Activity = to.Activity, Billable = to.Billable } : entry)],
        },
        TicketEvent.TimeRemoved gone => ticket with { Time = ticket.Time.RemoveAll(entry => entry.Id == gone.Entry) },
        TicketEvent.ChecklistItemAdded added => ticket with { Checklist = ticket.Checklist.Add(new(added.Item, added.Text, added.Required)) },
        TicketEvent.ChecklistItemChanged to => OnItem(ticket, to.Item, item => item with { Text = to.Text, Required = to.Required }),
        TicketEvent.ChecklistItemTicked ticked => OnItem(ticket, ticked.Item, item => item with { DoneBy = ticked.By, DoneAt = at }),
        TicketEvent.ChecklistItemUnticked open => OnItem(ticket, open.Item, item => item with { DoneBy = null, DoneAt = null }),
        TicketEvent.ChecklistItemRemoved gone => ticket with { Checklist = ticket.Checklist.RemoveAll(item => item.Id == gone.Item) },
        TicketEvent.ChecklistOrdered order => ticket with { Checklist = [.. ticket.Checklist.OrderBy(item => order.Items.ToList().IndexOf(item.Id))] },
        TicketEvent.TaskAdded added => ticket with { Tasks = ticket.Tasks.Add(new(added.Task, added.Plan)) },
        TicketEvent.TaskChanged to => OnTask(ticket, to.Task, task => task with { Plan = to.Plan, OverdueAt = to.Plan.Due == task.Plan.Due ? task.OverdueAt : null }),
        TicketEvent.TaskEnded ended => OnTask(ticket, ended.Task, task => task with { Outcome = ended.Outcome, EndedBy = ended.By, EndedAt = at }),
        TicketEvent.TaskReopened open => OnTask(ticket, open.Task, task => task with { Outcome = null, EndedBy = null, EndedAt = null }),
        TicketEvent.TaskOverdue overdue => OnTask(ticket, overdue.Task, task => task with { OverdueAt = at }),
        _ => ticket,
    };

    private static TicketEvent? FactOf(Ticket.Known ticket, WorkCommand command) => command switch
    {
        LogTime log when ticket.Time.All(entry => entry.Id != log.Entry) =>
            new TicketEvent.TimeLogged(log.Entry, log.Minutes, log.Activity, log.Agent, log.Billable, log.Note.Trim(), log.Message),
        CorrectTime to when ticket.Time.Any(entry => entry.Id == to.Entry && (entry.Minutes, entry.Activity, entry.Billable) != (to.Minutes, to.Activity, to.Billable)) =>
            new TicketEvent.TimeCorrected(to.Entry, to.Minutes, to.Activity, to.Billable, to.Reason.Trim()),
        RemoveTime gone => new TicketEvent.TimeRemoved(gone.Entry, gone.Reason.Trim()),
        AddChecklistItem added when ticket.Checklist.All(item => item.Id != added.Item) => new TicketEvent.ChecklistItemAdded(added.Item, added.Text.Trim(), added.Required),
        ChangeChecklistItem to when ticket.Checklist.Any(item => item.Id == to.Item && (item.Text, item.Required) != (to.Text.Trim(), to.Required)) =>
            new TicketEvent.ChecklistItemChanged(to.Item, to.Text.Trim(), to.Required),
        TickChecklistItem tick when ticket.Checklist.Any(item => item.Id == tick.Item && item.DoneAt is not null != tick.Done) =>
            tick.Done ? new TicketEvent.ChecklistItemTicked(tick.Item, tick.By) : new TicketEvent.ChecklistItemUnticked(tick.Item),
        RemoveChecklistItem gone => new TicketEvent.ChecklistItemRemoved(gone.Item),
        OrderChecklist order when !order.Items.SequenceEqual(ticket.Checklist.Select(item => item.Id)) => new TicketEvent.ChecklistOrdered(order.Items),
        AddTask added when TaskOf(ticket, added.Task) is null => new TicketEvent.TaskAdded(added.Task, Trimmed(added.Plan)),
        ChangeTask to when TaskOf(ticket, to.Task)!.Plan != Trimmed(to.Plan) => new TicketEvent.TaskChanged(to.Task, Trimmed(to.Plan)),
        EndTask end when TaskOf(ticket, end.Task) is { Outcome: null } => new TicketEvent.TaskEnded(end.Task, end.Outcome, end.By),
        ReopenTask open when TaskOf(ticket, open.Task) is { Outcome: not null } => new TicketEvent.TaskReopened(open.Task),
        _ => null,
    };

    private static TaskPlan Trimmed(TaskPlan plan) => plan with { Title = plan.Title.Trim(), Due = plan.Due?.ToUniversalTime() };

    private static Ticket.Known OnItem(Ticket.Known ticket, Guid id, Func<ChecklistItem, ChecklistItem> change) =>
        ticket with { Checklist = ImmutableArray.CreateRange(ticket.Checklist, item => item.Id == id ? change(item) : item) };

    private static Ticket.Known OnTask(Ticket.Known ticket, Guid id, Func<SideTask, SideTask> change) =>
        ticket with { Tasks = ImmutableArray.CreateRange(ticket.Tasks, task => task.Id == id ? change(task) : task) };
}
