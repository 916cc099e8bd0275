using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Domain.Routing;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Orleans.Concurrency;

namespace Firstline.Grains.Interfaces.Routing;

/// <summary>The settings of routing, as numbered versions.</summary>
[Alias("desk.IRoutingSettings")]
public interface IRoutingSettingsGrain : IDocumentGrain<RoutingSettings>;

/// <summary>The queue of a team: tickets that need an agent, in their order, and who could take them. In memory; made anew from the rows at activation and each minute.</summary>
[Alias("desk.IQueue")]
public interface IQueueGrain : IGrainWithStringKey
{
    /// <summary>A ticket waits in the queue, as of its version. Older news than known is ignored.</summary>
    [Alias("Came")]
    Task Came(TicketLine ticket, int weight);

    /// <summary>A ticket does not wait in the queue any more, as of its version.</summary>
    [Alias("Left")]
    Task Left(TicketId ticket, long version);

    /// <summary>An agent of the team is available or not, holds more or less. One way: who tells never waits.</summary>
    [OneWay, Alias("Stands")]
    Task Stands(AgentStanding standing);

    /// <summary>A ticket of the team was resolved after it had occupied its agent for this long.</summary>
    [OneWay, Alias("Handled")]
    Task Handled(TimeSpan occupied);

    /// <summary>Begins, or goes by other settings. Harmless at any time.</summary>
    [OneWay, Alias("Begin")]
    Task Begin();

    /// <summary>The queue in its order, from a place on.</summary>
    [AlwaysInterleave, Alias("View")]
    Task<QueueView> View(int skip, int take);
}

/// <summary>Lists of queues.</summary>
[Alias("desk.IQueueDirectory")]
public interface IQueueDirectory : IGrainWithIntegerKey
{
    /// <summary>A page of the queues by team, without what waits in them: of every level of the SLA policy and every team with settings of routing.</summary>
    [Alias("List")]
    Task<Page<QueueView>> List(string? after, int limit);

    /// <summary>One queue; null when the team is neither that of a level nor has settings, and nothing waits for it.</summary>
    [Alias("Find")]
    Task<QueueView?> Find(TeamId team, int skip, int take);
}

/// <summary>What a queue knows of an agent.</summary>
/// <param name="Member">Whether they are in the team.</param>
/// <param name="Taken">Points that they hold or that are reserved.</param>
[GenerateSerializer, Immutable, Alias("queue.agent-standing")]
public sealed record AgentStanding(
    [property: Id(0)] AgentId Agent, [property: Id(1)] bool Member, [property: Id(2)] AgentStatus Status, [property: Id(3)] int Capacity, [property: Id(4)] int Taken, [property: Id(5)] DateTimeOffset? LastAssigned);

/// <summary>A queue as it stands.</summary>
/// <param name="Waiting">How many tickets wait.</param>
/// <param name="Points">Their weighted points.</param>
/// <param name="Agents">How many agents can be reached and are available.</param>
/// <param name="Capacity">Points that they can hold.</param>
/// <param name="Spare">Points that they could still take.</param>
/// <param name="Breaches">How many tickets will miss their deadline before somebody begins, as far as one can tell.</param>
/// <param name="Handling">How long a ticket occupies its agent, as a moving average.</param>
[GenerateSerializer, Immutable, Alias("queue.view")]
public sealed record QueueView(
    [property: Id(0)] TeamId Team,
    [property: Id(1)] RoutingMode Mode,
    [property: Id(2)] int Waiting,
    [property: Id(3)] int Points,
    [property: Id(4)] int Agents,
    [property: Id(5)] int Capacity,
    [property: Id(6)] int Spare,
    [property: Id(7)] int Breaches,
    [property: Id(8)] TimeSpan Handling,
    [property: Id(9)] IReadOnlyList<QueuedTicket> Items);

/// <summary>A ticket in a queue.</summary>
/// <param name="Place">Its place, from 1.</param>
/// <param name="Start">When somebody will have room for it; null when nobody works.</param>
/// <param name="Breaches">Whether its deadline will pass before that.</param>
[GenerateSerializer, Immutable, Alias("queue.ticket")]
public sealed record QueuedTicket(
    [property: Id(0)] int Place, [property: Id(1)] TicketLine Line, [property: Id(2)] int Weight, [property: Id(3)] DateTimeOffset? Start, [property: Id(4)] bool Breaches);
