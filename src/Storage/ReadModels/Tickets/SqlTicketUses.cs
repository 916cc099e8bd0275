using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Tickets;

/// <summary>What tickets use, by index.</summary>
internal sealed class SqlTicketUses(Database database) : ITicketUses
{
    public async Task<bool> OfStatus(string status) => await database.Read(session => session.First<long?>("TicketAtStatus", row => row.GetInt64(0), ("statusId", status))) is not null;

    public async Task<bool> OfField(string field) => await database.Read(session => session.First<long?>("TicketWithField", row => row.GetInt64(0), ("field", $"$.fields.\"{field}\""))) is not null;
}
