using Firstline.Client.Tickets;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Conversation;
using Firstline.Domain.Tickets.Problems;
using Firstline.Domain.Tickets.Priorities;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;

namespace Firstline.Web.Tickets;

/// <summary>Grain views as the public shapes, so that the API can stay still while grains change.</summary>
internal static class TicketShapes
{
    public static Ticket Of(TicketView view) => new(
        view.Id.ToString(),
        view.Number.ToString(),
        view.Version,
        view.Customer.Value,
        view.Contact,
        view.Subject,
        Words<Category>.Of(view.Category),
        Words<Priority>.Of(view.Priority),
        Words<Channel>.Of(view.Channel),
        Words<Domain.Customers.Tier>.Of(view.Tier),
        view.Zone,
        Words<TicketStatus>.Of(view.Status),
        view.Level,
        view.Agent?.Value,
        view.Team?.Value,
        view.Outage,
        view.OpenedAt,
        view.UpdatedAt,
        view.WaitingSince,
        view.FirstRepliedAt,
        view.ResolvedAt,
        view.ClosedAt,
        Words<Resolution>.Of(view.Resolution),
        view.Reopenings,
        view.Source,
        view.Component,
        [.. view.Clocks.Select(Of)],
        view.Tags,
        view.AcknowledgedBy?.Value,
        view.MergedInto?.Number.ToString(),
        view.PolicyVersion,
        view.FollowsUp?.Number.ToString(),
        view.FollowedUpBy?.Number.ToString(),
        view.ClosesAt)
    {
        Links = Of(view.Links),
        Work = Of(view.Work),
        Type = Words<TicketType>.Of(view.Type),
        StatusId = view.StatusId,
        Snooze = view.Snooze is { } snooze ? new(snooze.Since, snooze.Until, snooze.UntilReply, snooze.Reason) : null,
        Fields = FieldShapes.Of(view.Fields),
        Impact = Words<Impact>.Of(view.Impact),
        Urgency = Words<Urgency>.Of(view.Urgency),
        PriorityByHand = view.PriorityByHand,
        Offer = view.Offer is { } offer ? RoutingShapes.Of(offer) : null,
        Watchers = [.. view.Watchers.Select(watcher => watcher.Value)],
        Undelivered = view.Deliveries.Count(delivery => delivery.State == DeliveryState.Failed),
    };

    private static WorkFigures Of(WorkSums work) => new(
        work.Minutes, work.BillableMinutes, work.ChecklistItems, work.ChecklistDone, work.Tasks, work.TasksOpen, work.TasksOverdue, work.ApprovalsPending);

    private static TicketLinks Of(LinksView links) => new(
        links.Parent?.Number.ToString(), links.Original?.Number.ToString(), [.. links.Causes.Select(cause => cause.Number.ToString())],
        links.Children, links.Duplicates, links.Effects, links.Related);

    public static TicketSummary Of(FoundTicket found) => Of(found.Line) with
    {
        Excerpt = found.Excerpt is { } excerpt
            ? new(excerpt.Version, excerpt.Internal, excerpt.Text, [.. excerpt.Marks.Select(mark => new Firstline.Client.Tickets.ExcerptMark(mark.At, mark.Length))])
            : null,
    };

    public static TicketSummary Of(TicketLine line) => new(
        line.Id.ToString(),
        line.Number.ToString(),
        line.Version,
        line.Customer.Value,
        line.Subject,
        Words<Category>.Of(line.Category),
        Words<Priority>.Of(line.Priority),
        Words<Domain.Customers.Tier>.Of(line.Tier),
        Words<TicketStatus>.Of(line.Status),
        line.Level,
        line.Agent?.Value,
        line.Team?.Value,
        line.OpenedAt,
        line.UpdatedAt,
        line.WaitingSince,
        line.Breached,
        line.Deadline is { } deadline ? Of(deadline) : null,
        line.Source)
    {
        StatusId = line.StatusId, Snoozed = line.Snoozed, SnoozedUntil = line.SnoozedUntil, Type = Words<TicketType>.Of(line.Type),
    };

    private static TicketClock Of(ClockView clock) => new(
        Words<ClockKind>.Of(clock.Clock),
        clock.Cycle,
        Words<ClockState>.Of(clock.State),
        clock.StartedAt,
        clock.Target?.TotalSeconds,
        clock.Consumed.TotalSeconds,
        clock.RunningFrom,
        clock.Schedule?.Due,
        clock.Schedule?.AtRisk,
        clock.Schedule?.Critical,
        clock.Schedule?.Late,
        clock.BreachedAt,
        clock.StoppedAt,
        clock.PolicyVersion,
        clock.Rule,
        clock.ManualDue);

    private static TicketDeadline Of(LiveDeadline deadline) => new(
        Words<ClockKind>.Of(deadline.Clock),
        deadline.StartedAt,
        deadline.Schedule.Due,
        deadline.Schedule.AtRisk,
        deadline.Schedule.Critical,
        deadline.Schedule.Late);
}
