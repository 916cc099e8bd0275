using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Problems;
using Orleans;

namespace Firstline.Domain.Tickets;

public abstract partial record TicketEvent
{
    /// <summary>It turned out to be another kind of request.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.type-changed.1")]
    public sealed record TypeChanged([property: Id(0)] TicketType From, [property: Id(1)] TicketType To) : TicketEvent;

    /// <summary>An update of the problem behind it reached it; the reply after this fact is that update.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.told.1")]
    public sealed record Told([property: Id(0)] TicketId Problem, [property: Id(1)] TicketNumber Number, [property: Id(2)] Guid Broadcast) : TicketEvent;

    /// <summary>An update of this problem goes out to the tickets that it gathers; where a resolution is named, they are resolved by it.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.broadcast.1")]
    public sealed record BroadcastSent(
        [property: Id(0)] Guid Broadcast, [property: Id(1)] Guid Message, [property: Id(2)] int Tickets, [property: Id(3)] Resolution? Resolving = null) : TicketEvent;
}
