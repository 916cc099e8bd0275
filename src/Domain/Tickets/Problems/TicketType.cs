using Orleans;

namespace Firstline.Domain.Tickets.Problems;

/// <summary>What kind of request a ticket is.</summary>
[GenerateSerializer, Alias("ticket.type")]
public enum TicketType
{
    /// <summary>Something does not work for one customer.</summary>
    Incident,

    /// <summary>The reason behind several incidents, which it gathers.</summary>
    Problem,

    /// <summary>Somebody wants to know something.</summary>
    Question,

    /// <summary>Something is to be done.</summary>
    Task,
}
