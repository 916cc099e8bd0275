using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;
using Firstline.Grains.Interfaces.Tickets;
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

    /// <summary>Reserves room for a ticket that is to be offered, until an instant and a little longer; null when there was room and the agent is available.</summary>
    /// <param name="beyond">Points that the ticket may take beyond the agent's capacity.</param>
    /// <remarks>In memory; at activation it is made anew from what is offered. Idempotent for a ticket.</remarks>
    [Alias("Reserve")]
    Task<Refusal?> Reserve(TicketId ticket, int weight, DateTimeOffset until, int beyond);

    /// <summary>Makes sure that there is room for a ticket that the agent takes; null when there is. What was reserved for it counts.</summary>
    [Alias("Claim")]
    Task<Refusal?> Claim(TicketId ticket, int weight, int beyond);

    /// <summary>A web node tells how many screens follow the agent there; every two seconds, and at once when the last one is gone. None for ten seconds counts as none.</summary>
    [OneWay, Alias("Beat")]
    Task Beat(IFeedObserver node, int screens);

    /// <summary>Gives reserved room back. Harmless when none was.</summary>
    [Alias("Release")]
    Task Release(TicketId ticket);

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


    /// <summary>A page of the tickets that are offered to an agent now, by the ticket's id.</summary>
    [Alias("Offers")]
    Task<Page<TicketLine>> Offers(AgentId agent, TicketId? after, int limit);
}

/// <summary>Which agents are listed; what is null lets all through.</summary>
/// <param name="Text">What the name or the id says somewhere, in any case of the letters a to z.</param>
/// <param name="Team">A team they work in.</param>
/// <param name="Status">Whether they take work.</param>
[GenerateSerializer, Immutable, Alias("agent.filter")]
public sealed record AgentFilter([property: Id(328)] string? Text = null, [property: Id(329)] TeamId? Team = null, [property: Id(330)] AgentStatus? Status = null);

/// <summary>A ticket that an agent holds, or no longer holds.</summary>
/// <param name="Reopened">Whether it came back by being reopened.</param>
[GenerateSerializer, Immutable, Alias("agent.held-ticket")]
public sealed record HeldTicket([property: Id(0)] TicketId Ticket, [property: Id(1)] long Version, [property: Id(2)] bool Holds, [property: Id(3)] int Weight, [property: Id(4)] bool Reopened = false);

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
    [property: Id(7)] int Tickets)
{
    /// <summary>Weighted points reserved for tickets that are offered to them.</summary>
    [Id(400)]
    public int Offered { get; init; }

    /// <summary>When they last got work; null when not known.</summary>
    [Id(401)]
    public DateTimeOffset? LastAssigned { get; init; }

    /// <summary>Whether the desk found that they are away, since no screen of theirs is there; they are back when one is.</summary>
    [Id(402)]
    public bool AwayByItself { get; init; }

    /// <summary>Whether they hold more than they can, which only happens by hand.</summary>
    public bool OverCapacity => Load > Capacity;
}
