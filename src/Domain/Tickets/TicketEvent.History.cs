using Orleans;

namespace Firstline.Domain.Tickets;

public abstract partial record TicketEvent
{
    /// <summary>Times of a history that was taken over cannot be right, or are missing; the clocks that ran then end without being judged.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.times-distrusted.1")]
    public sealed record TimesDistrusted([property: Id(0)] string Reason) : TicketEvent;
}
