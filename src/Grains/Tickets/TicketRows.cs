using Firstline.Domain.Tickets.Fields;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Links;
using Firstline.Domain.Tickets.Routing;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Tickets;

/// <summary>A ticket as views and as read rows.</summary>
internal static class TicketRows
{
    public static TicketView View(TicketId id, Ticket.Known ticket, long version) => new(
        id, ticket.Number, version, ticket.Customer, ticket.Contact, ticket.Subject, ticket.Category, ticket.Priority, ticket.Channel,
        ticket.Terms.Tier, ticket.Terms.Zone, ticket.Status, ticket.Level, ticket.Agent, ticket.Team, ticket.Outage, ticket.OpenedAt,
        ticket.UpdatedAt, ticket.WaitingSince, ticket.FirstRepliedAt, ticket.ResolvedAt, ticket.ClosedAt, ticket.Resolution,
        ticket.Reopenings, ticket.Source, ticket.Component, [.. ticket.Clocks.Select(View)], ticket.Tags, ticket.AcknowledgedBy, ticket.MergedInto,
        ticket.Terms.PolicyVersion, ticket.FollowsUp, ticket.FollowedUpBy, ticket.ClosesAt)
        {
            Links = LinksOf(ticket),
            Type = ticket.Type,
            Work = SumsOf(ticket),
            StatusId = ticket.StatusId,
            Snooze = ticket.Snooze,
            Fields = [.. ticket.Fields.Select(value => new FilledField(value.Key, value.Value))],
            Impact = ticket.Impact,
            Urgency = ticket.Urgency,
            PriorityByHand = ticket.PriorityByHand,
            Deliveries = ticket.Deliveries,
            Watchers = ticket.Watchers,
            Offer = ticket.Offer,
        };

    public static TicketLine Line(TicketId id, Ticket.Known ticket, long version, SlaBook book) => new(
        id, ticket.Number, version, ticket.Customer, ticket.Subject, ticket.Category, ticket.Priority, ticket.Terms.Tier, ticket.Status,
        ticket.Level, ticket.Agent, ticket.Team, ticket.OpenedAt, ticket.UpdatedAt, ticket.WaitingSince,
        ticket.Clocks.Any(clock => clock is { IsLive: true, BreachedAt: not null } && clock.Clock.IsPromise()), Tightest(ticket), ticket.Source)
    {
        StatusId = ticket.StatusId, Snoozed = ticket.Snooze is not null, SnoozedUntil = ticket.Snooze?.Until, Type = ticket.Type,
        Place = ticket.Status != TicketStatus.Closed ? PlaceOf(ticket, book) : null,
    };

    /// <summary>The ticket's row, one row for each cycle that moved, and the judgement of older cycles when the priority changed.</summary>
    public static IReadOnlyList<ReadRow> Of(
        TicketId id, Ticket before, Ticket.Known after, IReadOnlyList<Stamped<TicketEvent>> facts, SlaBook book, Workload workload)
    {
        List<ReadRow> rows = [new TicketRow(Line(id, after, facts[^1].Version, book), workload.WeightOf(after.Channel), after.Terms.PolicyVersion)];
        if (before is Ticket.Known known && IsJudgedAnew(known, after))
        {
            rows.AddRange(Judgements(id, after, book));
        }

        rows.AddRange(RuleRunRows.Of(id, after.Number, facts));
        rows.AddRange(Cycles(before, facts).Select(clock => Row(id, after, clock, book)));
        rows.AddRange(SearchRows.Of(before, after, facts));
        return rows;
    }

    private static TicketPlace PlaceOf(Ticket.Known ticket, SlaBook book) => new(
        TicketRouting.TeamOf(ticket, book), TicketRouting.Waits(ticket), ticket.Channel, ticket.Component, ticket.Tags, ticket.Offer, ticket.Passed, ticket.Previous, ticket.AssignedAt);

    private static WorkSums SumsOf(Ticket.Known ticket) => new(
        ticket.Time.Sum(entry => entry.Minutes), ticket.Time.Where(entry => entry.Billable).Sum(entry => entry.Minutes), ticket.Checklist.Length,
        ticket.Checklist.Count(item => item.DoneAt is not null), ticket.Tasks.Length, ticket.Tasks.Count(task => task.Outcome is null),
        ticket.Tasks.Count(task => task is { Outcome: null, OverdueAt: not null }), ticket.Approvals.Count(approval => approval.Outcome is null));

