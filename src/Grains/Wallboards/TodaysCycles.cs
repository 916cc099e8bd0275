using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Wallboards;

/// <summary>Which clock cycles were met and missed today, and how long today's first replies took. Kept by cycle, so that being told twice counts once.</summary>
internal sealed class TodaysCycles(TeamId defaultTeam)
{
    private readonly Dictionary<TicketId, Entry> _tickets = [];
    private readonly Dictionary<TeamId, (int Met, int Missed)> _teams = [];

    /// <summary>The day that is counted.</summary>
    public BoardDay Day { get; private set; }

    public int Met { get; private set; }

    public int Missed { get; private set; }

    public ReplyHistogram Replies { get; } = new();

    public IEnumerable<TeamId> Teams => _teams.Where(team => team.Value != default).Select(team => team.Key);

    public (int Met, int Missed) Of(TeamId team) => _teams.GetValueOrDefault(team);

    /// <summary>Begins a day with nothing judged.</summary>
    public void Begin(BoardDay day)
    {
        Day = day;
        (Met, Missed) = (0, 0);
        _tickets.Clear();
        _teams.Clear();
        Replies.Clear();
    }

    /// <summary>Counts a row as its facts would have been counted; what teams owe each other is no promise and does not count.</summary>
    public void Load(ClockRow row, TeamId? team)
    {
        if (!row.Clock.IsPromise())
        {
            return;
        }

        var belongs = team ?? defaultTeam;
        if ((row.BreachedAt ?? (row.Outcome is ClockOutcome.Missed ? row.StoppedAt : null)) is { } missed)
        {
            Judge(row.Ticket, belongs, (row.Clock, row.Cycle), false, missed);
        }
        else if (row is { Outcome: ClockOutcome.Met, StoppedAt: { } met })
        {
            Judge(row.Ticket, belongs, (row.Clock, row.Cycle), true, met);
        }

        if (row is { Clock: ClockKind.FirstResponse, Outcome: ClockOutcome.Met or ClockOutcome.Missed, StoppedAt: { } replied })
        {
            Reply(row.Ticket, belongs, row.Elapsed, replied);
        }
    }

    /// <summary>Counts one clock fact.</summary>
    public void Take(TicketId ticket, TeamId team, ClockEvent fact, DateTimeOffset at)
    {
        if (!fact.Clock.IsPromise())
        {
            return;
        }

        var cycle = (fact.Clock, fact.Cycle);
        switch (fact)
        {
            case ClockEvent.Breached:
                Judge(ticket, team, cycle, false, at);
                break;
            case ClockEvent.Stopped { Outcome: ClockOutcome.Met }:
                Judge(ticket, team, cycle, true, at);
                break;
            case ClockEvent.Resumed when _tickets.TryGetValue(ticket, out var entry) && entry.Cycles.TryGetValue(cycle, out var met) && met:
                entry.Cycles.Remove(cycle);
                Count(entry.Team, true, -1);
                break;
        }

        if (fact is ClockEvent.Stopped { Clock: ClockKind.FirstResponse, Outcome: ClockOutcome.Met or ClockOutcome.Missed, Elapsed: var elapsed })
        {
            Reply(ticket, team, elapsed, at);
        }
    }

    /// <summary>A ticket's cycles count for the team that it is with now.</summary>
    public void Move(TicketId ticket, TeamId team)
    {
        if (!_tickets.TryGetValue(ticket, out var entry) || entry.Team == team)
        {
            return;
        }

        foreach (var met in entry.Cycles.Values)
        {
            Count(entry.Team, met, -1);
            Count(team, met, 1);
        }

        entry.Team = team;
    }

    private void Judge(TicketId ticket, TeamId team, (ClockKind, int) cycle, bool met, DateTimeOffset at)
    {
        if (!Day.Contains(at))
        {
            return;
        }

        var entry = EntryOf(ticket, team);
        if (entry.Cycles.TryAdd(cycle, met))
        {
            Count(entry.Team, met, 1);
        }
        else if (entry.Cycles[cycle] && !met)
        {
            entry.Cycles[cycle] = false;
            Count(entry.Team, true, -1);
            Count(entry.Team, false, 1);
        }
    }

    private void Reply(TicketId ticket, TeamId team, TimeSpan elapsed, DateTimeOffset at)
    {
        if (Day.Contains(at) && EntryOf(ticket, team) is { Replied: false } entry)
        {
            entry.Replied = true;
            Replies.Add(elapsed, 1);
        }
    }

    private Entry EntryOf(TicketId ticket, TeamId team)
    {
        if (!_tickets.TryGetValue(ticket, out var entry))
        {
            _tickets[ticket] = entry = new() { Team = team };
        }

        return entry;
    }

    private void Count(TeamId team, bool met, int sign)
    {
        var (known, missed) = _teams.GetValueOrDefault(team);
        _teams[team] = met ? (known + sign, missed) : (known, missed + sign);
        (Met, Missed) = met ? (Met + sign, Missed) : (Met, Missed + sign);
    }

    private sealed class Entry
    {
        public required TeamId Team { get; set; }

        public bool Replied { get; set; }

        public Dictionary<(ClockKind Clock, int Cycle), bool> Cycles { get; } = [];
    }
}
