using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Agents;

/// <summary>What may be asked of an agent.</summary>
[GenerateSerializer, Immutable, Alias("agent.command")]
public abstract record AgentCommand;

/// <summary>Registers an agent, or brings a registered one to these values.</summary>
/// <param name="Name">What people call them.</param>
/// <param name="Teams">The teams they work in, the main one first.</param>
/// <param name="Capacity">How many weighted points they can hold.</param>
[GenerateSerializer, Immutable, Alias("agent.register")]
public sealed record RegisterAgent([property: Id(0)] string Name, [property: Id(1)] IReadOnlyList<TeamId> Teams, [property: Id(2)] int Capacity) : AgentCommand;

/// <summary>Says whether the agent takes work.</summary>
/// <param name="Status">Whether they do.</param>
/// <param name="Automatic">Whether the desk found it out by their screens.</param>
[GenerateSerializer, Immutable, Alias("agent.set-status")]
public sealed record SetAgentStatus([property: Id(0)] AgentStatus Status, [property: Id(1)] bool Automatic = false) : AgentCommand;
