using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Search;

namespace Firstline.Grains.Ports;

/// <summary>What conditions ask of a ticket beside what its <see cref="TicketRow"/> has. Key: the number.</summary>
/// <param name="Parts">Which parts differ from those written before.</param>
public sealed record TraitsRow(TicketTraits Traits, TraitsParts Parts) : ReadRow;

/// <summary>Parts of a ticket's traits that rest apart.</summary>
[Flags]
public enum TraitsParts
{
    None = 0,

    /// <summary>The single values.</summary>
    Values = 1,

    Tags = 2,
    Fields = 4,

    /// <summary>The words of the ticket itself: subject, people and labels.</summary>
    Words = 8,
}

/// <summary>
/// The words of a message, taken from the content that the same append or an earlier one wrote. Key: the number and the version of the
/// fact that names the message.
/// </summary>
/// <param name="Internal">Whether it is for the desk alone.</param>
public sealed record MessageWords(TicketNumber Ticket, long Version, Guid Message, bool Internal) : ReadRow;
