using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Conversation;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Tickets;

/// <summary>One draft on one ticket: an agent's own, or the one that everybody shares. Kept outside the ticket's history, which it is no part of yet.</summary>
/// <remarks>The last one to save wins, unless a version is asked for. Nothing of it is left once it was sent or discarded.</remarks>
[Alias("desk.IDraft")]
public interface IDraftGrain : IGrainWithStringKey
{
    /// <summary>Saves it; durable when it returns. Saving the same again changes nothing.</summary>
    /// <remarks>Refused when there is no such ticket or agent, a text is out of limits, or another version is asked for than there is.</remarks>
    [Alias("Save")]
    Task<Outcome<Draft>> Save(DraftText text, Asked asked);

    /// <summary>The draft; null when there is none.</summary>
    [Alias("View")]
    Task<Draft?> View();

    /// <summary>Throws it away. With a version, only that one. Harmless when there is none; answers what it was.</summary>
    [Alias("Discard")]
    Task<Outcome<Draft>> Discard(Asked asked);

    /// <summary>The draft was sent with a message: this version of it is gone, a newer one stays. Idempotent.</summary>
    [Alias("Sent")]
    Task Sent(long version);
}

/// <summary>What somebody is writing.</summary>
/// <param name="Kind">What it is to become.</param>
/// <param name="Body">The text so far; may be empty.</param>
/// <param name="Attachments">Files that are to go with it.</param>
/// <param name="BasedOn">The version of the ticket that it was begun on.</param>
[GenerateSerializer, Immutable, Alias("ticket.draft-text")]
public sealed record DraftText(
    [property: Id(0)] DraftKind Kind, [property: Id(1)] string Body, [property: Id(2)] IReadOnlyList<Guid> Attachments, [property: Id(3)] long? BasedOn);

/// <summary>A draft as it was saved.</summary>
/// <param name="Owner">The agent, or <c>shared</c>.</param>
/// <param name="Version">Rises with each saving, even over a draft that was thrown away.</param>
/// <param name="By">Who saved it.</param>
[GenerateSerializer, Immutable, Alias("ticket.draft")]
public sealed record Draft(
    [property: Id(0)] TicketId Ticket,
    [property: Id(1)] string Owner,
    [property: Id(2)] long Version,
    [property: Id(3)] DraftText Text,
    [property: Id(4)] DateTimeOffset SavedAt,
    [property: Id(5)] string By)
{
    /// <summary>The owner of the draft that everybody shares.</summary>
    public const string Shared = "shared";
}
