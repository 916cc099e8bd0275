using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Interfaces.Tickets.Problems;

namespace Firstline.Grains.Ports;

/// <summary>Reads what problems gather and tell. Safe for concurrent use; never waits for writers.</summary>
public interface IProblemRows
{
    /// <summary>A page of the updates of a problem, oldest first.</summary>
    /// <exception cref="FormatException">The cursor is not one of ours.</exception>
    Task<Page<BroadcastLine>> Broadcasts(TicketId problem, string? after, int limit);

    /// <summary>A page of the customers whose tickets a problem gathers, by id.</summary>
    Task<Page<AffectedCustomer>> Affected(TicketId problem, string? after, int limit);
}

/// <summary>An update of a problem in lists.</summary>
public sealed record BroadcastRow(TicketId Problem, BroadcastLine Line) : ReadRow;
