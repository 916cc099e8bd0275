using Firstline.Grains.Interfaces.Wallboards;

namespace Firstline.Grains.Wallboards;

/// <summary>How many open tickets are what: each ticket is counted once and taken back exactly as it was counted.</summary>
internal sealed class Counts
{
    private readonly int[] _byStatus = new int[4];
    private readonly int[] _byPriority = new int[4];
    private readonly int[] _byTier = new int[3];
    private readonly int[] _byLevel = new int[4];
    private readonly int[] _byState = new int[4];
    private int _open;
    private int _waiting;
    private int _unassigned;

    public void Count(Facet facet, int sign)
    {
        var line = facet.Line;
        _open += sign;
        _waiting += line.WaitingSince is null ? 0 : sign;
        _unassigned += line.Agent is null ? sign : 0;
        _byState[(int)facet.State] += sign;
        _byStatus[(int)line.Status] += sign;
        _byPriority[(int)line.Priority] += sign;
        _byTier[(int)line.Tier] += sign;
        _byLevel[line.Level - 1] += sign;
    }

    /// <summary>The counts as a board has them; what is not counted from open tickets is empty.</summary>
    public BoardNumbersView View(DateTimeOffset? oldestWaiting, BoardTicketView? oldestUnassigned, int met, int missed) => new(
        _open,
        _waiting,
        oldestWaiting,
        _byState[(int)BoardClockState.AtRisk],
        _byState[(int)BoardClockState.Critical],
        _byState[(int)BoardClockState.Breached],
        _open - _byLevel[0],
        _unassigned,
        oldestUnassigned,
        [.. _byStatus],
        [.. _byPriority],
        [.. _byTier],
        [.. _byLevel],
        met,
        missed,
        0,
        null,
        AgentRoll.Nobody);

    /// <summary>The counts as a team's row.</summary>
    public BoardTeamView View(Domain.Kernel.TeamId team, DateTimeOffset? oldestWaiting, int met, int missed) => new(
        team,
        _open,
        _waiting,
        oldestWaiting,
        _byState[(int)BoardClockState.AtRisk] + _byState[(int)BoardClockState.Critical],
        _byState[(int)BoardClockState.Breached],
        met,
        missed,
        AgentRoll.Nobody);
}
