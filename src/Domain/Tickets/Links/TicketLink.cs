using Firstline.Domain.Tickets.Problems;
using Orleans;

namespace Firstline.Domain.Tickets.Links;

/// <summary>A link as one of its two tickets knows it.</summary>
/// <param name="Role">How this ticket stands to the other one.</param>
/// <param name="Other">The other one.</param>
[GenerateSerializer, Immutable, Alias("ticket.link")]
public sealed record TicketLink([property: Id(0)] LinkRole Role, [property: Id(1)] TicketRef Other);

/// <summary>A ticket as links see it.</summary>
/// <param name="Ticket">Which one.</param>
/// <param name="Version">How much happened to it.</param>
/// <param name="MergedInto">Where it goes on, if it was merged.</param>
/// <param name="Links">Its links.</param>
/// <param name="Type">What kind of request it is.</param>
[GenerateSerializer, Immutable, Alias("ticket.link-end")]
public sealed record LinkEnd(
    [property: Id(0)] TicketRef Ticket, [property: Id(1)] long Version, [property: Id(2)] TicketRef? MergedInto, [property: Id(3)] IReadOnlyList<TicketLink> Links,
    [property: Id(4)] TicketType Type = TicketType.Incident)
{
    /// <summary>Whether it has this link already.</summary>
    public bool Has(LinkRole role, TicketRef other) => Links.Any(link => link.Role == role && link.Other.Id == other.Id);
}

/// <summary>What a link would come to, seen from all links of its kind.</summary>
/// <param name="LeadsBack">Whether the upper ticket leads up to the lower one already.</param>
/// <param name="Above">How many steps there are above the upper one.</param>
/// <param name="Below">How many steps there are below the lower one.</param>
public sealed record LinkReach(bool LeadsBack, int Above, int Below);
