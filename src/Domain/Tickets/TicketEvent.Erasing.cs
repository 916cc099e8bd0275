using Orleans;

namespace Firstline.Domain.Tickets;

public abstract partial record TicketEvent
{
    /// <summary>
    /// What a person had written, or was told, was erased from the facts before this one; not who it was, nor what. <paramref name="Whole"/>
    /// when it was the person's own ticket, so that contact, subject and all texts are gone; otherwise only what the person wrote to it.
    /// <paramref name="Texts"/> messages and notes went.
    /// </summary>
    [GenerateSerializer, Immutable, Alias("ticket.person-erased.1")]
    public sealed record PersonErased([property: Id(0)] bool Whole, [property: Id(1)] int Texts) : TicketEvent;
}
