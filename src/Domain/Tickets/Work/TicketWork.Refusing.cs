using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Work;

internal static partial class TicketWork
{
    /// <summary>How many time entries a ticket may have.</summary>
    public const int MostEntries = 500;

    /// <summary>How many checklist items a ticket may have, and how many side tasks.</summary>
    public const int MostItems = 100;

    private const int MostMinutes = 1_440;
    private static readonly TimeSpan FarthestDue = TimeSpan.FromDays(3_660);

    /// <summary>What is wrong with the words of a command.</summary>
    public static Refusal? Check(WorkCommand command, TicketLimits limits) => command switch
    {
        LogTime log => Time(log.Minutes, log.Activity) ?? Allowed(log.Note, "note", limits.Line),
        CorrectTime correct => Time(correct.Minutes, correct.Activity) ?? Needed(correct.Reason, "reason", limits.Line),
        RemoveTime remove => Needed(remove.Reason, "reason", limits.Line),
        AddChecklistItem item => Needed(item.Text, "text", limits.Line),
        ChangeChecklistItem item => Needed(item.Text, "text", limits.Line),
        AddTask task => Needed(task.Plan.Title, "title", limits.Subject),
        ChangeTask task => Needed(task.Plan.Title, "title", limits.Subject),
        EndTask task when !Enum.IsDefined(task.Outcome) => TicketRefusal.UnknownValue.Because($"outcome must be one of: {string.Join(", ", Enum.GetNames<TaskOutcome>())}.", "outcome"),
        _ => null,
    };

    /// <summary>Why a command cannot be followed now. Time is written down in every status, for the bill.</summary>
    public static Refusal? Refused(Ticket.Known ticket, WorkCommand command, DateTimeOffset now) => command switch
    {
        _ when ticket.MergedInto is { } survivor => TicketRefusal.WasMerged.Because($"{ticket.Number} was merged into {survivor.Number}."),
        LogTime log when ticket.Time.Length >= MostEntries && ticket.Time.All(entry => entry.Id != log.Entry) => Full("time entries", MostEntries),
        LogTime => null,
        CorrectTime correct => Known(ticket.Time.Any(entry => entry.Id == correct.Entry), "time entry", correct.Entry),
        RemoveTime remove => Known(ticket.Time.Any(entry => entry.Id == remove.Entry), "time entry", remove.Entry),
        _ when ticket.Status == TicketStatus.Closed => TicketRefusal.IsClosed.Because($"{ticket.Number} is closed."),
        AddChecklistItem when ticket.Checklist.Length >= MostItems => Full("checklist items", MostItems),
        ChangeChecklistItem item => Known(ticket.Checklist.Any(known => known.Id == item.Item), "checklist item", item.Item),
        TickChecklistItem item => Known(ticket.Checklist.Any(known => known.Id == item.Item), "checklist item", item.Item),
        RemoveChecklistItem item => Known(ticket.Checklist.Any(known => known.Id == item.Item), "checklist item", item.Item),
        OrderChecklist order when !order.Items.Order().SequenceEqual(ticket.Checklist.Select(item => item.Id).Order()) =>
            TicketRefusal.BadOrder.Because($"The checklist has {ticket.Checklist.Length} items; the order does not name each of them once.", "items"),
        AddTask when ticket.Tasks.Length >= MostItems => Full("side tasks", MostItems),
        AddTask task => Due(task.Plan, now),
        ChangeTask task => Open(ticket, task.Task) ?? (TaskOf(ticket, task.Task)!.Plan.Due == task.Plan.Due ? null : Due(task.Plan, now)),
        EndTask task => Known(TaskOf(ticket, task.Task) is not null, "side task", task.Task)
            ?? (TaskOf(ticket, task.Task) is { Outcome: { } outcome } && outcome != task.Outcome ? TicketRefusal.TaskEnded.Because($"The side task was ended as {outcome}.") : null),
        ReopenTask task => Known(TaskOf(ticket, task.Task) is not null, "side task", task.Task),
        _ => null,
    };

    /// <summary>What keeps a ticket from being resolved.</summary>
    public static Refusal? Keeps(Ticket.Known ticket) =>
        ticket.Checklist.Count(item => item is { Required: true, DoneAt: null }) is > 0 and var items
            ? TicketRefusal.ChecklistOpen.Because($"{items} required {(items == 1 ? "item" : "items")} of the checklist of {ticket.Number} {(items == 1 ? "is" : "are")} not done.")
            : ticket.Tasks.Count(task => task is { Plan.Blocking: true, Outcome: null }) is > 0 and var tasks
                ? TicketRefusal.TasksOpen.Because($"{tasks} side {(tasks == 1 ? "task" : "tasks")} of {ticket.Number} {(tasks == 1 ? "blocks" : "block")} and {(tasks == 1 ? "is" : "are")} open.")
                : null;

    private static SideTask? TaskOf(Ticket.Known ticket, Guid id) => ticket.Tasks.FirstOrDefault(task => task.Id == id);

    private static Refusal? Open(Ticket.Known ticket, Guid id) => TaskOf(ticket, id) switch
    {
        null => Known(false, "side task", id),
        { Outcome: not null } => TicketRefusal.TaskEnded.Because("The side task has ended."),
        _ => null,
    };

    private static Refusal? Due(TaskPlan plan, DateTimeOffset now) =>
        plan.Due <= now || plan.Due - now > FarthestDue ? TicketRefusal.DuePassed.Because($"{plan.Due:u} does not lie ahead, or more than {FarthestDue.TotalDays:N0} days.", "due") : null;

    private static Refusal? Known(bool known, string what, Guid id) => known ? null : TicketRefusal.UnknownWork.Because($"The ticket has no {what} '{id}'.");

    private static Refusal Full(string what, int most) => TicketRefusal.TooMuchWork.Because($"The ticket has {most} {what}, the most that are allowed.");

    private static Refusal? Time(int minutes, string activity) =>
        minutes is < 1 or > MostMinutes ? TicketRefusal.BadMinutes.Because($"{minutes} minutes are not 1 to {MostMinutes:N0}.", "minutes")
        : Slug.IsSlug(activity) ? null : TicketRefusal.BadActivity.Because($"'{activity}' is no activity.", "activity");

    private static Refusal? Needed(string text, string field, int limit) =>
        string.IsNullOrWhiteSpace(text) ? TicketRefusal.EmptyText.Because($"{field} must not be empty.", field) : Allowed(text, field, limit);

    private static Refusal? Allowed(string text, string field, int limit) =>
        text.Length <= limit ? null : TicketRefusal.TextTooLong.Because($"{field} has {text.Length:N0} characters; at most {limit:N0} are allowed.", field);
}
