using Firstline.Domain.Tickets.Priorities;
using Orleans;

namespace Firstline.Domain.Tickets;

public abstract partial record TicketEvent
{
    /// <summary>
    /// Somebody said how much it touches and how soon it hurts. The matrix of the time gives <paramref name="Gives"/>, which follows as a change of priority, unless a priority
    /// set by hand stands against it.
    /// </summary>
    [GenerateSerializer, Immutable, Alias("ticket.impact-judged.1")]
    public sealed record ImpactJudged(
        [property: Id(0)] Impact? FromImpact,
        [property: Id(1)] Urgency? FromUrgency,
        [property: Id(2)] Impact Impact,
        [property: Id(3)] Urgency Urgency,
        [property: Id(4)] Priority Gives,
        [property: Id(5)] bool Stands) : TicketEvent;
}
