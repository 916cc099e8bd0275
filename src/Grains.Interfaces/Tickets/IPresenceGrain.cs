using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Orleans.Concurrency;

namespace Firstline.Grains.Interfaces.Tickets;

/// <summary>Who is at a ticket right now. In memory alone: it is never durable and never part of the ticket's history.</summary>
/// <remarks>Whoever does not say so again within 15 s is gone. Changes go to the ticket's live topic.</remarks>
[Alias("desk.IPresence")]
public interface IPresenceGrain : IGrainWithGuidKey
{
    /// <summary>An agent is there, or still there; to be said about every 5 s.</summary>
    /// <remarks>Idempotent. Refused when there is no such ticket or agent, or 50 agents are there already.</remarks>
    [Alias("Beat")]
    Task<Outcome<PresenceView>> Beat(AgentId agent, PresenceState state);

    /// <summary>An agent left. Harmless when they were not there.</summary>
    [Alias("Leave")]
    Task<PresenceView> Leave(AgentId agent);

    /// <summary>Who is there.</summary>
    [AlwaysInterleave, Alias("View")]
    Task<PresenceView> View();
}

/// <summary>What somebody at a ticket does.</summary>
[GenerateSerializer, Alias("ticket.presence-state")]
public enum PresenceState
{
    /// <summary>Looks at it.</summary>
    Viewing,

    /// <summary>Writes.</summary>
    Typing,

    /// <summary>Has it open and does nothing.</summary>
    Idle,
}

/// <summary>Who is at a ticket, those who came first first.</summary>
[GenerateSerializer, Immutable, Alias("ticket.presence")]
public sealed record PresenceView([property: Id(0)] TicketId Ticket, [property: Id(1)] IReadOnlyList<PresentAgent> Agents);

/// <summary>Somebody at a ticket.</summary>
/// <param name="Since">Since when they are there.</param>
[GenerateSerializer, Immutable, Alias("ticket.present-agent")]
public sealed record PresentAgent(
    [property: Id(0)] AgentId Agent, [property: Id(1)] string Name, [property: Id(2)] PresenceState State, [property: Id(3)] DateTimeOffset Since);
