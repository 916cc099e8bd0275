using System.Diagnostics;
using System.Globalization;
using Firstline.Client.Tickets;
using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Links;
using Firstline.Domain.Tickets.Problems;
using Firstline.Domain.Tickets.Lifecycle;
using Firstline.Domain.Tickets.Priorities;
using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;

namespace Firstline.Web.Tickets;

/// <summary>Facts of a ticket as the items of its timeline.</summary>
internal static class TimelineShapes
{
    public static TimelineItem Of(TimelineEntry entry) => MessageShapes.Laid(Tell(entry));

    /// <summary>The item without its text as HTML.</summary>
    public static TimelineItem Tell(TimelineEntry entry)
    {
        var by = entry.Fact.By;
        var item = new TimelineItem(entry.Fact.Version, entry.Fact.At, new Actor(Words<WhoKind>.Of(by.Kind), by.Id, by.Name), "", entry.Text);
        return Tell(entry.Attachments.Count == 0 ? item : item with { Attachments = [.. entry.Attachments.Select(AttachmentShapes.Of)] }, entry.Fact.Event);
    }

    private static TimelineItem Tell(TimelineItem item, TicketEvent fact) => fact switch
    {
        TicketEvent.Opened or TicketEvent.CustomerWrote or TicketEvent.Replied or TicketEvent.Noted or TicketEvent.CallLogged or TicketEvent.SystemMessageSent
            or TicketEvent.DeliveryReported or TicketEvent.Watched or TicketEvent.Unwatched => MessageShapes.Tell(item, fact),
        TicketEvent.TimesDistrusted distrusted => item with { Kind = "times-distrusted", Reason = distrusted.Reason },
        TicketEvent.PriorityChanged changed => item with { Kind = "priority-changed", From = Words<Priority>.Of(changed.From), To = Words<Priority>.Of(changed.To), Trigger = changed.Cause },
        TicketEvent.Categorized changed => item with { Kind = "categorized", From = Words<Category>.Of(changed.From), To = Words<Category>.Of(changed.To) },
        TicketEvent.Assigned assigned => item with { Kind = "assigned", To = assigned.Agent.Value },
        TicketEvent.Unassigned unassigned => item with { Kind = "unassigned", From = unassigned.Agent.Value },
        TicketEvent.MovedToTeam moved => item with { Kind = "moved-to-team", To = moved.Team.Value },
        TicketEvent.StatusChanged changed => item with { Kind = "status-changed", From = Words<TicketStatus>.Of(changed.From), To = Words<TicketStatus>.Of(changed.To) },
        TicketEvent.Resolved resolved => item with { Kind = "resolved", To = Words<Resolution>.Of(resolved.How) },
        TicketEvent.Reopened reopened => item with { Kind = "reopened", Reason = reopened.Reason },
        TicketEvent.Closed => item with { Kind = "closed" },
        TicketEvent.Escalated up => item with
        {
            Kind = "escalated", From = Level(up.From), To = Level(up.To), Trigger = Words<EscalationTrigger>.Of(up.Trigger), Reason = up.Reason,
        },
        TicketEvent.Deescalated down => item with { Kind = "deescalated", From = Level(down.From), To = Level(down.To), Reason = down.Reason },
        TicketEvent.TermsChanged changed => item with { Kind = "terms-changed", To = Words<Domain.Customers.Tier>.Of(changed.Terms.Tier), Reason = changed.Cause },
        TicketEvent.Acknowledged acknowledged => item with { Kind = "acknowledged", From = Level(acknowledged.Level), To = acknowledged.Agent.Value },
        TicketEvent.Tagged tagged => item with { Kind = "tagged", To = string.Join(' ', tagged.Tags) },
        TicketEvent.ComponentChanged changed => item with { Kind = "component-changed", From = changed.From, To = changed.To },
        TicketEvent.DueDateSet due => item with { Kind = "due-date-set", To = Text(due.Due), Reason = due.Reason, Clock = new(Words<ClockKind>.Of(due.Clock), 0, Due: due.Due) },
        TicketEvent.DueDateLifted due => item with { Kind = "due-date-lifted", Clock = new(Words<ClockKind>.Of(due.Clock), 0) },
        TicketEvent.Absorbed absorbed => item with { Kind = "absorbed", From = absorbed.Number.ToString() },
        TicketEvent.Merged merged => item with { Kind = "merged", To = merged.Number.ToString() },
        TicketEvent.Split split => item with { Kind = "split", To = split.Number.ToString() },
        TicketEvent.TypeChanged changed => item with { Kind = "type-changed", From = Words<TicketType>.Of(changed.From), To = Words<TicketType>.Of(changed.To) },
        TicketEvent.Told told => item with { Kind = "told", From = told.Number.ToString() },
        TicketEvent.BroadcastSent sent => item with { Kind = "broadcast", Message = sent.Message, To = Words<Resolution>.Of(sent.Resolving) },
        TicketEvent.Linked linked => item with { Kind = "linked", Role = Words<LinkRole>.Of(linked.Role), To = linked.Number.ToString() },
        TicketEvent.Unlinked gone => item with { Kind = "unlinked", Role = Words<LinkRole>.Of(gone.Role), From = gone.Number.ToString() },
        TicketEvent.FollowsUp follows => item with { Kind = "follows-up", From = follows.Number.ToString() },
        TicketEvent.FollowedUp followed => item with { Kind = "followed-up", To = followed.Number.ToString() },
        TicketEvent.SplitOff split => item with { Kind = "split-off", From = split.Number.ToString() },
        TicketEvent.PersonErased => item with { Kind = "person-erased" },
        TicketEvent.FieldsChanged changed => item with { Kind = "fields-changed", From = FieldShapes.Before(changed), To = FieldShapes.After(changed) },
        TicketEvent.ImpactJudged judged => item with
        {
            Kind = "impact-judged",
            From = judged is { FromImpact: { } impact, FromUrgency: { } urgency } ? Judgement(impact, urgency) : null,
            To = Judgement(judged.Impact, judged.Urgency),
            Reason = $"Impact {Words<Impact>.Of(judged.Impact)} and urgency {Words<Urgency>.Of(judged.Urgency)} give {Words<Priority>.Of(judged.Gives)}{(judged.Stands ? "; the priority set by hand stands against it" : "")}.",
        },
        TicketEvent.StatusNamed named => item with { Kind = "status-named", From = named.From, To = named.To },
        TicketEvent.Snoozed snoozed => item with
        {
            Kind = "snoozed", To = snoozed.Until is { } until ? Text(until) : null, Trigger = snoozed.UntilReply ? Words<WakeCause>.Of(WakeCause.CustomerWrote) : null, Reason = snoozed.Reason,
        },
        TicketEvent.Woken woken => item with { Kind = "woken", Trigger = Words<WakeCause>.Of(woken.Cause) },
        TicketEvent.MacroApplied applied => item with { Kind = "macro-applied", To = applied.Macro, Reason = applied.Title },
        TicketEvent.BulkApplied applied => item with { Kind = "bulk-applied", To = applied.Job.ToString("N") },
        TicketEvent.BulkUndone undone => item with { Kind = "bulk-undone", From = undone.Job.ToString("N") },
        TicketEvent.RuleRan ran => item with { Kind = "rule-ran", To = ran.Rule, Trigger = Words<RuleOccasion>.Of(ran.On), Reason = ran.Refusal ?? ran.Title },
        TicketEvent.RuleArmed armed => item with { Kind = "rule-armed", To = armed.Rule, Reason = Text(armed.Due) },
        TicketEvent.RuleDisarmed disarmed => item with { Kind = "rule-disarmed", From = disarmed.Rule },
        TicketEvent.RuleRests rests => item with { Kind = "rule-rests", From = rests.Rule, To = rests.Until is { } until ? Text(until) : null, Reason = rests.Due is { } due ? Text(due) : null },
        TicketEvent.RulesSuspended suspended => item with { Kind = "rules-suspended", To = Text(suspended.Until) },
        TicketEvent.AutoReplied replied => item with { Kind = "auto-replied", Message = replied.Message, Channel = Words<Channel>.Of(replied.Channel) },
        TicketEvent.ClockMoved moved => Tell(item, moved.Clock),
        _ => WorkTimeline.Tell(item, fact),
    };

