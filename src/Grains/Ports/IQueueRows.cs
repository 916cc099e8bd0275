using Firstline.Domain.Kernel;

namespace Firstline.Grains.Ports;

/// <summary>Reads tickets on their way to agents from the rows that appends write. Safe for concurrent use; never waits for writers.</summary>
public interface IQueueRows
{
    /// <summary>Tickets that wait in a team's queue, by id.</summary>
    Task<IReadOnlyList<TicketRow>> Waiting(TeamId team, TicketId? after, int limit);

    /// <summary>Open tickets whose place was never written, since nothing happened to them since places are, by id.</summary>
    Task<IReadOnlyList<TicketRow>> WithoutPlace(TicketId? after, int limit);

    /// <summary>Tickets that are offered to an agent, by id; an offer may be over by now.</summary>
    Task<IReadOnlyList<TicketRow>> OfferedTo(AgentId agent, TicketId? after, int limit);
}
