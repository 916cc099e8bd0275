using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Past;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Tickets;

public partial interface ITicketDirectory
{
    /// <summary>The whole ticket as it stood at a moment, its clocks included; folded from its own events up to then.</summary>
    /// <remarks>Refused with <see cref="PastRefusal"/> before its opening, after the present, and for versions that it does not have.</remarks>
    [Alias("ViewAt")]
    Task<Outcome<TicketView>> ViewAt(TicketId ticket, TicketMoment moment);
}

/// <summary>A moment in a ticket's life: an instant, a version, or, with neither, now.</summary>
/// <param name="At">Everything that had happened by then, at this very instant included.</param>
/// <param name="Version">The ticket after so many facts.</param>
[GenerateSerializer, Immutable, Alias("ticket.moment")]
public sealed record TicketMoment([property: Id(0)] DateTimeOffset? At, [property: Id(1)] long? Version)
{
    /// <summary>As it is.</summary>
    public static TicketMoment Now { get; } = new(null, null);
}
