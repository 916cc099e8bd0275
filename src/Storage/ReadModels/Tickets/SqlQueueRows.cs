using Firstline.Domain.Kernel;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Tickets;

/// <summary>Tickets on their way to agents.</summary>
internal sealed class SqlQueueRows(Database database) : IQueueRows
{
    public async Task<IReadOnlyList<TicketRow>> Waiting(TeamId team, TicketId? after, int limit) => await database.Read(session => session.Composed(
        ["TicketColumns", "TicketsInQueue"], TicketTable.Row, ("team", team), ("after", after?.ToString() ?? ""), ("limit", limit)));

    public async Task<IReadOnlyList<TicketRow>> WithoutPlace(TicketId? after, int limit) => await database.Read(session => session.Composed(
        ["TicketColumns", "TicketsWithoutPlace"], TicketTable.Row, ("after", after?.ToString() ?? ""), ("limit", limit)));

    public async Task<IReadOnlyList<TicketRow>> OfferedTo(AgentId agent, TicketId? after, int limit) => await database.Read(session => session.Composed(
        ["TicketColumns", "TicketsOfferedTo"], TicketTable.Row, ("agent", agent), ("after", after?.ToString() ?? ""), ("limit", limit)));
}
