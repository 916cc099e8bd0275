using Firstline.Domain.Tickets;
using Orleans.Concurrency;

namespace Firstline.Grains.Tickets.Views;

/// <summary>The side of a count that silos and feeds talk to; keyed as <see cref="Interfaces.Tickets.Views.ICountGrain"/>.</summary>
[Alias("desk.ICountMoves")]
internal interface ICountMoves : IGrainWithStringKey
{
    /// <summary>Tickets changed: whether the condition holds of each now.</summary>
    [Alias("Moved")]
    Task Moved(IReadOnlyList<TicketMove> moves);

    /// <summary>Changes were lost: everything is to be counted again.</summary>
    [Alias("Lost")]
    Task Lost();

    /// <summary>Somebody watches: it stays at work for a minute.</summary>
    [OneWay, Alias("Watched")]
    Task Watched();
}

/// <summary>A ticket after a change.</summary>
/// <param name="Holds">Whether the condition holds of it.</param>
[GenerateSerializer, Immutable, Alias("views.move")]
internal sealed record TicketMove([property: Id(0)] TicketNumber Ticket, [property: Id(1)] bool Holds);
