using System.Collections.Immutable;
using System.Diagnostics;
using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Agents;

/// <summary>Whether an agent takes work.</summary>
[GenerateSerializer, Alias("agent.status")]
public enum AgentStatus
{
    /// <summary>Takes work.</summary>
    Available,

    /// <summary>At work, but takes nothing new.</summary>
    Busy,

    /// <summary>Away for a while.</summary>
    Away,

    /// <summary>Not at work.</summary>
    Offline,
}

/// <summary>An agent as the fold of its events; the load is kept beside it by the agent's grain.</summary>
internal abstract record Agent
{
    private Agent()
    {
    }

    /// <summary>An id under which nobody is registered.</summary>
    internal sealed record Unknown : Agent;

    /// <summary>A registered agent.</summary>
    internal sealed record Registered(string Name, ImmutableArray<TeamId> Teams, int Capacity, AgentStatus Status) : Agent
    {
        /// <summary>What they were before the desk found that they are away; null when they said so themselves.</summary>
        public AgentStatus? Before { get; init; }
    }

    /// <summary>The agent after one more fact.</summary>
    public static Agent Evolve(Agent agent, AgentEvent fact) => (agent, fact) switch
    {
        (Unknown, AgentEvent.Registered registered) => new Registered(registered.Name, [.. registered.Teams], registered.Capacity, AgentStatus.Offline),
        (Registered known, AgentEvent.ProfileChanged changed) => known with { Name = changed.Name, Teams = [.. changed.Teams], Capacity = changed.Capacity },
        (Registered known, AgentEvent.StatusChanged changed) => known with
        {
            Status = changed.To, Before = changed is { Automatic: true, To: AgentStatus.Away } ? changed.From : null,
        },
        _ => throw new UnreachableException($"{fact} is not folded."),
    };
}
