using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Wallboards;

/// <summary>What some facts were to a shard.</summary>
internal enum News
{
    /// <summary>All known; nothing changed.</summary>
    Old,

    /// <summary>They follow what was known.</summary>
    Next,

    /// <summary>Facts before them never came: the ticket is counted right, but today's numbers may lack something.</summary>
    AfterGap,
}

/// <summary>What came of some facts.</summary>
/// <param name="News">What they were to the numbers.</param>
/// <param name="Untold">Those that people were not told yet: facts may be counted from the rows before they come.</param>
internal readonly record struct Taken(News News, IReadOnlyList<Stamped<TicketEvent>> Untold);

/// <summary>The numbers of one shard: a fold of ticket facts that may come twice, late or not at all. No clock and no I/O of its own.</summary>
internal sealed class ShardTally(int shard, WallboardOptions options)
{
    private const int Upcoming = 12;
    private const int Late = 8;
    private const int Departed = 10_000;
    private const int Told = 4_000;

    private readonly TeamId _defaultTeam = new(options.DefaultTeam);
    private readonly LatestVersions _departed = new(Departed);
    private readonly LatestVersions _told = new(Told);
    private readonly TicketFlow _flow = new();
    private readonly TickerLines _ticker = new();
    private TodaysCycles _today = new(new(options.DefaultTeam));
    private OpenTickets _open = new(new(options.DefaultTeam));

    /// <summary>How many open tickets there are.</summary>
    public int Open => _open.Total;

    /// <summary>When something next changes by itself, or null.</summary>
    public DateTimeOffset? NextMove => _open.NextMove;

    /// <summary>From when on cycles are to be loaded.</summary>
    public static DateTimeOffset CyclesFrom(WallboardOptions options, DateTimeOffset now) => BoardDay.Of(options.BoardZone, now).From;

    /// <summary>From when on the flow is to be loaded.</summary>
    public static DateTimeOffset FlowFrom(DateTimeOffset now) => TicketFlow.WindowFrom(now);

    /// <summary>Begins anew with the open tickets.</summary>
    public void LoadOpen(IEnumerable<TicketLine> lines, DateTimeOffset now)
    {
        _departed.Clear();
        _open = new(_defaultTeam);
        foreach (var line in lines)
        {
            _open.Put(line, now);
        }
    }

    /// <summary>Takes today's cycles and the flow from the rows, in place of what was counted.</summary>
    public void LoadToday(
        IEnumerable<(ClockRow Cycle, TeamId? Team)> cycles,
        IEnumerable<(TicketId Ticket, DateTimeOffset OpenedAt, DateTimeOffset? ResolvedAt)> flow,
        DateTimeOffset now)
    {
        _today = new(_defaultTeam);
        _today.Begin(BoardDay.Of(options.BoardZone, now));
        foreach (var (cycle, team) in cycles)
        {
            _today.Load(cycle, team);
        }

        _flow.Clear();
        _flow.Advance(now);
        foreach (var (ticket, openedAt, resolvedAt) in flow)
        {
            _flow.Load(ticket, openedAt, resolvedAt);
        }
    }

    /// <summary>The ticket as it was last told, while it is open.</summary>
    public TicketLine? Find(TicketId ticket) => _open.Find(ticket);

    /// <summary>Counts the facts of one append; those that are known do nothing.</summary>
    public Taken Take(TicketFacts facts, DateTimeOffset now)
    {
        var untold = Tell(facts, now);
        var line = facts.Line;
        var known = _open.Find(line.Id)?.Version ?? _departed.Find(line.Id) ?? 0;
        if (line.Version <= known)
        {
            return new(News.Old, untold);
        }

        Advance(now);
        var team = _open.TeamOf(line);
        _today.Move(line.Id, team);
        foreach (var fact in facts.Facts)
        {
            if (fact.Version > known)
            {
                Count(line, team, fact);
            }
        }

        _open.Put(line, now);
        if (OpenTickets.IsOpen(line.Status))
        {
            _departed.Remove(line.Id);
        }
        else
        {
            _departed.Add(line.Id, line.Version);
        }

        var whole = facts.Facts.Count > 0 && facts.Facts[0].Version <= known + 1 && facts.Facts[^1].Version == line.Version;
        return new(whole ? News.Next : News.AfterGap, untold);
    }

    /// <summary>Lets time pass: tickets come to be at risk, critical and breached, a new day begins. True when a number changed.</summary>
    public bool Advance(DateTimeOffset now)
    {
        var changed = _open.Advance(now);
        _flow.Advance(now);
        if (!_today.Day.Contains(now))
        {
            _today.Begin(BoardDay.Of(options.BoardZone, now));
            changed = true;
        }

        return changed;
    }

    /// <summary>The sums as they are.</summary>
    public ShardPart Part(string epoch, long revision)
    {
        var (upcoming, late) = _open.Deadlines(Upcoming, Late);
        return new(
            shard, epoch, revision, _today.Day.From, _open.Numbers(_today.Met, _today.Missed), _open.Teams(_today), upcoming, late,
            _today.Replies.Buckets, _flow.Part(), _ticker.Lines);
    }

    private IReadOnlyList<Stamped<TicketEvent>> Tell(TicketFacts facts, DateTimeOffset now)
    {
        var told = _told.Find(facts.Line.Id) ?? 0;
        Stamped<TicketEvent>[] untold = [.. facts.Facts.Where(fact => fact.Version > told && TickerLines.IsNews(fact.At, now))];
        if (untold.Length > 0)
        {
            _told.Add(facts.Line.Id, untold[^1].Version);
        }

        foreach (var fact in untold)
        {
            _ticker.Take(facts.Line, fact);
        }

        return untold;
    }

    private void Count(TicketLine line, TeamId team, Stamped<TicketEvent> fact)
    {
        switch (fact.Event)
        {
            case TicketEvent.Opened:
                _flow.Opened(line.Id, fact.At);
                break;
            case TicketEvent.Resolved:
                _flow.Resolved(line.Id, fact.At);
                break;
            case TicketEvent.Reopened:
                _flow.Reopened(line.Id);
                break;
            case TicketEvent.ClockMoved { Clock: var moved }:
                _today.Take(line.Id, team, moved, fact.At);
                break;
        }
    }
}
