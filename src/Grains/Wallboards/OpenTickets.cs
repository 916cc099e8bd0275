using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Interfaces.Wallboards;

namespace Firstline.Grains.Wallboards;

/// <summary>
/// The open tickets of a shard, counted and ordered as they change. A ticket also moves by itself, from on track to breached, at
/// instants that are kept in order: nothing is scanned.
/// </summary>
internal sealed class OpenTickets(TeamId defaultTeam)
{
    private readonly Dictionary<TicketId, Facet> _facets = [];
    private readonly Dictionary<TeamId, Team> _teams = [];
    private readonly Counts _counts = new();
    private readonly FacetOrder _moves = new(facet => facet.Next);
    private readonly FacetOrder _unassigned = new(facet => facet.Line.Agent is null ? facet.Line.OpenedAt : null);
    private readonly FacetOrder _waiting = new(facet => facet.Line.WaitingSince);
    private readonly FacetOrder _upcoming = new(facet => facet.Clock is BoardClockState.Breached ? null : facet.Line.Deadline?.Schedule.Due);
    private readonly FacetOrder _late = new(facet => facet.Clock is BoardClockState.Breached ? facet.Line.Deadline!.Schedule.Late : null);

    public int Total => _facets.Count;

    /// <summary>When a ticket next moves by itself, or null.</summary>
    public DateTimeOffset? NextMove => _moves.First?.Next;

    public DateTimeOffset? OldestWaiting => _waiting.First?.Line.WaitingSince;

    public BoardTicketView? OldestUnassigned => _unassigned.First is { } facet ? Name(facet.Line) : null;

    public static bool IsOpen(TicketStatus status) => status is not (TicketStatus.Resolved or TicketStatus.Closed);

    /// <summary>The team that a ticket counts for.</summary>
    public TeamId TeamOf(TicketLine line) => line.Team ?? defaultTeam;

    public TicketLine? Find(TicketId ticket) => _facets.GetValueOrDefault(ticket)?.Line;

    /// <summary>Counts a ticket as it is, in place of what it was; one that is not open is no longer counted.</summary>
    public void Put(TicketLine line, DateTimeOffset now)
    {
        if (_facets.Remove(line.Id, out var known))
        {
            Count(known, -1);
        }

        if (IsOpen(line.Status))
        {
            Add(Facet.Of(line, now));
        }
    }

    /// <summary>Moves the tickets whose instants have come. True when there were any.</summary>
    public bool Advance(DateTimeOffset now)
    {
        var moved = false;
        while (_moves.First is { Next: { } next } facet && next <= now)
        {
            Count(facet, -1);
            Add(Facet.Of(facet.Line, now));
            moved = true;
        }

        return moved;
    }

    /// <summary>The tickets due next, and those that breached last.</summary>
    public (IReadOnlyList<BoardDeadlineView> Upcoming, IReadOnlyList<BoardDeadlineView> Late) Deadlines(int upcoming, int late) =>
        ([.. _upcoming.Ascending.Take(upcoming).Select(Deadline)], [.. _late.Descending.Take(late).Select(Deadline)]);

    public BoardNumbersView Numbers(int met, int missed) => _counts.View(OldestWaiting, OldestUnassigned, met, missed);

    public IReadOnlyList<BoardTeamView> Teams(TodaysCycles today) => [.. _teams.Keys.Union(today.Teams).Select(team =>
    {
        var (met, missed) = today.Of(team);
        var known = _teams.GetValueOrDefault(team) ?? new Team();
        return known.Counts.View(team, known.Waiting.First?.Line.WaitingSince, met, missed);
    })];

    private static BoardTicketView Name(TicketLine line) => new(line.Id, line.Number, line.Subject, line.Customer, line.Priority, line.OpenedAt);

    private static BoardDeadlineView Deadline(Facet facet) => new(
        Name(facet.Line),
        facet.Line.Deadline!.Clock,
        facet.Line.Deadline.StartedAt,
        facet.Line.Deadline.Schedule,
        facet.Clock,
        facet.Line.Tier,
        facet.Line.Level,
        facet.Line.Agent);

    private void Add(Facet facet)
    {
        _facets[facet.Line.Id] = facet;
        Count(facet, 1);
    }

    private void Count(Facet facet, int sign)
    {
        var key = TeamOf(facet.Line);
        if (!_teams.TryGetValue(key, out var team))
        {
            _teams[key] = team = new();
        }

        _counts.Count(facet, sign);
        team.Counts.Count(facet, sign);
        foreach (var order in (ReadOnlySpan<FacetOrder>)[_moves, _unassigned, _waiting, _upcoming, _late, team.Waiting])
        {
            if (sign > 0)
            {
                order.Add(facet);
            }
            else
            {
                order.Remove(facet);
            }
        }
    }

    private sealed class Team
    {
        public Counts Counts { get; } = new();

        public FacetOrder Waiting { get; } = new(facet => facet.Line.WaitingSince);
    }
}
