using Firstline.Domain.Kernel;
using Orleans.Concurrency;

namespace Firstline.Grains.Interfaces.Kernel;

/// <summary>A configuration document of the desk as numbered versions. There is one of each kind, under the key <c>desk</c>.</summary>
/// <remarks>
/// Version 0 is what the desk ships with; each edit is the whole document and makes the next version. Decisions go by the newest version that their silo
/// knows: at once where it was published, within about a second elsewhere.
/// </remarks>
[Alias("desk.IDocument`1")]
public interface IDocumentGrain<TDocument> : IGrainWithStringKey
    where TDocument : class
{
    /// <summary>Puts a document in force under the next version.</summary>
    /// <remarks>
    /// Idempotent by command id. <see cref="Asked.IfVersion"/> is the document's version. Returns when it is durable. Refused with every fault at
    /// once, by <see cref="DocumentRefusal.Unsound"/> or <see cref="DocumentRefusal.InUse"/>.
    /// </remarks>
    [Alias("Publish")]
    Task<Outcome<Numbered<TDocument>>> Publish(TDocument draft, string note, Asked asked);

    /// <summary>The document in force.</summary>
    [AlwaysInterleave, Alias("View")]
    Task<Numbered<TDocument>> View();

    /// <summary>A version of the document; null when there is none.</summary>
    [AlwaysInterleave, Alias("Edition")]
    Task<Numbered<TDocument>?> Edition(long version);

    /// <summary>A page of the versions that were published, newest first, without their text.</summary>
    /// <param name="before">Only versions before this one; null for the newest.</param>
    /// <param name="limit">How many.</param>
    [AlwaysInterleave, Alias("History")]
    Task<Page<DocumentEdition>> History(long? before, int limit);
}

/// <summary>A document with the number of its version.</summary>
[GenerateSerializer, Immutable, Alias("desk.numbered`1")]
public sealed record Numbered<TDocument>([property: Id(0)] long Version, [property: Id(1)] TDocument Document)
    where TDocument : class;

/// <summary>A version in a document's history.</summary>
/// <param name="Version">Its number.</param>
/// <param name="At">When it came into force.</param>
/// <param name="By">Who published it.</param>
/// <param name="Note">Why.</param>
[GenerateSerializer, Immutable, Alias("desk.document-edition")]
public sealed record DocumentEdition(
    [property: Id(0)] long Version, [property: Id(1)] DateTimeOffset At, [property: Id(2)] Who By, [property: Id(3)] string Note);
