using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Grains.Kernel;

/// <summary>Something that a silo keeps at hand and brings up to date by looking at the log.</summary>
internal interface IShelf
{
    /// <summary>Reads what is newer than what is at hand; cheap when nothing is.</summary>
    Task Refresh();
}

/// <summary>The newest version of a configuration document as a silo knows it, ready for decisions, which never wait.</summary>
/// <remarks>
/// Safe for concurrent use; one a silo for each kind of document. To add a document: a record in the domain with a usual value, rules that
/// find every fault, and a union with one published event; the record in <see cref="StateJson"/> and the event in the catalog of events; an
/// interface that extends <see cref="IDocumentGrain{TDocument}"/> and a grain that extends <see cref="DocumentGrain{TDocument, TEvent}"/>; <see cref="ShelfModule.AddShelf"/> in
/// the room's registration. Then whoever decides takes the shelf and reads <see cref="Newest"/>. At the edge, <c>DocumentRoutes.MapDocument</c> gives it
/// its routes.
/// </remarks>
internal sealed class Shelf<TDocument>(IEventLog log, string kind, TDocument usual, JsonTypeInfo<TDocument> json) : IShelf
    where TDocument : class
{
    private Numbered<TDocument> _newest = new(0, usual);

    /// <summary>How the log names the document.</summary>
    public string Kind => kind;

    /// <summary>What the desk ships with: version 0.</summary>
    public TDocument Usual => usual;

    /// <summary>How the document rests.</summary>
    public JsonTypeInfo<TDocument> Json => json;

    /// <summary>The newest version that the silo knows.</summary>
    public Numbered<TDocument> Newest => Volatile.Read(ref _newest);

    /// <summary>Learns of a version; an older one than is known changes nothing.</summary>
    public void Learn(Numbered<TDocument> published)
    {
        Numbered<TDocument> known;
        do
        {
            known = Newest;
        }
        while (published.Version > known.Version && Interlocked.CompareExchange(ref _newest, published, known) != known);
    }

    public async Task Refresh()
    {
        if (await log.Load(kind, DocumentKey.TheOne) is { } stored && stored.Version > Newest.Version)
        {
            Learn(new(stored.Version, JsonSerializer.Deserialize(stored.Snapshot, json)!));
        }
    }
}

/// <summary>Registers documents.</summary>
internal static class ShelfModule
{
    /// <summary>Keeps a kind of document at hand.</summary>
    public static IServiceCollection AddShelf<TDocument>(this IServiceCollection services, string kind, TDocument usual, JsonTypeInfo<TDocument> json)
        where TDocument : class
    {
        services.AddSingleton(provider => new Shelf<TDocument>(provider.GetRequiredService<IEventLog>(), kind, usual, json));
        services.AddSingleton<IShelf>(provider => provider.GetRequiredService<Shelf<TDocument>>());
        return services;
    }
}