    private static LinksView LinksOf(Ticket.Known ticket)
    {
        return new(
            In(LinkRole.ChildOf).FirstOrDefault(), In(LinkRole.DuplicateOf).FirstOrDefault(), [.. In(LinkRole.CausedBy)],
            In(LinkRole.ParentOf).Count(), In(LinkRole.DuplicatedBy).Count(), In(LinkRole.Causes).Count(), In(LinkRole.Related).Count());

        IEnumerable<TicketRef> In(LinkRole role) => ticket.Links.Where(link => link.Role == role).Select(link => link.Other);
    }

    private static bool IsJudgedAnew(Ticket.Known before, Ticket.Known after) =>
        (before.Priority, before.Terms.Tier, before.Category, before.Component) != (after.Priority, after.Terms.Tier, after.Category, after.Component)
        || !before.Tags.SequenceEqual(after.Tags);

    /// <summary>One judgement for each run of policy versions that promise the same.</summary>
    private static IEnumerable<JudgementOfCycles> Judgements(TicketId id, Ticket.Known ticket, SlaBook book)
    {
        JudgementOfCycles? run = null;
        foreach (var policy in book.Versions)
        {
            var next = new JudgementOfCycles(
                id, ticket.Terms.Tier, ticket.Priority, policy.Version, policy.Version,
                CycleJudgement.ResponseTarget(ticket, ClockKind.FirstResponse, book, policy.Version), CycleJudgement.ResponseTarget(ticket, ClockKind.NextResponse, book, policy.Version));
            if (run is not null && (run.FirstTarget, run.NextTarget) != (next.FirstTarget, next.NextTarget))
            {
                yield return run;
                run = null;
            }

            run = run is null ? next : run with { ToPolicy = policy.Version };
        }

        yield return run!;
    }

    private static IEnumerable<SlaClock> Cycles(Ticket before, IReadOnlyList<Stamped<TicketEvent>> facts)
    {
        var cycles = new Dictionary<(ClockKind, int), SlaClock>();
        foreach (var fact in facts)
        {
            if (fact.Event is TicketEvent.ClockMoved { Clock: var moved })
            {
                var key = (moved.Clock, moved.Cycle);
                var known = cycles.TryGetValue(key, out var touched)
                    ? touched
                    : (before as Ticket.Known)?.Clocks.FirstOrDefault(clock => (clock.Clock, clock.Cycle) == key);
                cycles[key] = SlaClock.Evolve(known, moved, fact.At);
            }
        }

        return cycles.Values;
    }

    private static ClockRow Row(TicketId id, Ticket.Known ticket, SlaClock clock, SlaBook book) => new(
        id, clock.Clock, clock.Cycle, ticket.Terms.Tier, ticket.Priority, ticket.Source, CycleJudgement.TargetOf(ticket, clock, book),
        clock.StartedAt, clock.StoppedAt, clock.Consumed, clock.BreachedAt, clock.Outcome, clock.FirstElapsed, clock.Terms.PolicyVersion, clock.Terms.Rule,
        clock.Terms.ManualDue is not null);

    private static LiveDeadline? Tightest(Ticket.Known ticket)
    {
        LiveDeadline? tightest = null;
        foreach (var clock in ticket.Clocks)
        {
            if (clock is { IsLive: true, Schedule: { } schedule } && clock.Clock.IsPromise() && (tightest is null || schedule.Due < tightest.Schedule.Due))
            {
                tightest = new(clock.Clock, clock.StartedAt, schedule);
            }
        }

        return tightest;
    }

    private static ClockView View(SlaClock clock) => new(
        clock.Clock,
        clock.Cycle,
        clock.Outcome switch
        {
            ClockOutcome.Met => ClockState.Met,
            ClockOutcome.Missed => ClockState.Missed,
            ClockOutcome.Ended or ClockOutcome.Measured => ClockState.Ended,
            ClockOutcome.Merged => ClockState.Merged,
            _ => clock.IsPaused ? ClockState.Paused : ClockState.Running,
        },
        clock.StartedAt, clock.Terms.Target, clock.Consumed, clock.RunningFrom, clock.Schedule, clock.BreachedAt, clock.StoppedAt,
        clock.Terms.PolicyVersion, clock.Terms.Rule, clock.Terms.ManualDue);
}
