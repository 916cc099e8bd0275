using System.Text.Json;
using Firstline.Domain.Tickets.Search;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Storage.Kernel;
using Firstline.Storage.ReadModels.Tickets;

namespace Firstline.Storage.ReadModels.Search;

/// <summary>A page of tickets, those first that fit the words best. A word of very many tickets is ranked among the newest of them.</summary>
internal static class RankedPage
{
    private const double Fineness = 1_000_000;

    public static Page<TicketLine> Read(Session session, Condition condition, DateTimeOffset now, TicketCursor? after, int limit)
    {
        var candidates = new Candidates(session, true);
        var among = candidates.Of(condition) ?? [.. candidates.Scores.Keys];
        List<(long Rank, long Number)> ranked = [.. Fitting(session, condition, candidates, among, now)
            .Select(number => (Rank: (long)(candidates.Scores.GetValueOrDefault(number) * Fineness), Number: number))
            .OrderByDescending(ticket => ticket)];
        var rest = after is null ? ranked : [.. ranked.Where(ticket => ticket.CompareTo((after.Key, after.Number)) < 0)];
        List<(long Rank, long Number)> page = [.. rest.Take(limit)];
        var lines = Lines(session, page);
        return new(
            [.. page.Select(ticket => lines[ticket.Number])],
            rest.Count > limit ? new TicketCursor(TicketOrder.Relevance, page[^1].Rank, page[^1].Number).ToString() : null);
    }

    private static List<long> Fitting(Session session, Condition condition, Candidates candidates, HashSet<long> among, DateTimeOffset now)
    {
        if (among.Count == 0)
        {
            return [];
        }

        var sql = new ConditionSql(session.Queries, candidates, now);
        var text = string.Join('\n', session.Queries["NumbersOfTickets"], session.Queries["AnyTicket"], sql.Whole(condition, among));
        return session.Assembled(text, row => row.GetInt64(0), [.. sql.Values]);
    }

    private static Dictionary<long, TicketLine> Lines(Session session, List<(long Rank, long Number)> page) => page.Count == 0 ? [] : session
        .Composed(["TicketColumns", "TicketsOfNumbers"], TicketTable.Row, ("numbers", JsonSerializer.Serialize(page.Select(ticket => ticket.Number))))
        .ToDictionary(row => row.Line.Number.Value, row => row.Line);
}
