using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Tickets.Links;

/// <summary>The keeper of all links of one kind: whatever changes one goes through it, one after another.</summary>
/// <remarks>
/// It makes a change durable before the tickets record it, and goes on after a crash, so both sides come to agree. A second activation
/// cannot begin a change on an older state, because the log refuses it; so no two links that lead back together can both be begun.
/// </remarks>
[Alias("desk.ITicketLinks")]
public interface ITicketLinksGrain : IGrainWithStringKey
{
    /// <summary>Links the lower ticket up to the other one.</summary>
    /// <param name="from">The lower ticket.</param>
    /// <param name="to">The upper ticket.</param>
    /// <param name="meant">The one of both whose version the asker names.</param>
    /// <param name="asked">Who asks. Idempotent by its command id; a link that exists is left as it is.</param>
    /// <remarks>Refused where it would lead back, be one too many or too deep, or where one of the two is unknown, merged or the other itself.</remarks>
    [Alias("Link")]
    Task<Outcome<LinkBookView>> Link(TicketId from, TicketId to, TicketId meant, Asked asked);

    /// <summary>Takes a link away.</summary>
    /// <remarks>As <see cref="Link"/>; refused when there is none.</remarks>
    [Alias("Unlink")]
    Task<Outcome<LinkBookView>> Unlink(TicketId from, TicketId to, TicketId meant, Asked asked);

    /// <summary>Takes the links of a merged ticket to its survivor; those that would lead back or be one too many there are taken away.</summary>
    /// <remarks>Idempotent; goes on where it stood.</remarks>
    [Alias("Move")]
    Task<Outcome<LinkBookView>> Move(TicketId merged, TicketId survivor, Asked asked);
}

/// <summary>The book of one kind of links after a change.</summary>
/// <param name="Version">How often it changed.</param>
[GenerateSerializer, Immutable, Alias("ticket.link-book-view")]
public sealed record LinkBookView([property: Id(0)] long Version);
