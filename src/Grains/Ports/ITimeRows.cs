using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Work;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Grains.Ports;

/// <summary>Adds up time spent. Safe for concurrent use; never waits for writers.</summary>
public interface ITimeRows
{
    /// <summary>Time by what the filter groups by, in the order of the keys; at most 10,000 rows.</summary>
    Task<IReadOnlyList<TimeSum>> TimeSpent(TimeFilter filter);
}

/// <summary>Time that somebody spent on a ticket.</summary>
/// <param name="Gone">Whether the row is to be taken away.</param>
public sealed record TimeRow(TicketId Ticket, CustomerId Customer, Tier Tier, TimeEntry Entry, bool Gone) : ReadRow;
