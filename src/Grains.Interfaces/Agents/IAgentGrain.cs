using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Orleans.Concurrency;

namespace Firstline.Grains.Interfaces.Agents;

/// <summary>One agent: who they are, whether they take work, and what they hold. The grain is the only writer of its load.</summary>
[Alias("desk.IAgent")]
public interface IAgentGrain : IGrainWithStringKey
{
    /// <summary>Registers the agent or brings them to these values. Idempotent.</summary>
    [Alias("Register")]
    Task<Outcome<AgentView>> Register(RegisterAgent command, Asked asked);

    /// <summary>Says whether the agent takes work. Idempotent.</summary>
    [Alias("SetStatus")]
    Task<Outcome<AgentView>> SetStatus(SetAgentStatus command, Asked asked);

    /// <summary>Learns that a ticket came to the agent or left, as of a version of the ticket. Older news than known is ignored.</summary>
    [Alias("Observe")]
    Task Observe(HeldTicket ticket);

    /// <summary>The agent; null when nobody is registered.</summary>
    [AlwaysInterleave, Alias("View")]
    Task<AgentView?> View();
}

/// <summary>Lists of agents.</summary>
[Alias("desk.IAgentDirectory")]
public interface IAgentDirectory : IGrainWithIntegerKey
{
    /// <summary>A page of agents by id.</summary>
    [Alias("List")]
    Task<Page<AgentView>> List(string? after, int limit);
}

/// <summary>A ticket that an agent holds, or no longer holds.</summary>
[GenerateSerializer, Immutable, Alias("agent.held-ticket")]
public sealed record HeldTicket([property: Id(0)] TicketId Ticket, [property: Id(1)] long Version, [property: Id(2)] bool Holds, [property: Id(3)] int Weight);

/// <summary>An agent as a reader gets it.</summary>
/// <param name="Load">Weighted points of the open tickets held.</param>
[GenerateSerializer, Immutable, Alias("agent.view")]
public sealed record AgentView(
    [property: Id(0)] AgentId Id,
    [property: Id(1)] long Version,
    [property: Id(2)] string Name,
    [property: Id(3)] IReadOnlyList<TeamId> Teams,
    [property: Id(4)] AgentStatus Status,
    [property: Id(5)] int Capacity,
    [property: Id(6)] int Load,
    [property: Id(7)] int Tickets);
