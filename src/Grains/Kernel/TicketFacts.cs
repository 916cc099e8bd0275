using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Grains.Kernel;

/// <summary>What the ticket stream carries: the facts of one append and the ticket after them. At least once, in order per ticket; sometimes lost.</summary>
/// <param name="Line">The ticket after the facts; its version is that of the last one.</param>
/// <param name="Weight">Weighted points that it costs its agent.</param>
/// <param name="Facts">All facts of the append, in order.</param>
/// <param name="Queue">The team in whose queue it waited before them; null when in none, or not known.</param>
[GenerateSerializer, Immutable, Alias("desk.ticket-facts")]
public sealed record TicketFacts(
    [property: Id(0)] TicketLine Line, [property: Id(1)] int Weight, [property: Id(2)] IReadOnlyList<Stamped<TicketEvent>> Facts, [property: Id(3)] TeamId? Queue = null);
