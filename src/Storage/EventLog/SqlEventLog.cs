using System.Data.Common;
using System.Text.Json;
using Firstline.Domain.Kernel;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.EventLog;

/// <summary>The event log in tables.</summary>
internal sealed class SqlEventLog(Database database, EventCatalog catalog, TimeProvider time, int keepOrigins) : IEventLog
{
    private const string Published = "published";

    public Task<StoredEntity?> Load(string kind, string id) => database.Read(session => session.First(
        "LoadEntity", row => new StoredEntity(row.GetInt64(0), row.GetString(1)), ("kind", kind), ("id", id)));

    public async Task<AppendResult> Append(Append append)
    {
        var today = time.GetUtcNow().UtcTicks / TimeSpan.TicksPerDay;
        var prepared = PreparedAppend.Of(append, catalog) with { Day = today, OldestDay = today - keepOrigins };
        return await database.Write(session => AppendWriter.Write(session, prepared));
    }

    public Task<IReadOnlyList<StoredFact>> Read(string kind, string id, long afterVersion, int limit) =>
        Facts("ReadEntityEvents", ("kind", kind), ("id", id), ("after", afterVersion), ("limit", limit));

    public async Task<IReadOnlyList<IReadOnlyList<StoredFact>>> ReadMany(string kind, IReadOnlyCollection<string> ids)
    {
        var facts = await Facts("ReadManyEvents", ("kind", kind), ("ids", JsonSerializer.Serialize(ids)));
        var byEntity = facts.ToLookup(fact => fact.EntityId);
        return [.. ids.Select(id => (IReadOnlyList<StoredFact>)[.. byEntity[id]]).Where(history => history.Count > 0)];
    }

    public Task<IReadOnlyList<StoredFact>> ReadAll(string kind, long afterPosition, int limit) =>
        Facts("ReadKindEvents", ("kind", kind), ("after", afterPosition), ("limit", limit));

    public async Task<LogLook> Look(LogFilter filter, long? from, bool oldestFirst, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var (rows, next) = await database.Read(session => LogWindow.Read(session, filter, from, oldestFirst, limit, row => (Kind: row.GetString(13), Row: Row(row))));
        return new([.. rows.Select(row => (row.Kind, row.Row.Fact with { Event = catalog.Read(row.Row.Written) }))], next);
    }

    public Task<long> LastPosition() => database.Read(session => session.Number("LastPosition"));

    public Task<CommandReceipt?> FindCommand(string commandId) => database.Read(session => AppendWriter.FindCommand(session, commandId));

    public async Task<IReadOnlyDictionary<Guid, string>> Contents(IReadOnlyCollection<Guid> ids) => ids.Count == 0
        ? new Dictionary<Guid, string>()
        : await database.Read(session => session
            .All("ReadContents", row => (Id: Guid.Parse(row.GetString(0)), Text: row.GetString(1)), ("ids", JsonSerializer.Serialize(ids)))
            .ToDictionary(content => content.Id, content => content.Text));

    public Task<SweepResult> Sweep() => database.Sweep();

    public Task<long> PublishedUpTo() => database.Read(session => session.Number("ReadState", ("name", Published)));

    public Task MarkPublished(long position) =>
        database.Write(session => session.Run("RaiseState", ("name", Published), ("value", position)));

    private async Task<IReadOnlyList<StoredFact>> Facts(string query, params (string Name, object? Value)[] values)
    {
        var rows = await database.Read(session => session.All(query, Row, values));
        return await Task.Run<IReadOnlyList<StoredFact>>(() => [.. rows.Select(row => row.Fact with { Event = catalog.Read(row.Written) })]);
    }

    private static (StoredFact Fact, WrittenFact Written) Row(DbDataReader row) => (
        new(
            row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.Instant(4),
            new(row.Word<WhoKind>(5), row.GetString(6), row.GetString(7)), null!,
            row.Text(10) is { } via ? new(via, row.GetString(11), row.GetString(12)) : null),
        new(row.GetString(3), row.GetString(8), row.Text(9)));
}
