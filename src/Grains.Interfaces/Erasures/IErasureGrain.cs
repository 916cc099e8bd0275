using Firstline.Domain.Erasures;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Orleans.Concurrency;

namespace Firstline.Grains.Interfaces.Erasures;

/// <summary>The erasure of one person: goes through the customer's tickets and contacts, a page at a time, until no trace is left.</summary>
/// <remarks>Durable: after a crash it goes on where it stood. It cannot be taken back.</remarks>
[Alias("desk.IErasure")]
public interface IErasureGrain : IGrainWithGuidKey
{
    /// <summary>Asks for it. What the request leaves out of name and address is taken from the customer's contacts, if one alone fits.</summary>
    /// <remarks>Idempotent. Answers when the request is durable; the work follows. Refused when the customer is unknown or nobody is named.</remarks>
    [Alias("Ask")]
    Task<Outcome<ErasureView>> Ask(CustomerId customer, Person person, Asked asked);

    /// <summary>The erasure as it stands; null when nobody asked for it.</summary>
    [AlwaysInterleave, Alias("View")]
    Task<ErasureView?> View();
}

/// <summary>What an erasure would do.</summary>
[Alias("desk.IErasurePreviews")]
public interface IErasurePreviews : IGrainWithIntegerKey
{
    /// <summary>What would go, without changing anything. Looks at no more than 10,000 tickets of the customer.</summary>
    /// <remarks>Refused when the customer is unknown or nobody is named.</remarks>
    [Alias("Preview")]
    Task<Outcome<ErasurePreview>> Preview(CustomerId customer, Person person);
}

/// <summary>An erasure as a reader gets it; whom it erases is not told.</summary>
[GenerateSerializer, Immutable, Alias("erasure.view")]
public sealed record ErasureView(
    [property: Id(0)] Guid Id,
    [property: Id(1)] long Version,
    [property: Id(2)] CustomerId Customer,
    [property: Id(3)] ErasureStage Stage,
    [property: Id(4)] DateTimeOffset AskedAt,
    [property: Id(5)] DateTimeOffset? CompletedAt,
    [property: Id(6)] int Tickets,
    [property: Id(7)] int Texts,
    [property: Id(8)] int Contacts,
    [property: Id(9)] bool Compacted);

/// <summary>What an erasure would do.</summary>
/// <param name="Person">Whom it means, completed from the customer's contacts.</param>
/// <param name="Tickets">Tickets of their own.</param>
/// <param name="Others">Tickets of others that they wrote to.</param>
/// <param name="Texts">Messages and notes.</param>
/// <param name="Contacts">Contacts of the customer.</param>
/// <param name="Numbers">The first 100 of the tickets.</param>
/// <param name="Complete">Whether all tickets of the customer were looked at.</param>
[GenerateSerializer, Immutable, Alias("erasure.preview")]
public sealed record ErasurePreview(
    [property: Id(0)] Person Person,
    [property: Id(1)] int Tickets,
    [property: Id(2)] int Others,
    [property: Id(3)] int Texts,
    [property: Id(4)] int Contacts,
    [property: Id(5)] IReadOnlyList<Firstline.Domain.Tickets.TicketNumber> Numbers,
    [property: Id(6)] bool Complete);
