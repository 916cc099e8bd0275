using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Agents;
using Firstline.Grains.Interfaces.Customers;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Sla;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;
using Firstline.Storage.ReadModels.Agents;
using Firstline.Storage.ReadModels.Customers;
using Firstline.Storage.ReadModels.Sla;
using Firstline.Storage.ReadModels.Tickets;

namespace Firstline.Storage.ReadModels;

/// <summary>The read rows in tables.</summary>
internal sealed class SqlReadModels(Database database) : IReadModels
{
    public Task<TicketId?> FindTicket(TicketNumber number) => database.Read(session => TicketTable.Find(session, number));

    public async Task<Page<TicketLine>> Tickets(TicketFilter filter, TicketOrder order, string? after, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var cursor = after is null ? null : TicketCursor.Parse(after, order);
        return await database.Read(session => TicketPage.Read(session, FilterConditions.Of(filter), default, order, cursor, limit));
    }

    public async Task<IReadOnlyList<TicketRow>> OpenTicketsOfShard(int shard, TicketId? after, int limit) =>
        await database.Read(session => TicketTable.OpenOfShard(session, shard, after, limit));

    public async Task<IReadOnlyList<TicketRow>> OpenTicketsOfAgent(AgentId agent) =>
        await database.Read(session => TicketTable.OpenOfAgent(session, agent));

    public async Task<IReadOnlyList<(ClockRow Cycle, TeamId? Team)>> CyclesJudgedSince(int shard, DateTimeOffset since) =>
        await database.Read(session => CycleTable.JudgedSince(session, shard, since));

    public async Task<IReadOnlyList<(TicketId Ticket, DateTimeOffset OpenedAt, DateTimeOffset? ResolvedAt)>> FlowSince(
        int shard, DateTimeOffset since) => await database.Read(session => TicketTable.FlowSince(session, shard, since));

    public async Task<IReadOnlyList<TicketId>> OpenTicketsBehindPolicy(int version, TicketId? after, int limit) =>
        await database.Read(session => TicketTable.OpenBehindPolicy(session, version, after, limit));

    public async Task<IReadOnlyList<(TicketId Ticket, string Snapshot)>> OpenTicketStates(TicketId? after, int limit) =>
        await database.Read(session => TicketTable.OpenStates(session, after, limit));

    public async Task<IReadOnlyList<(TicketId Ticket, long Number)>> TicketsOpened(RehearsalScope scope, long afterNumber, int limit) =>
        await database.Read(session => RehearsalQuery.Run(session, scope, afterNumber, limit));

    public async Task<IReadOnlyList<TicketNames>> NamesInTickets(CustomerId customer, long afterNumber, int limit) =>
        await database.Read(session => NamesQuery.Run(session, customer, afterNumber, limit));

    public async Task<IReadOnlyList<string>> CalendarsOfCustomers() => await database.Read(CustomerTable.Calendars);

    public async Task<Page<CustomerLine>> Customers(string? after, int limit, CustomerFilter? filter = null, PeopleOrder order = PeopleOrder.Id)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var from = PeopleCursor.Parse(after, order);
        return Cut(await database.Read(session => CustomerTable.Page(session, filter ?? new(), order, from, limit + 1)), limit, line => PeopleCursor.Of(order, line.Name, line.Id.Value));
    }

    public async Task<Page<AgentId>> Agents(string? after, int limit, AgentFilter? filter = null, PeopleOrder order = PeopleOrder.Id)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var from = PeopleCursor.Parse(after, order);
        var page = Cut(await database.Read(session => AgentTable.Page(session, filter ?? new(), order, from, limit + 1)), limit, agent => PeopleCursor.Of(order, agent.Name, agent.Id.Value));
        return new([.. page.Items.Select(agent => agent.Id)], page.Next);
    }

    public Task<IReadOnlyList<ComplianceRow>> Compliance(ComplianceFilter filter) =>
        database.Read(session => ComplianceQuery.Run(session, filter));

    private static Page<T> Cut<T>(List<T> rows, int limit, Func<T, string> key) =>
        rows.Count > limit ? new([.. rows.Take(limit)], key(rows[limit - 1])) : new(rows, null);
}
