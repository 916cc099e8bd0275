using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
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
        ticket.Reopenings, ticket.Source, ticket.Component, [.. ticket.Clocks.Select(View)]);

    public static TicketLine Line(TicketId id, Ticket.Known ticket, long version) => new(
        id, ticket.Number, version, ticket.Customer, ticket.Subject, ticket.Category, ticket.Priority, ticket.Terms.Tier, ticket.Status,
        ticket.Level, ticket.Agent, ticket.Team, ticket.OpenedAt, ticket.UpdatedAt, ticket.WaitingSince,
        ticket.Clocks.Any(clock => clock is { IsLive: true, BreachedAt: not null }), Tightest(ticket), ticket.Source);

    /// <summary>The ticket's row, one row for each cycle that moved, and the judgement of older cycles when the priority changed.</summary>
    public static IReadOnlyList<ReadRow> Of(
        TicketId id, Ticket before, Ticket.Known after, IReadOnlyList<Stamped<TicketEvent>> facts, SlaBook book, Workload workload)
    {
        List<ReadRow> rows = [new TicketRow(Line(id, after, facts[^1].Version), workload.WeightOf(after.Channel))];
        if (before is Ticket.Known known && (known.Priority, known.Terms.Tier) != (after.Priority, after.Terms.Tier))
        {
            rows.Add(new JudgementOfCycles(id, after.Terms.Tier, after.Priority, book.ResponseTerms(after.Terms, after.Priority).Target));
        }

        rows.AddRange(Cycles(before, facts).Select(clock => Row(id, after, clock, book)));
        return rows;
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
        id, clock.Clock, clock.Cycle, ticket.Terms.Tier, ticket.Priority, ticket.Source,
        clock.Clock == ClockKind.Resolution ? clock.Terms.Target : book.ResponseTerms(ticket.Terms, ticket.Priority).Target,
        clock.StartedAt, clock.StoppedAt, clock.Consumed, clock.BreachedAt, clock.Outcome);

    private static LiveDeadline? Tightest(Ticket.Known ticket)
    {
        LiveDeadline? tightest = null;
        foreach (var clock in ticket.Clocks)
        {
            if (clock is { IsLive: true, Schedule: { } schedule } && (tightest is null || schedule.Due < tightest.Schedule.Due))
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
            ClockOutcome.Ended => ClockState.Ended,
            _ => clock.IsPaused ? ClockState.Paused : ClockState.Running,
        },
        clock.StartedAt, clock.Terms.Target, clock.Consumed, clock.RunningFrom, clock.Schedule, clock.BreachedAt, clock.StoppedAt,
        clock.Terms.PolicyVersion);
}
