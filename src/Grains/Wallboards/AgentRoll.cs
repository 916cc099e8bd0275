using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Agents;
using Firstline.Grains.Interfaces.Wallboards;

namespace Firstline.Grains.Wallboards;

/// <summary>Agents by state and load, all together and by team; each counts for the main team alone, so that the teams add up.</summary>
internal sealed class AgentRoll
{
    private readonly Dictionary<TeamId, BoardAgentsView> _teams = [];

    /// <summary>No agents at all.</summary>
    public static BoardAgentsView Nobody { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>Everybody.</summary>
    public BoardAgentsView All { get; private set; } = Nobody;

    /// <summary>The teams that have agents.</summary>
    public IEnumerable<TeamId> Teams => _teams.Keys;

    public BoardAgentsView Of(TeamId team) => _teams.GetValueOrDefault(team, Nobody);

    public void Add(AgentView agent)
    {
        All = With(All, agent);
        if (agent.Teams is [var main, ..])
        {
            _teams[main] = With(Of(main), agent);
        }
    }

    private static BoardAgentsView With(BoardAgentsView sum, AgentView agent)
    {
        var more = agent.Status switch
        {
            AgentStatus.Available => sum with { Available = sum.Available + 1 },
            AgentStatus.Busy => sum with { Busy = sum.Busy + 1 },
            AgentStatus.Away => sum with { Away = sum.Away + 1 },
            _ => sum with { Offline = sum.Offline + 1 },
        };
        return more with { Load = sum.Load + agent.Load, Capacity = sum.Capacity + agent.Capacity };
    }
}
