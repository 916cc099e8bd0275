using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Conversation;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Grains.Ports;

/// <summary>Where drafts rest. Safe for concurrent use; what returns is durable.</summary>
public interface IDrafts
{
    /// <summary>A draft, or null.</summary>
    Task<Draft?> Load(TicketId ticket, string owner);

    /// <summary>The drafts of a ticket by owner.</summary>
    Task<Page<Draft>> Of(TicketId ticket, string? after, int limit);

    /// <summary>Keeps a draft in place of the one that was.</summary>
    Task Save(Draft draft);

    /// <summary>Removes a draft, if it still has this version.</summary>
    Task Remove(TicketId ticket, string owner, long version);
}

/// <summary>An agent's draft of a kind is gone, because it was sent with the facts of this append.</summary>
public sealed record SentDraft(TicketId Ticket, string Owner, DraftKind Kind) : ReadRow;
