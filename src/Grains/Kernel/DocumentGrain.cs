using System.Globalization;
using System.Text.Json;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Kernel;

/// <summary>A configuration document as numbered versions: the whole document in each fact, so that its version is the number of its facts.</summary>
/// <typeparam name="TDocument">The document.</typeparam>
/// <typeparam name="TEvent">The union with its one event: a version was published.</typeparam>
internal abstract class DocumentGrain<TDocument, TEvent>(DeciderKit kit, Shelf<TDocument> shelf)
    : DeciderGrain<TDocument, TEvent, Numbered<TDocument>>(kit), IDocumentGrain<TDocument>
    where TDocument : class
    where TEvent : class
{
    private const int LongestNote = 200;

    protected override string Kind => shelf.Kind;

    protected override string Id => this.GetPrimaryKeyString();

    protected override TDocument Nothing => shelf.Usual;

    public virtual async Task<Outcome<Numbered<TDocument>>> Publish(TDocument draft, string note, Asked asked)
    {
        var lost = await Lost(State, draft);
        var outcome = await Execute(asked, (_, _) =>
            note.Length > LongestNote ? DocumentRefusal.Unsound.Because($"note has more than {LongestNote} characters.", "note")
            : (Broken(draft) ?? lost) is { } refusal ? refusal
            : Published(draft, note.Trim()));
        if (outcome.View is { } published)
        {
            shelf.Learn(published);
        }

        return outcome;
    }

    public Task<Numbered<TDocument>> View() => Task.FromResult(ViewOf(State, Version));

    public async Task<Numbered<TDocument>?> Edition(long version) =>
        version == 0 ? new(0, shelf.Usual)
        : version > 0 && await Kit.Log.Read(Kind, Id, version - 1, 1) is [{ Event: TEvent fact }] ? new(version, Told(fact).Document)
        : null;

    public async Task<Page<DocumentEdition>> History(long? before, int limit)
    {
        var end = Math.Clamp((before ?? long.MaxValue) - 1, 0, Version);
        var start = Math.Max(0, end - limit);
        var facts = await Kit.Log.Read(Kind, Id, start, (int)(end - start));
        return new(
            [.. facts.Reverse().Select(fact => new DocumentEdition(fact.Version, fact.At, fact.By, Told((TEvent)fact.Event).Note))],
            start > 0 ? (start + 1).ToString(CultureInfo.InvariantCulture) : null);
    }

    /// <summary>Why a draft makes no sense, with every fault; null when it does.</summary>
    protected abstract Refusal? Broken(TDocument draft);

    /// <summary>Why a draft may not leave out what it leaves out; null when it may.</summary>
    protected virtual Task<Refusal?> Lost(TDocument known, TDocument draft) => Task.FromResult<Refusal?>(null);

    /// <summary>The fact that a document was published.</summary>
    protected abstract TEvent Published(TDocument document, string note);

    /// <summary>What such a fact tells.</summary>
    protected abstract (TDocument Document, string Note) Told(TEvent fact);

    protected override TDocument Evolve(TDocument state, TEvent fact, DateTimeOffset at) => Told(fact).Document;

    protected override string Write(TDocument state) => JsonSerializer.Serialize(state, shelf.Json);

    protected override TDocument Read(string snapshot) => JsonSerializer.Deserialize(snapshot, shelf.Json)!;

    protected override Numbered<TDocument> ViewOf(TDocument state, long version) => new(version, state);
}

/// <summary>The key that documents have: there is one of each kind.</summary>
internal static class DocumentKey
{
    public const string TheOne = "desk";
}
