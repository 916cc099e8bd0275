using System.Diagnostics;
using Firstline.Domain.Kernel;

namespace Firstline.Domain.Agents;

/// <summary>What may happen to an agent, and when not.</summary>
internal static class AgentDecider
{
    private const int LongestName = 200;
    private const int MostTeams = 50;
    private const int MostCapacity = 10_000;

    public static Decision<AgentEvent> Decide(Agent agent, AgentCommand command) => (agent, command) switch
    {
        (_, RegisterAgent register) when Check(register) is { } refusal => refusal,
        (Agent.Unknown, RegisterAgent register) => new AgentEvent.Registered(register.Name.Trim(), register.Teams, register.Capacity),
        (Agent.Registered known, RegisterAgent register) when Same(known, register) => Decision<AgentEvent>.Nothing,
        (Agent.Registered, RegisterAgent register) => new AgentEvent.ProfileChanged(register.Name.Trim(), register.Teams, register.Capacity),
        (Agent.Unknown, _) => AgentRefusal.Unknown.Because("No such agent."),
        (Agent.Registered, SetAgentStatus set) when !Enum.IsDefined(set.Status) =>
            AgentRefusal.UnknownStatus.Because($"status must be one of: {string.Join(", ", Enum.GetNames<AgentStatus>())}.", "status"),
        (Agent.Registered known, SetAgentStatus set) when known.Status == set.Status && (set.Automatic || known.Before is null) => Decision<AgentEvent>.Nothing,
        (Agent.Registered known, SetAgentStatus set) => new AgentEvent.StatusChanged(known.Status, set.Status, set.Automatic ? true : null),
        _ => throw new UnreachableException($"{command.GetType().Name} is not decided."),
    };

    private static bool Same(Agent.Registered known, RegisterAgent register) =>
        known.Name == register.Name.Trim() && known.Capacity == register.Capacity && known.Teams.SequenceEqual(register.Teams);

    private static Refusal? Check(RegisterAgent register) => register switch
    {
        { Name: var name } when string.IsNullOrWhiteSpace(name) || name.Length > LongestName =>
            AgentRefusal.BadName.Because($"name must have 1 to {LongestName} characters.", "name"),
        { Capacity: < 0 or > MostCapacity } => AgentRefusal.BadCapacity.Because($"capacity must be 0 to {MostCapacity:N0} points.", "capacity"),
        { Teams.Count: > MostTeams } => AgentRefusal.TooManyTeams.Because($"An agent works in at most {MostTeams} teams.", "teams"),
        _ => null,
    };
}
