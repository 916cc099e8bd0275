using System.Data.Common;
using System.Globalization;
using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Automation;

/// <summary>Which bulk jobs there are, one row each.</summary>
internal sealed class BulkTable(Database database) : IBulkRows
{
    public static void Write(Session session, BulkRow row) =>
        session.Run("UpsertBulk", ("job", row.Job.ToString("N")), ("begunAt", row.BegunAt), ("state", row.State));

    public async Task<Page<Guid>> Jobs(BulkState? state, string? after, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var (at, last) = Place(after);
        var jobs = await database.Read(session => state is { } one
            ? session.All("BulksOfState", Row, ("state", one), ("at", at), ("job", last), ("limit", limit + 1))
            : session.All("BulksOfAll", Row, ("at", at), ("job", last), ("limit", limit + 1)));
        return jobs.Count > limit ? new([.. jobs.Take(limit).Select(job => job.Id)], Cursor(jobs[limit - 1])) : new([.. jobs.Select(job => job.Id)], null);
    }

    private static (Guid Id, long At) Row(DbDataReader row) => (Guid.ParseExact(row.GetString(0), "N"), row.GetInt64(1));

    private static string Cursor((Guid Id, long At) job) => string.Create(CultureInfo.InvariantCulture, $"{job.At}.{job.Id:N}");

    private static (long At, string Job) Place(string? cursor) =>
        cursor is null ? (long.MaxValue, "")
        : cursor.Split('.') is [var at, var job] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && Guid.TryParseExact(job, "N", out var id)
        ? (ticks, id.ToString("N"))
        : throw new FormatException("The cursor does not come from a page of this list.");
}
