using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets.Problems;

namespace Firstline.Grains.Interfaces.Tickets;

public partial interface ITicketDirectory
{
    /// <summary>A page of the updates of a problem, oldest first.</summary>
    [Alias("Broadcasts")]
    Task<Page<BroadcastLine>> Broadcasts(TicketId problem, string? after, int limit);

    /// <summary>A page of the customers whose tickets a problem gathers, by id.</summary>
    [Alias("Affected")]
    Task<Page<AffectedCustomer>> Affected(TicketId problem, string? after, int limit);
}

/// <summary>A customer whose tickets a problem gathers.</summary>
/// <param name="Customer">Which one.</param>
/// <param name="Tier">Its highest tier among them.</param>
/// <param name="Tickets">How many of its tickets there are.</param>
/// <param name="Open">How many of them are open.</param>
[GenerateSerializer, Immutable, Alias("ticket.affected-customer")]
public sealed record AffectedCustomer([property: Id(0)] CustomerId Customer, [property: Id(1)] Tier Tier, [property: Id(2)] int Tickets, [property: Id(3)] int Open);
