using Firstline.Domain.Kernel;
using Firstline.Domain.Shifts;

namespace Firstline.Grains.OnCall;

/// <summary>Who is on call and on shift, from memory: whoever decides never waits. It goes by the newest versions that the silo knows.</summary>
/// <remarks>Safe for concurrent use; one a silo. For now and later; for the past ask <see cref="Interfaces.OnCall.IOnCallDirectory"/>.</remarks>
internal interface IDutyRoster
{
    /// <summary>
    /// Whether the desk keeps a roster for a team: it has a schedule of on-call, or somebody on the roster does its work. When it does not, that
    /// nobody is found means nothing.
    /// </summary>
    bool Keeps(TeamId team);

    /// <summary>Who can be reached for a team at an instant: first who is on call, then those on shift in the roster's order; each once.</summary>
    IReadOnlyList<AgentId> OnCallOrOnShift(TeamId team, DateTimeOffset at);

    /// <summary>The same for the team that acts at a level of escalation by the SLA policy in force; nobody when no team does.</summary>
    IReadOnlyList<AgentId> OnCallOrOnShift(int level, DateTimeOffset at);

    /// <summary>Who is on call for a team at an instant, or null.</summary>
    AgentId? OnCall(TeamId team, DateTimeOffset at);

    /// <summary>Whether an agent is on shift at an instant; null when they are not on the roster.</summary>
    bool? OnShift(AgentId agent, DateTimeOffset at);

    /// <summary>The first instant after another at which it may change who can be reached for a team, never later than it does; null when it never will.</summary>
    DateTimeOffset? NextChange(TeamId team, DateTimeOffset after);

    /// <summary>The first instant after another at which it may change whether an agent is on shift, never later than it does; null when it never will.</summary>
    DateTimeOffset? NextChange(AgentId agent, DateTimeOffset after);

    /// <summary>What an agent can do and how well, by the roster.</summary>
    IReadOnlyList<SkillGrade> SkillsOf(AgentId agent);

    /// <summary>Who does a team's work, on shift or not, in the roster's order.</summary>
    IReadOnlyList<AgentId> MembersOf(TeamId team);
}
