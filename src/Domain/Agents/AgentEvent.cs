using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Agents;

/// <summary>Something that happened to an agent. Events are facts: never edited, never removed.</summary>
[GenerateSerializer, Immutable, Alias("agent.event")]
public abstract record AgentEvent
{
    private AgentEvent()
    {
    }

    /// <summary>A person joined the desk.</summary>
    [GenerateSerializer, Immutable, Alias("agent.registered.1")]
    public sealed record Registered([property: Id(0)] string Name, [property: Id(1)] IReadOnlyList<TeamId> Teams, [property: Id(2)] int Capacity) : AgentEvent;

    /// <summary>Name, teams or capacity are others now.</summary>
    [GenerateSerializer, Immutable, Alias("agent.profile-changed.1")]
    public sealed record ProfileChanged([property: Id(0)] string Name, [property: Id(1)] IReadOnlyList<TeamId> Teams, [property: Id(2)] int Capacity) : AgentEvent;

    /// <summary>The agent takes work, or does not; automatic when the desk found it out by their screens.</summary>
    [GenerateSerializer, Immutable, Alias("agent.status-changed.1")]
    public sealed record StatusChanged([property: Id(0)] AgentStatus From, [property: Id(1)] AgentStatus To, [property: Id(2)] bool? Automatic = null) : AgentEvent;
}
