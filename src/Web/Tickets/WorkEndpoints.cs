using Firstline.Client.Tickets;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Work;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using ChecklistItem = Firstline.Client.Tickets.ChecklistItem;
using SideTask = Firstline.Client.Tickets.SideTask;
using TimeEntry = Firstline.Client.Tickets.TimeEntry;

namespace Firstline.Web.Tickets;

/// <summary>Time, checklists and side tasks of tickets.</summary>
internal static class WorkEndpoints
{
    public static void MapWork(this RouteGroupBuilder tickets)
    {
        tickets.MapTime();
        tickets.MapChecklist();
        tickets.MapTasks();
    }

    private static void MapTime(this RouteGroupBuilder tickets)
    {
        tickets.Work("POST", "time", (fields, asking) => new LogTime(
                asking.NewId("time"), fields.Number("minutes"), fields.OptionalText("activity") ?? "work", fields.Id<AgentId>("agent"), fields.Flag("billable", true),
                fields.OptionalText("note") ?? "", Message(fields)))
            .Named("LogTime", "Write down time spent", "By itself, or for a message. Allowed in every status.").Accepts<TimeRequest>("application/json");
        tickets.Work("PUT", "time/{part}", true, (fields, entry, _) => new CorrectTime(entry, fields.Number("minutes"), fields.Text("activity"), fields.Flag("billable", true), fields.Text("reason")))
            .Named("CorrectTime", "Correct time that was written down", "A new fact; what was written before stays on the timeline.").Accepts<TimeCorrection>("application/json");
        tickets.Work("POST", "time/{part}/removal", true, (fields, entry, _) => new RemoveTime(entry, fields.Text("reason")))
            .Named("RemoveTime", "Take time out of the totals", "A new fact; what was written before stays on the timeline.").Accepts<TimeRemoval>("application/json");
        tickets.WorkList("time", work => work.Time.Select(Shape), entry => entry.Id, Answers.Json.DeskPageTimeEntry)
            .Named("ListTime", "List the time spent on a ticket", "In the order in which it was written down, as it is after corrections.");
    }

    private static void MapChecklist(this RouteGroupBuilder tickets)
    {
        tickets.Work("POST", "checklist", (fields, asking) => new AddChecklistItem(asking.NewId("item"), fields.Text("text"), fields.Flag("required", false)))
            .Named("AddChecklistItem", "Add something to the checklist", "At its end. While a required item is not done, the ticket cannot be resolved.").Accepts<ChecklistItemRequest>("application/json");
        tickets.Work("PUT", "checklist/{part}", true, (fields, item, _) => new ChangeChecklistItem(item, fields.Text("text"), fields.Flag("required", false)))
            .Named("ChangeChecklistItem", "Change what an item says").Accepts<ChecklistItemRequest>("application/json");
        tickets.Work("DELETE", "checklist/{part}", false, (_, item, _) => new RemoveChecklistItem(item)).Named("RemoveChecklistItem", "Take an item off the checklist");
        tickets.Work("PUT", "checklist/{part}/tick", false, (_, item, by) => new TickChecklistItem(item, true, by)).Named("TickChecklistItem", "Say that an item is done");
        tickets.Work("DELETE", "checklist/{part}/tick", false, (_, item, by) => new TickChecklistItem(item, false, by)).Named("UntickChecklistItem", "Say that an item is to be done after all");
        tickets.Work("PUT", "checklist-order", (fields, _) => new OrderChecklist(Guids(fields, "items")))
            .Named("OrderChecklist", "Put the checklist into another order", "Name each item once.").Accepts<ChecklistOrder>("application/json");
        tickets.WorkList("checklist", work => work.Checklist.Select(Shape), item => item.Id, Answers.Json.DeskPageChecklistItem).Named("GetChecklist", "Get the checklist", "In its order.");
    }

    private static void MapTasks(this RouteGroupBuilder tickets)
    {
        tickets.Work("POST", "tasks", (fields, asking) => new AddTask(asking.NewId("task"), Plan(fields)))
            .Named("AddTask", "Add a side task", "With an agent or a team of its own. When its due date passes, that is recorded once; while it blocks and is open, the ticket cannot be resolved.").Accepts<SideTaskRequest>("application/json");
        tickets.Work("PUT", "tasks/{part}", true, (fields, task, _) => new ChangeTask(task, Plan(fields))).Named("ChangeTask", "Change an open side task").Accepts<SideTaskRequest>("application/json");
        tickets.Work("POST", "tasks/{part}/end", true, (fields, task, by) => new EndTask(task, fields.Choice<TaskOutcome>("outcome"), by))
            .Named("EndTask", "End a side task", "As done or cancelled.").Accepts<SideTaskEnd>("application/json");
        tickets.Work("POST", "tasks/{part}/reopening", false, (_, task, _) => new ReopenTask(task)).Named("ReopenTask", "Open a side task again");
        tickets.WorkList("tasks", work => work.Tasks.Select(Shape), task => task.Id, Answers.Json.DeskPageSideTask).Named("ListTasks", "List the side tasks of a ticket", "In the order in which they were added.");
    }

    private static TaskPlan Plan(Fields fields) => new(
        fields.Text("title"), fields.OptionalId<AgentId>("agent"), fields.OptionalId<TeamId>("team"), fields.OptionalInstant("due"), fields.Flag("blocking", false));

    private static Guid? Message(Fields fields)
    {
        if (fields.OptionalText("message") is not { } text)
        {
            return null;
        }

        if (Guid.TryParse(text, out var id))
        {
            return id;
        }

        fields.Fault("message", "message must be the id of a message.");
        return null;
    }

    private static List<Guid> Guids(Fields fields, string field)
    {
        List<Guid> ids = [];
        foreach (var text in fields.Texts(field))
        {
            if (Guid.TryParse(text, out var id))
            {
                ids.Add(id);
            }
            else
            {
                fields.Fault(field, $"{field} must be ids; '{text}' is none.");
            }
        }

        return ids;
    }

    private static TimeEntry Shape(Domain.Tickets.Work.TimeEntry entry) => new(
        entry.Id.ToString(), entry.Minutes, entry.Agent.Value, entry.Activity, entry.Billable, entry.At, entry.Note, entry.Message?.ToString());

    private static ChecklistItem Shape(Domain.Tickets.Work.ChecklistItem item) => new(item.Id.ToString(), item.Text, item.Required, item.DoneBy?.Name, item.DoneAt);

    private static SideTask Shape(Domain.Tickets.Work.SideTask task) => new(
        task.Id.ToString(), task.Plan.Title, task.Plan.Agent?.Value, task.Plan.Team?.Value, task.Plan.Due, task.Plan.Blocking,
        task.Outcome is { } outcome ? Words<TaskOutcome>.Of(outcome) : task.OverdueAt is null ? "open" : "overdue", task.EndedBy?.Name, task.EndedAt, task.OverdueAt);
}
