using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;

namespace Firstline.Grains.OnCall;

/// <summary>The versions of a document by the time at which they were in force, read from the log.</summary>
/// <param name="log">The log.</param>
/// <param name="shelf">The document.</param>
/// <param name="told">The document in a fact.</param>
internal sealed class Editions<TDocument>(IEventLog log, Shelf<TDocument> shelf, Func<object, TDocument> told)
    where TDocument : class
{
    private const int Portion = 50;

    /// <summary>Each version that was in force in a time, with the part of the time; the time is not empty.</summary>
    /// <remarks>The first is found by halving, so old times cost no more than new ones.</remarks>
    public async IAsyncEnumerable<Edition<TDocument>> Between(DateTimeOffset from, DateTimeOffset to)
    {
        var versions = await log.Load(shelf.Kind, DocumentKey.TheOne) is { } stored ? stored.Version : 0;
        var first = await LastBy(from, versions);
        var (begun, known) = (from, first == 0 ? shelf.Usual : told((await One(first)).Event));
        for (var version = first; version < versions;)
        {
            foreach (var fact in await log.Read(shelf.Kind, DocumentKey.TheOne, version, Portion))
            {
                if (fact.At >= to)
                {
                    version = versions;
                    break;
                }

                if (fact.At > begun)
                {
                    yield return new(begun, fact.At, known);
                }

                (begun, known, version) = (fact.At, told(fact.Event), fact.Version);
            }
        }

        yield return new(begun, to, known);
    }

    /// <summary>The version that was in force at an instant.</summary>
    public async Task<TDocument> At(DateTimeOffset at)
    {
        var version = await LastBy(at, await log.Load(shelf.Kind, DocumentKey.TheOne) is { } stored ? stored.Version : 0);
        return version == 0 ? shelf.Usual : told((await One(version)).Event);
    }

    /// <summary>The last version by an instant, of those up to one; 0 when there is none.</summary>
    private async Task<long> LastBy(DateTimeOffset at, long versions)
    {
        if (versions == 0 || (await One(versions)).At <= at)
        {
            return versions;
        }

        var (by, after) = (0L, versions);
        while (by + 1 < after)
        {
            var middle = by + ((after - by) / 2);
            (by, after) = (await One(middle)).At <= at ? (middle, after) : (by, middle);
        }

        return by;
    }

    private async Task<StoredFact> One(long version) => (await log.Read(shelf.Kind, DocumentKey.TheOne, version - 1, 1))[0];
}

/// <summary>A document and the time in which it was in force.</summary>
internal sealed record Edition<TDocument>(DateTimeOffset From, DateTimeOffset To, TDocument Document)
    where TDocument : class;
