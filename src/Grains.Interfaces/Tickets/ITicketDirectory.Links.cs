using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Links;
using Firstline.Grains.Interfaces.Kernel;
using Orleans.Concurrency;

namespace Firstline.Grains.Interfaces.Tickets;

public partial interface ITicketDirectory
{
    /// <summary>Links a ticket to another one; both name each other since. Answers the ticket.</summary>
    /// <remarks>Idempotent; a link that exists is left as it is. Refused where it would lead back, or be one too many or too deep.</remarks>
    [Alias("Link")]
    Task<Outcome<TicketView>> Link(TicketId ticket, LinkRole role, TicketId other, Asked asked);

    /// <summary>Takes a link away on both sides. Answers the ticket.</summary>
    /// <remarks>Idempotent with the same command id; refused when there is no such link.</remarks>
    [Alias("Unlink")]
    Task<Outcome<TicketView>> Unlink(TicketId ticket, LinkRole role, TicketId other, Asked asked);

    /// <summary>Takes the links that a merged ticket still has to its survivor. For that ticket alone, when whoever merged it came to an end in between.</summary>
    /// <remarks>Idempotent. Nobody waits for it, since the ticket itself takes part; it asks again until it has no links.</remarks>
    [OneWay, Alias("FinishMerge")]
    Task FinishMerge(TicketId merged, long version);

    /// <summary>A page of a ticket's links, by role and number.</summary>
    [Alias("Links")]
    Task<Page<LinkLine>> Links(TicketId ticket, LinkRole? role, bool? open, string? after, int limit);
}

/// <summary>A link in lists, with the other ticket as it is now.</summary>
/// <param name="Role">How the ticket stands to the other one.</param>
/// <param name="Since">When they were linked.</param>
/// <param name="By">Who linked them.</param>
/// <param name="Other">The other one.</param>
[GenerateSerializer, Immutable, Alias("ticket.link-line")]
public sealed record LinkLine([property: Id(0)] LinkRole Role, [property: Id(1)] DateTimeOffset Since, [property: Id(2)] string By, [property: Id(3)] TicketLine Other);
