using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Past;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Tickets;

public partial interface ITicketDirectory
{
    /// <summary>A ticket's history and those of the tickets that were merged into it, and into those, as one; by time, and by the order in which it was recorded.</summary>
    /// <remarks>Only what had happened by <paramref name="at"/>; after the fact at a position of the log, from the beginning when 0. At most 500 tickets are told as one: those merged first.</remarks>
    [Alias("TimelineOfAll")]
    Task<Page<TimelineEntry>> TimelineOfAll(TicketId ticket, DateTimeOffset? at, long afterPosition, int limit);

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