    private static TimelineItem Tell(TimelineItem item, ClockEvent fact)
    {
        var clock = new TimelineClock(Words<ClockKind>.Of(fact.Clock), fact.Cycle);
        return fact switch
        {
            ClockEvent.Started started => item with { Kind = "clock-started", Clock = On(clock, started.Terms, started.Schedule) },
            ClockEvent.Paused paused => item with { Kind = "clock-paused", Clock = clock with { ElapsedSeconds = paused.Consumed.TotalSeconds, Cause = paused.Cause } },
            ClockEvent.Resumed resumed => item with { Kind = "clock-resumed", Clock = clock with { Due = resumed.Schedule?.Due, LateAt = resumed.Schedule?.Late } },
            ClockEvent.Retargeted changed => item with
            {
                Kind = "clock-retargeted", Clock = On(clock, changed.Terms, changed.Schedule) with { ElapsedSeconds = changed.Consumed.TotalSeconds, Cause = changed.Cause },
            },
            ClockEvent.Warned warned => item with { Kind = "clock-warned", Clock = clock with { Stage = Words<WarningStage>.Of(warned.Stage), Due = warned.Due } },
            ClockEvent.Breached breached => item with { Kind = "clock-breached", Clock = clock with { Due = breached.Due, LateAt = breached.Late, Cause = breached.Cause } },
            ClockEvent.Stopped stopped => item with
            {
                Kind = "clock-stopped", Clock = clock with { ElapsedSeconds = stopped.Elapsed.TotalSeconds, Outcome = Words<ClockOutcome>.Of(stopped.Outcome) },
            },
            ClockEvent.Adopted adopted => item with
            {
                Kind = "clock-adopted",
                Clock = On(clock, adopted.Carried.Terms, adopted.Carried.Schedule) with { ElapsedSeconds = adopted.Carried.Consumed.TotalSeconds, Cause = adopted.Cause },
            },
            _ => throw new UnreachableException($"{fact.GetType().Name} has no place on the timeline."),
        };
    }

    private static TimelineClock On(TimelineClock clock, ClockTerms terms, ClockSchedule? schedule) => clock with
    {
        TargetSeconds = terms.Target?.TotalSeconds, PolicyVersion = terms.PolicyVersion, Due = schedule?.Due, LateAt = schedule?.Late,
    };

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Judgement(Impact impact, Urgency urgency) => $"{Words<Impact>.Of(impact)} {Words<Urgency>.Of(urgency)}";

    private static string Level(int level) => level.ToString(CultureInfo.InvariantCulture);
}
