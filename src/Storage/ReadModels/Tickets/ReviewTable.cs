using System.Globalization;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Tickets;

/// <summary>Reviews of escalations, one row a ticket.</summary>
internal static class ReviewTable
{
    public static void Write(Session session, ReviewRow row)
    {
        if (row.Due is null && row.WrittenAt is null)
        {
            session.Run("DeleteReview", ("ticket", row.Ticket));
        }
        else
        {
            session.Run("UpsertReview", ("ticket", row.Ticket), ("level", row.Level), ("dueAt", row.Due ?? row.WrittenAt), ("writtenAt", row.WrittenAt));
        }
    }

    public static List<ReviewLine> Page(Session session, ReviewFilter filter, DateTimeOffset now, (long At, string Ticket) after, int limit) => filter == ReviewFilter.Written
        ? session.All("ReviewsWritten", Line, ("afterAt", after.At), ("afterTicket", after.Ticket), ("limit", limit))
        : session.All(
            "ReviewsOwed", Line, ("before", filter == ReviewFilter.Overdue ? now : DateTimeOffset.MaxValue), ("afterAt", after.At), ("afterTicket", after.Ticket), ("limit", limit));

    private static ReviewLine Line(System.Data.Common.DbDataReader row) => new(
        TicketId.Parse(row.GetString(0)), new(row.GetInt64(1)), row.GetString(2), new(row.GetString(3)), row.GetInt32(4), row.Instant(5), row.InstantOrNull(6));
}

/// <summary>Reviews of escalations, in tables.</summary>
internal sealed class SqlReviewRows(Database database) : IReviewRows
{
    public async Task<Page<ReviewLine>> Reviews(ReviewFilter filter, DateTimeOffset now, string? after, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var cursor = after is null ? (0, "") : Cursor(after);
        var rows = await database.Read(session => ReviewTable.Page(session, filter, now, cursor, limit + 1));
        return rows.Count > limit ? new([.. rows.Take(limit)], Key(rows[limit - 1])) : new(rows, null);
    }

    private static string Key(ReviewLine line) => string.Create(CultureInfo.InvariantCulture, $"{(line.WrittenAt ?? line.Due).UtcTicks}.{line.Ticket}");

    private static (long At, string Ticket) Cursor(string text) =>
        text.Split('.') is [var at, var id] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && TicketId.TryParse(id, null, out var ticket)
            ? (ticks, ticket.ToString())
            : throw new FormatException("The cursor does not come from a page of this list.");
}
