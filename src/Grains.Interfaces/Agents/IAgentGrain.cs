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
    /// <summary>A page of agents by keyset; <paramref name="after"/> comes from the page before, in the same order.</summary>
    /// <exception cref="FormatException">The cursor is of another order.</exception>
    [Alias("List")]
    Task<Page<AgentView>> List(string? after, int limit, AgentFilter? filter = null, PeopleOrder order = PeopleOrder.Id);
}

/// <summary>Which agents are listed; what is null lets all through.</summary>
/// <param name="Text">What the name or the id says somewhere, in any case of the letters a to z.</param>
/// <param name="Team">A team they work in.</param>
/// <param name="Status">Whether they take work.</param>
[GenerateSerializer, Immutable, Alias("agent.filter")]
public sealed record AgentFilter([property: Id(328)] string? Text = null, [property: Id(329)] TeamId? Team = null, [property: Id(330)] AgentStatus? Status = null);

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
