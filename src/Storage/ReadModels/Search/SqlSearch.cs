using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Search;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;
using Firstline.Storage.ReadModels.Tickets;

namespace Firstline.Storage.ReadModels.Search;

/// <summary>Searches in tables, each within its budget of time.</summary>
internal sealed class SqlSearch(Database database, StorageOptions options) : ISearch
{
    public async Task<Page<TicketLine>> Tickets(Condition condition, DateTimeOffset now, TicketOrder order, string? after, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var cursor = after is null ? null : TicketCursor.Parse(after, order);
        return await Ask(session => order is TicketOrder.Relevance
            ? RankedPage.Read(session, condition, now, cursor, limit)
            : TicketPage.Read(session, condition, now, order, cursor, limit));
    }

    public Task<int> Count(Condition condition, DateTimeOffset now, int most) => Ask(session =>
    {
        var candidates = new Candidates(session, false);
        var among = candidates.Of(condition);
        var sql = new ConditionSql(session.Queries, candidates, now);
        var text = string.Join('\n', session.Queries["CountOfTickets"], session.Queries["AnyTicket"], sql.Whole(condition, among), session.Queries["CountEnd"]);
        return among is { Count: 0 } ? 0 : session.Assembled(text, row => row.GetInt32(0), [.. sql.Values, ("limit", most)])[0];
    });

    public Task<IReadOnlyList<TicketNumber>> Numbers(Condition condition, DateTimeOffset now, int most) => Ask<IReadOnlyList<TicketNumber>>(session =>
    {
        var candidates = new Candidates(session, false);
        var among = candidates.Of(condition);
        var sql = new ConditionSql(session.Queries, candidates, now);
        var text = string.Join('\n', session.Queries["NumbersOfTickets"], session.Queries["AnyTicket"], sql.Whole(condition, among), session.Queries["NumbersEnd"]);
        return among is { Count: 0 } ? [] : session.Assembled(text, row => new TicketNumber(row.GetInt64(0)), [.. sql.Values, ("limit", most)]);
    });

    public Task<IReadOnlyDictionary<TicketNumber, Excerpt>> Excerpts(Condition condition, IReadOnlyList<TicketNumber> tickets) =>
        Ask<IReadOnlyDictionary<TicketNumber, Excerpt>>(session => Excerpting.Of(session, condition, tickets));

    private async Task<T> Ask<T>(Func<Session, T> question)
    {
        try
        {
            return await database.Read(session => session.Within(options.SearchBudget, () => question(session)));
        }
        catch (OutOfTime late)
        {
            throw new SearchTooBroad(late);
        }
    }
}
