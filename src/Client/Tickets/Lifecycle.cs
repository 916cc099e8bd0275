using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Tickets;

/// <summary>Moves a ticket to a status of the desk's own.</summary>
/// <param name="Status">The id of an active status of the settings of tickets.</param>
/// <param name="Resolution">Why it counts as resolved; given exactly when the status resolves it.</param>
public sealed record StatusRequest(
    string Status,
    [property: AllowedValues("answered", "fixed", "workaround", "not-reproducible", "wont-fix", "duplicate", "spam")] string? Resolution = null);

/// <summary>Lays a ticket aside.</summary>
/// <param name="Until">When it comes back; at most 366 days ahead. Left out, only a message of the customer brings it back.</param>
/// <param name="UntilReply">Whether a message of the customer brings it back; true when left out.</param>
/// <param name="Reason">Why; at most 500 characters.</param>
public sealed record SnoozeRequest(DateTimeOffset? Until = null, bool? UntilReply = null, string? Reason = null);

/// <summary>A ticket that is laid aside.</summary>
/// <param name="Since">Since when.</param>
/// <param name="Until">When it comes back; null when only a message of the customer brings it back.</param>
/// <param name="UntilReply">Whether a message of the customer brings it back.</param>
/// <param name="Reason">Why; may be empty.</param>
public sealed record TicketSnooze(DateTimeOffset Since, DateTimeOffset? Until, bool UntilReply, string Reason);
