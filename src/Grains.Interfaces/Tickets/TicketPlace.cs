using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Routing;

namespace Firstline.Grains.Interfaces.Tickets;

/// <summary>Where a ticket stands on its way to an agent.</summary>
/// <param name="Team">The team in whose queue it waits, or would.</param>
/// <param name="Waits">Whether it needs an agent now.</param>
/// <param name="Channel">How it came.</param>
/// <param name="Component">The component at fault; empty for none.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Offer">Set while it is offered to an agent.</param>
/// <param name="Passed">Agents to whom it is not offered again for a while.</param>
/// <param name="Previous">Who had it before it went back to the queue.</param>
/// <param name="AssignedAt">When its agent got it; null when it has none.</param>
[GenerateSerializer, Immutable, Alias("ticket.place")]
public sealed record TicketPlace(
    [property: Id(0)] TeamId Team,
    [property: Id(1)] bool Waits,
    [property: Id(2)] Channel Channel,
    [property: Id(3)] string Component,
    [property: Id(4)] IReadOnlyList<string> Tags,
    [property: Id(5)] WorkOffer? Offer,
    [property: Id(6)] IReadOnlyList<PassedOver> Passed,
    [property: Id(7)] AgentId? Previous,
    [property: Id(8)] DateTimeOffset? AssignedAt);
