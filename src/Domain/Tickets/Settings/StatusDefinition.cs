using System.Collections.Immutable;
using Orleans;

namespace Firstline.Domain.Tickets.Settings;

/// <summary>A status of the desk's own.</summary>
/// <param name="Id">A slug; never changes.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Category">Where a ticket in it stands; this alone decides what may happen and what clocks do.</param>
/// <param name="Active">Whether tickets may come to it; those in it stay.</param>
/// <param name="Order">Its place among the statuses, the least first. The first active one of a category is the usual one, which acts that name no status lead to.</param>
[GenerateSerializer, Immutable, Alias("ticket.status-definition")]
public sealed record StatusDefinition(
    [property: Id(0)] string Id,
    [property: Id(1)] string Name,
    [property: Id(2)] TicketStatus Category,
    [property: Id(3)] bool Active,
    [property: Id(4)] int Order)
{
    /// <summary>The statuses that the desk ships with: one for each category, named after it.</summary>
    public static ImmutableArray<StatusDefinition> Shipped { get; } =
    [
        new("new", "New", TicketStatus.New, true, 10),
        new("open", "Open", TicketStatus.Open, true, 20),
        new("waiting-on-customer", "Waiting on customer", TicketStatus.WaitingOnCustomer, true, 30),
        new("waiting-on-third-party", "Waiting on third party", TicketStatus.WaitingOnThirdParty, true, 40),
        new("resolved", "Resolved", TicketStatus.Resolved, true, 50),
        new("closed", "Closed", TicketStatus.Closed, true, 60),
    ];

    /// <summary>The id of the status that the desk ships with for a category.</summary>
    public static string ShippedId(TicketStatus category) => Shipped[(int)category].Id;
}
