using Firstline.Domain.Tickets.Search;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;
using Firstline.Storage.ReadModels.Search;

namespace Firstline.Storage.ReadModels.Tickets;

/// <summary>A page of tickets by keyset: what a condition asks, as SQL, then the order.</summary>
internal static class TicketPage
{
    public static Page<TicketLine> Read(Session session, Condition condition, DateTimeOffset now, TicketOrder order, TicketCursor? after, int limit)
    {
        var candidates = new Candidates(session, false);
        var among = candidates.Of(condition);
        if (among is { Count: 0 })
        {
            return new([], null);
        }

        var rows = Rows(session, condition, candidates, among, now, order, after, limit + 1);
        List<TicketLine> lines = [.. rows.Take(limit).Select(row => row.Line)];
        return new(lines, rows.Count > limit ? TicketCursor.Of(order, lines[^1]).ToString() : null);
    }

    /// <summary>The SQL of a page with its values; what a query plan is made of.</summary>
    public static (string Text, (string Name, object? Value)[] Values) Statement(
        Session session, Condition condition, Candidates candidates, HashSet<long>? among, DateTimeOffset now, TicketOrder order, TicketCursor? after, int limit)
    {
        var sql = new ConditionSql(session.Queries, candidates, now);
        var text = string.Join(
            '\n',
            session.Queries["TicketColumns"],
            session.Queries["AnyTicket"],
            sql.Whole(condition, among),
            after is null ? "" : session.Queries[$"After{order}"],
            session.Queries[$"By{order}"]);
        return (text, [.. sql.Values, .. after is null ? [] : ((string, object?)[])[("number", after.Number), ("key", after.Key)], ("limit", limit)]);
    }

    private static List<TicketRow> Rows(
        Session session, Condition condition, Candidates candidates, HashSet<long>? among, DateTimeOffset now, TicketOrder order, TicketCursor? after, int limit)
    {
        var (text, values) = Statement(session, condition, candidates, among, now, order, after, limit);
        return session.Assembled(text, TicketTable.Row, values);
    }
}
