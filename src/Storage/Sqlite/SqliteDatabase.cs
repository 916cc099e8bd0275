using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Firstline.Storage.Sqlite;

/// <summary>One file <c>desk.db</c> in a folder that belongs to this process.</summary>
internal sealed class SqliteDatabase(StorageOptions options, TimeProvider time, ILogger<SqliteDatabase> logger) : Database
{
    private static readonly Queries Sql = Queries.Of("Sqlite");

    private readonly string _folder = Path.GetFullPath(options.Folder);
    private FolderLock? _lock;
    private StorageMeter? _meter;
    private GroupWriter? _writer;
    private ReaderPool? _readers;

    private string File => Path.Combine(_folder, "desk.db");

    public override async Task Open()
    {
        if (_lock is null)
        {
            await Task.Run(Start);
        }
    }

    public override async Task Close()
    {
        if (_lock is not { } held)
        {
            return;
        }

        _lock = null;
        try
        {
            await _readers!.Close();
            await _writer!.Stop();
        }
        finally
        {
            _meter!.Dispose();
            held.Dispose();
        }
    }

    public override Task<T> Read<T>(Func<Session, T> query) => _readers is { } readers
        ? readers.Read(query)
        : throw new InvalidOperationException("The storage is not open yet.");

    public override Task<T> Write<T>(Func<Session, T> change) => _writer is { } writer
        ? writer.Write(change)
        : throw new InvalidOperationException("The storage is not open yet.");

    public override Task<SweepResult> Sweep() => _writer is { } writer
        ? writer.Alone(Sweep)
        : throw new InvalidOperationException("The storage is not open yet.");

    /// <summary>Deleted content is overwritten as it goes; a page that was split may keep a copy, so a file that is not too large is written anew.</summary>
    private SweepResult Sweep(Session session)
    {
        var compact = session.Number("DatabaseSize") <= options.CompactUpTo;
        if (compact)
        {
            session.Script(Sql["Compact"]);
        }

        return session.Number("TruncateLog") != 0 ? SweepResult.Busy : compact ? SweepResult.Compacted : SweepResult.Swept;
    }

    private void Start()
    {
        var held = FolderLock.Take(_folder);
        try
        {
            var session = Connect(SqliteOpenMode.ReadWriteCreate, ScriptFunctions.Register);
            try
            {
                Schema.BringUpToDate(session, File, time.GetUtcNow());
                session.Script(Sql["OpenWriter"]);
            }
            catch
            {
                session.Dispose();
                throw;
            }

            _meter = new();
            _writer = new(session, ConnectWriter, _meter, logger);
            _readers = new(options.Readers, ConnectReader);
            _lock = held;
        }
        catch (SqliteException reason)
        {
            held.Dispose();
            throw new StorageRefused($"The file '{File}' cannot be used as the desk's database: {reason.Message}", reason);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private Session ConnectWriter()
    {
        var session = Connect(SqliteOpenMode.ReadWrite);
        session.Script(Sql["OpenWriter"]);
        return session;
    }

    private Session ConnectReader()
    {
        var session = Connect(SqliteOpenMode.ReadWrite);
        session.Script(Sql["OpenReader"]);
        return session;
    }

    private Session Connect(SqliteOpenMode mode, Action<SqliteConnection>? prepare = null)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        prepare?.Invoke(connection);
        return new(connection, Sql, () => SQLitePCL.raw.sqlite3_interrupt(connection.Handle));
    }
}
