using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Tickets;

/// <summary>Something that is being written on a ticket and was not sent yet.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Owner">The agent who writes it, or <c>shared</c>.</param>
/// <param name="Version">Rises with each saving; also its <c>ETag</c>.</param>
/// <param name="Kind">What it is to become.</param>
/// <param name="Body">The text so far; may be empty.</param>
/// <param name="Attachments">Files that are to go with it.</param>
/// <param name="BasedOn">The version of the ticket that it was begun on: send it with this.</param>
/// <param name="SavedAt">When it was saved.</param>
/// <param name="SavedBy">Who saved it.</param>
public sealed record Draft(
    string Ticket,
    string Owner,
    long Version,
    [property: AllowedValues("reply", "note")] string Kind,
    string Body,
    IReadOnlyList<Guid> Attachments,
    long? BasedOn,
    DateTimeOffset SavedAt,
    string SavedBy);

/// <summary>What is being written.</summary>
/// <param name="Body">The text so far; may be empty; at most 100,000 characters.</param>
/// <param name="Kind">What it is to become; a reply when left out.</param>
/// <param name="Attachments">Files that were uploaded before; at most 20.</param>
/// <param name="BasedOn">The version of the ticket that it was begun on.</param>
public sealed record DraftRequest(
    string Body, [property: AllowedValues("reply", "note")] string? Kind = null, IReadOnlyList<Guid>? Attachments = null, long? BasedOn = null);

/// <summary>Somebody is at a ticket.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="State">What they do there; viewing when left out.</param>
public sealed record PresenceRequest(string Agent, [property: AllowedValues("viewing", "typing", "idle")] string? State = null);
