using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Tickets;

public partial interface ITicketGrain
{
    /// <summary>Erases what the ticket tells about a person: the whole conversation, contact and subject if it is theirs, otherwise what they wrote to it.</summary>
    /// <remarks>Irrevocable. Idempotent, and harmless where nothing tells about them. Answers how many texts went. Refused when there is no such ticket.</remarks>
    [Alias("ErasePerson")]
    Task<Outcome<ErasedTexts>> ErasePerson(Person person, Asked asked);
}

/// <summary>What went from a ticket.</summary>
/// <param name="Any">Whether there was anything.</param>
/// <param name="Texts">How many messages and notes.</param>
[GenerateSerializer, Immutable, Alias("ticket.erased-texts")]
public sealed record ErasedTexts([property: Id(0)] bool Any, [property: Id(1)] int Texts);
