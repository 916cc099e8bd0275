using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Interfaces.Wallboards;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Tests.Wallboards;

/// <summary>A board counted the slow way, from all facts there ever were.</summary>
internal sealed class NaiveCount(MadeTickets tickets, DateTimeOffset now)
{
    private static readonly TeamId FirstLine = new("first-line");

    private DateTimeOffset Midnight => new(now.Date, TimeSpan.Zero);

    private IReadOnlyList<TicketLine> Open => [.. tickets.Latest.Select(append => append.Line).Where(IsOpen)];

    /// <summary>The rows of today's cycles.</summary>
    public IReadOnlyList<(ClockRow Cycle, TeamId? Team)> Cycles => [.. tickets.Facts
        .Where(known => known.Fact.Event is TicketEvent.ClockMoved)
        .GroupBy(known => (known.Line.Id, ((TicketEvent.ClockMoved)known.Fact.Event).Clock.Clock, ((TicketEvent.ClockMoved)known.Fact.Event).Clock.Cycle))
        .Select(cycle => (Row(cycle.Key, [.. cycle.Select(known => known.Fact)]), LineOf(cycle.Key.Id).Team))];

    /// <summary>The rows of the flow.</summary>
    public IReadOnlyList<(TicketId Ticket, DateTimeOffset OpenedAt, DateTimeOffset? ResolvedAt)> Flow => [.. tickets.Latest.Select(append => (
        append.Line.Id,
        append.Line.OpenedAt,
        tickets.Facts.Where(known => known.Line.Id == append.Line.Id).Select(known => known.Fact)
            .Aggregate((DateTimeOffset?)null, (at, fact) => fact.Event is TicketEvent.Resolved ? fact.At : fact.Event is TicketEvent.Reopened ? null : at)))];

    /// <summary>The open tickets.</summary>
    public IReadOnlyList<TicketLine> Lines => Open;

    public BoardNumbersView Numbers()
    {
        var judged = Judged();
        return new(
            Open.Count,
            Open.Count(line => line.WaitingSince is not null),
            Open.Min(line => line.WaitingSince),
            Open.Count(line => State(line) == BoardClockState.AtRisk),
            Open.Count(line => State(line) == BoardClockState.Critical),
            Open.Count(line => State(line) == BoardClockState.Breached),
            Open.Count(line => line.Level > 1),
            Open.Count(line => line.Agent is null),
            Open.Where(line => line.Agent is null).OrderBy(line => line.OpenedAt).ThenBy(line => line.Number.Value)
                .Select(line => new BoardTicketView(line.Id, line.Number, line.Subject, line.Customer, line.Priority, line.OpenedAt)).FirstOrDefault(),
            [.. Enumerable.Range(0, 4).Select(status => Open.Count(line => (int)line.Status == status))],
            [.. Enumerable.Range(0, 4).Select(priority => Open.Count(line => (int)line.Priority == priority))],
            [.. Enumerable.Range(0, 3).Select(tier => Open.Count(line => (int)line.Tier == tier))],
            [.. Enumerable.Range(1, 4).Select(level => Open.Count(line => line.Level == level))],
            judged.Count(cycle => cycle.Met),
            judged.Count(cycle => !cycle.Met),
            0,
            null,
            new(0, 0, 0, 0, 0, 0));
    }

    public IReadOnlyList<(string Team, int Open, int Waiting, int AtRisk, int Breached, int Met, int Missed)> Teams() =>
    [
        .. Judged().Select(cycle => cycle.Team).Concat(Open.Select(line => line.Team ?? FirstLine)).Distinct().OrderBy(team => team.Value, StringComparer.Ordinal).Select(team =>
        {
            TicketLine[] of = [.. Open.Where(line => (line.Team ?? FirstLine) == team)];
            return (
                team.Value,
                of.Length,
                of.Count(line => line.WaitingSince is not null),
                of.Count(line => State(line) is BoardClockState.AtRisk or BoardClockState.Critical),
                of.Count(line => State(line) == BoardClockState.Breached),
                Judged().Count(cycle => cycle.Team == team && cycle.Met),
                Judged().Count(cycle => cycle.Team == team && !cycle.Met));
        }),
    ];

    /// <summary>Numbers of open tickets by when they are due, those that can still be met.</summary>
    public IReadOnlyList<long> Upcoming() =>
        [.. Open.Where(line => line.Deadline is { } live && live.Schedule.Late > now).OrderBy(line => line.Deadline!.Schedule.Due).ThenBy(line => line.Number.Value).Take(12).Select(line => line.Number.Value)];

    public IReadOnlyList<long> Late() =>
        [.. Open.Where(line => line.Deadline is { } live && live.Schedule.Late <= now).OrderByDescending(line => line.Deadline!.Schedule.Late).ThenByDescending(line => line.Number.Value).Take(8).Select(line => line.Number.Value)];

    public (int Created, int Solved) LastHours()
    {
        var from = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.FromMinutes(15).Ticks), TimeSpan.Zero).AddHours(-8);
        return (Flow.Count(ticket => ticket.OpenedAt >= from), Flow.Count(ticket => ticket.ResolvedAt >= from));
    }

    public int Replies() => Cycles.Count(row => row.Cycle is { Clock: ClockKind.FirstResponse, Outcome: ClockOutcome.Met or ClockOutcome.Missed } && row.Cycle.StoppedAt >= Midnight);

    private static bool IsOpen(TicketLine line) => line.Status is not (TicketStatus.Resolved or TicketStatus.Closed);

    private TicketLine LineOf(TicketId ticket) => tickets.Latest.Single(append => append.Line.Id == ticket).Line;

    private BoardClockState State(TicketLine line) => line switch
    {
        { Breached: true } => BoardClockState.Breached,
        { Deadline: null } => BoardClockState.OnTrack,
        _ when line.Deadline.Schedule.Late <= now => BoardClockState.Breached,
        _ when line.Deadline.Schedule.Critical <= now => BoardClockState.Critical,
        _ when line.Deadline.Schedule.AtRisk <= now => BoardClockState.AtRisk,
        _ => BoardClockState.OnTrack,
    };

    private List<(TeamId Team, bool Met)> Judged() => [.. Cycles.Select(row => (row.Team ?? FirstLine, Verdict(row.Cycle))).Where(cycle => cycle.Item2 is not null).Select(cycle => (cycle.Item1, cycle.Item2!.Value))];

    private bool? Verdict(ClockRow row) =>
        row.BreachedAt is { } breached ? breached >= Midnight ? false : null
        : row is { Outcome: ClockOutcome.Met, StoppedAt: { } met } && met >= Midnight ? true : null;

    private static ClockRow Row((TicketId Ticket, ClockKind Clock, int Cycle) key, Stamped<TicketEvent>[] facts)
    {
        var row = new ClockRow(key.Ticket, key.Clock, key.Cycle, default, default, "", null, facts[0].At, null, default, null, null, null, 1, null, false);
        foreach (var fact in facts)
        {
            row = ((TicketEvent.ClockMoved)fact.Event).Clock switch
            {
                ClockEvent.Breached => row with { BreachedAt = row.BreachedAt ?? fact.At },
                ClockEvent.Stopped stopped => row with { StoppedAt = fact.At, Outcome = stopped.Outcome, Elapsed = stopped.Elapsed },
                ClockEvent.Resumed => row with { StoppedAt = null, Outcome = null },
                _ => row,
            };
        }

        return row;
    }
}
