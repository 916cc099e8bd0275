using System.Data.Common;
using System.Text.Json;
using Firstline.Domain.Kernel;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.Attachments;

/// <summary>Files: their names in a table, their bytes on the shelf. Whoever adds or removes bytes does it alone, so that none go that are just being shared.</summary>
internal sealed class SqlAttachments : IAttachments, IDisposable
{
    private const int AtOnce = 500;
    private readonly SemaphoreSlim _shelfTurn = new(1, 1);
    private readonly Database _database;
    private readonly FileShelf _shelf;
    private readonly TimeProvider _time;

    public SqlAttachments(Database database, StorageOptions options, TimeProvider time)
    {
        (_database, _time) = (database, time);
        _shelf = new(Path.Combine(Path.GetFullPath(options.Folder), "attachments"));
    }

    public Task<IIncomingFile> Begin() => Task.Run(_shelf.Begin);

    public Task Keep(StoredAttachment file, IIncomingFile content) => Alone(() => _shelf.Keep(file.Hash, content), () => Insert(file));

    public Task Quarantine(StoredAttachment file, IIncomingFile content) => Alone(() => _shelf.Quarantine(file.Hash, content), () => Insert(file));

    public async Task<IReadOnlyList<StoredAttachment>> Find(IReadOnlyCollection<Guid> ids) => ids.Count == 0
        ? []
        : await _database.Read(session => session.All("FindAttachments", Row, ("ids", JsonSerializer.Serialize(ids))));

    public async Task<IReadOnlyList<StoredAttachment>> Hold(IReadOnlyCollection<Guid> ids)
    {
        if (ids.Count > 0)
        {
            await _database.Write(session => session.Run("HoldAttachments", ("ids", JsonSerializer.Serialize(ids)), ("now", _time.GetUtcNow())));
        }

        return await Find(ids);
    }

    public Task<byte[]?> Read(string hash, long offset, int count) => _shelf.Read(hash, offset, count);

    public async Task<int> RemoveUnused(DateTimeOffset before)
    {
        var removed = 0;
        List<Guid> unused;
        do
        {
            unused = await _database.Read(session => session.All("UnusedAttachments", row => Guid.Parse(row.GetString(0)), ("before", before), ("limit", AtOnce)));
            foreach (var id in unused)
            {
                await Alone(() => { }, () => Remove(id, before));
            }

            removed += unused.Count;
        }
        while (unused.Count == AtOnce);
        return removed;
    }

    public Task Erase(Guid id) => Alone(() => { }, () => Remove(id, null));

    /// <summary>Gives files to a ticket, in the transaction of the facts.</summary>
    public static void Write(Session session, TakenAttachment taken) => session.Run("TakeAttachment", ("id", taken.Id), ("ticket", taken.Ticket));

    public void Dispose() => _shelfTurn.Dispose();

    private async Task Alone(Action move, Func<Task> keep)
    {
        await _shelfTurn.WaitAsync();
        try
        {
            await Task.Run(move);
            await keep();
        }
        finally
        {
            _shelfTurn.Release();
        }
    }

    private Task Insert(StoredAttachment file) => _database.Write(session => session.Run(
        "InsertAttachment",
        ("id", file.Id), ("hash", file.Hash), ("name", file.Name), ("type", file.Type), ("size", file.Size), ("verdict", file.Verdict), ("touchedAt", file.TouchedAt)));

    private async Task Remove(Guid id, DateTimeOffset? unusedBefore)
    {
        var hash = await _database.Write(session => session.First(
            "RemoveAttachment", row => row.GetString(0), ("id", id), ("before", unusedBefore ?? DateTimeOffset.MaxValue), ("used", unusedBefore is null)));
        if (hash is not null && await _database.Read(session => session.Number("CountAttachmentsOfHash", ("hash", hash))) == 0)
        {
            await Task.Run(() => _shelf.Remove(hash));
        }
    }

    private static StoredAttachment Row(DbDataReader row) => new(
        Guid.Parse(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.Word<ScanVerdict>(5),
        row.Text(6) is { } ticket ? TicketId.Parse(ticket) : null, row.Instant(7));
}
