using Firstline.Grains.Ports;

namespace Firstline.Storage.EventLog;

/// <summary>An append with its facts already written as JSON, so that the writer's thread only hands rows to the database.</summary>
internal sealed record PreparedAppend(Append Append, IReadOnlyList<WrittenFact> Facts, IReadOnlyList<(long Position, WrittenFact Written)> Rewritten)
{
    /// <exception cref="ArgumentException">A fact is no durable event, or there is none.</exception>
    public static PreparedAppend Of(Append append, EventCatalog catalog) => append.Facts.Count == 0
        ? throw new ArgumentException("An append has at least one fact.", nameof(append))
        : new(append, [.. append.Facts.Select(fact => catalog.WriteApart(fact.Event))],
            [.. append.Shredding?.Rewritten.Select(fact => (fact.Position, catalog.WriteApart(fact.Event))) ?? []]);

    /// <summary>The day on which it is written, for its origin; days since the year 1.</summary>
    public long Day { get; init; }

    /// <summary>Origins of days before this one go.</summary>
    public long OldestDay { get; init; }

    /// <summary>The entity's version after the facts.</summary>
    public long Version => Append.ExpectedVersion + Facts.Count;

    /// <summary>The id that makes asking again harmless, or null.</summary>
    public string? CommandId => string.IsNullOrEmpty(Append.CommandId) ? null : Append.CommandId;
}
