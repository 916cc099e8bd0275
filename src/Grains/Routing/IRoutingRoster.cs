using System.Collections.Frozen;
using Firstline.Domain.Kernel;

namespace Firstline.Grains.Routing;

/// <summary>Who can be reached and what they can do, from memory. Safe for concurrent use.</summary>
internal interface IRoutingRoster
{
    /// <summary>Whether a roster is kept for a team; when not, everybody in the team who is available can be reached.</summary>
    bool Keeps(TeamId team);

    /// <summary>Who can be reached for a team at an instant.</summary>
    IReadOnlyList<AgentId> OnCallOrOnShift(TeamId team, DateTimeOffset at);

    /// <summary>What an agent can do, and how well.</summary>
    IReadOnlyDictionary<string, int> SkillsOf(AgentId agent);
}

/// <summary>A desk without a roster.</summary>
internal sealed class NoRoster : IRoutingRoster
{
    public bool Keeps(TeamId team) => false;

    public IReadOnlyList<AgentId> OnCallOrOnShift(TeamId team, DateTimeOffset at) => [];

    public IReadOnlyDictionary<string, int> SkillsOf(AgentId agent) => FrozenDictionary<string, int>.Empty;
}
