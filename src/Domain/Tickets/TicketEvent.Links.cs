using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Links;
using Orleans;

namespace Firstline.Domain.Tickets;

public abstract partial record TicketEvent
{
    /// <summary>It was linked to another ticket, which has the same fact from its own side.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.linked.1")]
    public sealed record Linked([property: Id(0)] LinkRole Role, [property: Id(1)] TicketId Other, [property: Id(2)] TicketNumber Number) : TicketEvent;

    /// <summary>A link to another ticket was taken away, by a person or because one of the two was merged.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.unlinked.1")]
    public sealed record Unlinked([property: Id(0)] LinkRole Role, [property: Id(1)] TicketId Other, [property: Id(2)] TicketNumber Number) : TicketEvent;
}
