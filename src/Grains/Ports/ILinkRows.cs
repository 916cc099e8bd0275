using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Links;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Grains.Ports;

/// <summary>Reads links between tickets. Safe for concurrent use; never waits for writers.</summary>
public interface ILinkRows
{
    /// <summary>What a link from the lower ticket up to the other one would come to.</summary>
    Task<LinkReach> Reach(LinkRole upward, TicketId from, TicketId to);

    /// <summary>A page of a ticket's links by role and number, with the other tickets as they are.</summary>
    /// <exception cref="FormatException">The cursor is not one of ours.</exception>
    Task<Page<LinkLine>> Links(TicketId ticket, LinkRole? role, bool? open, string? after, int limit);
}

/// <summary>One side of a link.</summary>
/// <param name="Gone">Whether the row is to be taken away.</param>
public sealed record LinkRow(TicketId Ticket, LinkRole Role, TicketRef Other, DateTimeOffset Since, string By, bool Gone) : ReadRow;
