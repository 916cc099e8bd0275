using System.Globalization;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Problems;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Interfaces.Tickets.Problems;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Tickets;

/// <summary>What problems gather and tell.</summary>
internal static class ProblemTable
{
    public static void Write(Session session, BroadcastRow row) => session.Run(
        "UpsertBroadcast",
        ("id", row.Line.Id), ("problem", row.Problem), ("begunAt", row.Line.BegunAt), ("by", row.Line.By), ("aim", row.Line.Aim), ("tickets", row.Line.Tickets),
        ("told", row.Line.Told), ("resolved", row.Line.Resolved), ("skipped", row.Line.Skipped), ("failed", row.Line.Failed));

    public static List<BroadcastLine> Broadcasts(Session session, TicketId problem, (long At, string Id) after, int limit) => session.All(
        "BroadcastsOfProblem",
        row => new BroadcastLine(
            Guid.Parse(row.GetString(0)), row.Instant(1), row.GetString(2), row.Word<BroadcastAim>(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6), row.GetInt32(7), row.GetInt32(8)),
        ("problem", problem), ("afterAt", after.At), ("afterId", after.Id), ("limit", limit));

    public static List<AffectedCustomer> Affected(Session session, TicketId problem, string after, int limit) => session.All(
        "AffectedCustomers", row => new AffectedCustomer(new(row.GetString(0)), (Tier)row.GetInt32(1), row.GetInt32(2), row.GetInt32(3)),
        ("problem", problem), ("after", after), ("limit", limit));
}

/// <summary>What problems gather and tell, in tables.</summary>
internal sealed class SqlProblemRows(Database database) : IProblemRows
{
    public async Task<Page<BroadcastLine>> Broadcasts(TicketId problem, string? after, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var cursor = after is null ? (0, "") : Cursor(after);
        return Cut(
            await database.Read(session => ProblemTable.Broadcasts(session, problem, cursor, limit + 1)), limit,
            line => string.Create(CultureInfo.InvariantCulture, $"{line.BegunAt.UtcTicks}.{line.Id}"));
    }

    public async Task<Page<AffectedCustomer>> Affected(TicketId problem, string? after, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return Cut(await database.Read(session => ProblemTable.Affected(session, problem, after ?? "", limit + 1)), limit, line => line.Customer.Value);
    }

    private static Page<T> Cut<T>(List<T> rows, int limit, Func<T, string> key) => rows.Count > limit ? new([.. rows.Take(limit)], key(rows[limit - 1])) : new(rows, null);

    private static (long At, string Id) Cursor(string text) =>
        text.Split('.') is [var at, var id] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && Guid.TryParse(id, out var known)
            ? (ticks, known.ToString())
            : throw new FormatException("The cursor does not come from a page of this list.");
}
