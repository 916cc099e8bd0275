using Firstline.Client.Tickets;
using Firstline.Web.Client.Shared;

namespace Firstline.Web.Client.Tickets.Workspace;

/// <summary>What happened to a ticket, in a sentence.</summary>
public static class TimelineWords
{
    /// <summary>The sentence of one change, with its actor.</summary>
    /// <param name="item">The change.</param>
    /// <param name="agent">What people call an agent.</param>
    public static string Sentence(TimelineItem item, Func<string, string> agent) => $"{Actor(item.By)} {Deed(item, agent)}";

    /// <summary>Some changes in a line: the first deeds, and how many more there are. What clocks did is only counted.</summary>
    public static string Line(IReadOnlyList<TimelineItem> items, Func<string, string> agent)
    {
        const int Told = 2;
        var deeds = items.Where(item => item.Clock is null || item.Kind is "clock-breached").Select(item => Sentence(item, agent)).ToList();
        var clocks = items.Count - deeds.Count;
        List<string> line = [.. deeds.Take(Told)];
        if (deeds.Count > Told)
        {
            line.Add(Words.Count(deeds.Count - Told, "more change"));
        }

        if (clocks > 0)
        {
            line.Add(Words.Count(clocks, "clock event"));
        }

        return string.Join(" · ", line);
    }

    /// <summary>Who: the desk itself has no name.</summary>
    public static string Actor(Actor by) => by.Kind == "desk" ? "The desk" : by.Name.Length > 0 ? by.Name : by.Id;

    /// <summary>What was done, without who did it.</summary>
    public static string Deed(TimelineItem item, Func<string, string> agent) => item.Kind switch
    {
        "priority-changed" => $"changed the priority from {item.From} to {item.To}",
        "categorized" => $"changed the category from {Spaced(item.From)} to {Spaced(item.To)}",
        "assigned" => item.To == item.By.Id ? "took the ticket" : $"assigned it to {agent(item.To ?? "")}",
        "unassigned" => $"took it from {agent(item.From ?? "")}",
        "moved-to-team" => $"moved it to {Words.Named(item.To ?? "")}",
        "status-changed" => $"set the status to {Spaced(item.To)}",
        "resolved" => $"resolved it: {Spaced(item.To)}",
        "reopened" => $"reopened it: {item.Reason}",
        "closed" => "closed it",
        "escalated" => $"escalated it to level {item.To}{Because(item)}",
        "deescalated" => $"handed it back to level {item.To}{Because(item)}",
        "acknowledged" => $"acknowledged level {item.From}",
        "terms-changed" => $"brought the customer's terms up to date{Because(item)}",
        "tagged" => string.IsNullOrEmpty(item.To) ? "took every tag off" : $"set the tags: {item.To.Replace(" ", ", ")}",
        "component-changed" => string.IsNullOrEmpty(item.To) ? "took the component off" : $"set the component to {item.To}",
        "due-date-set" => $"set a due date by hand for {Words.Clock(item.Clock?.Clock ?? "")}{Because(item)}",
        "due-date-lifted" => $"lifted the due date of {Words.Clock(item.Clock?.Clock ?? "")}",
        "absorbed" => $"merged {item.From} into it",
        "merged" => $"merged it into {item.To}",
        "split" => $"split off {item.To}",
        "split-off" => $"split it off {item.From}",
        "follows-up" => $"opened it as a follow-up of {item.From}",
        "followed-up" => $"opened {item.To}, which follows it up",
        "delivery-reported" => $"heard that a message was {item.To}{Because(item)}",
        "watched" => item.To == item.By.Id ? "watches it" : $"lets {agent(item.To ?? "")} watch it",
        "unwatched" => item.From == item.By.Id ? "watches it no longer" : $"lets {agent(item.From ?? "")} watch it no longer",
        "linked" => $"linked it: {Spaced(item.Role)} {item.To}",
        "unlinked" => $"took away the link: {Spaced(item.Role)} {item.To ?? item.From}",
        "time-logged" => $"logged {item.Minutes} min{(item.Billable == false ? ", not billable" : "")}",
        "time-corrected" => $"corrected an entry of time to {item.Minutes} min{Because(item)}",
        "time-removed" => $"removed an entry of time{Because(item)}",
        "checklist-item-added" => $"put a point on the checklist: {item.To}",
        "checklist-item-ticked" => $"ticked a point{Of(item.To)}",
        "checklist-item-unticked" => $"unticked a point{Of(item.To)}",
        "checklist-item-removed" => $"removed a point{Of(item.To ?? item.From)}",
        "task-added" => $"asked for a side task: {item.To}",
        "impact-judged" => $"judged impact and urgency{Of(item.To)}",
        "status-named" => $"set the status to {Spaced(item.To)}",
        "snoozed" => $"laid it aside{Because(item)}",
        "woken" => "took it up again",
        "macro-applied" => $"applied the macro {Called(item)}",
        "bulk-applied" => "changed it together with others",
        "bulk-undone" => "put back what was changed together with others",
        "rule-ran" => $"followed the rule {Called(item)}",
        "rule-armed" => $"will follow the rule {item.To} unless something changes",
        "rule-disarmed" => $"will not follow the rule {item.From} after all",
        "fields-changed" => $"filled {item.To?.Replace("\n", ", ")}",
        "type-changed" => $"changed the type from {item.From} to {item.To}",
        "approval-requested" => $"asked for an approval{Of(item.Reason)}",
        "approval-voted" => $"wrote down an answer to an approval: {item.To}{Because(item)}",
        "approval-ended" => $"noticed that an approval is {item.To}",
        "task-ended" => $"ended a side task{Of(item.To)}",
        "task-overdue" => "noticed that a side task is overdue",
        "person-erased" => "erased what was personal in it",
        _ when item.Clock is { } clock => Clocked(item.Kind, clock),
        var kind => Words.Spaced(kind) + (item.To is { Length: > 0 } to ? $": {to}" : "") + Because(item),
    };

    private static string Clocked(string kind, TimelineClock clock)
    {
        var name = Words.Clock(clock.Clock);
        return kind switch
        {
            "clock-started" => $"started {name}{(clock.TargetSeconds is { } target ? $", target {Span.Hours(target)}" : "")}",
            "clock-paused" => $"paused {name}",
            "clock-resumed" => $"resumed {name}",
            "clock-retargeted" => $"gave {name} another target{(clock.TargetSeconds is { } target ? $" of {Span.Hours(target)}" : "")}",
            "clock-warned" => $"noticed that {name} is {Words.Spaced(clock.Stage ?? "at-risk")}",
            "clock-breached" => $"noticed that {name} is breached",
            "clock-stopped" => $"stopped {name}: {clock.Outcome}{(clock.ElapsedSeconds is { } used ? $" after {Span.Hours(used)}" : "")}",
            _ => $"took over {name}",
        };
    }

    private static string Because(TimelineItem item) => string.IsNullOrEmpty(item.Reason) ? "" : $" ({item.Reason})";

    private static string Called(TimelineItem item) => string.IsNullOrEmpty(item.Reason) ? item.To ?? "" : item.Reason;

    private static string Of(string? what) => string.IsNullOrEmpty(what) ? "" : $": {what}";

    private static string Spaced(string? word) => Words.Spaced(word ?? "");
}
