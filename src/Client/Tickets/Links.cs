using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Tickets;

/// <summary>A ticket's links in short: those upwards by number, those downwards counted.</summary>
/// <param name="Parent">The ticket that it is a part of.</param>
/// <param name="DuplicateOf">The ticket that is about the same and goes on.</param>
/// <param name="CausedBy">Why it exists: problems, changes.</param>
/// <param name="Children">How many parts it has.</param>
/// <param name="Duplicates">How many tickets are duplicates of it.</param>
/// <param name="Causes">How many tickets exist because of it.</param>
/// <param name="Related">How many tickets are related to it.</param>
public sealed record TicketLinks(string? Parent, string? DuplicateOf, IReadOnlyList<string> CausedBy, int Children, int Duplicates, int Causes, int Related);

/// <summary>Links a ticket to another one.</summary>
/// <param name="Role">How this ticket stands to the other one.</param>
/// <param name="Ticket">The other one, by id or number.</param>
public sealed record LinkRequest(
    [property: AllowedValues("child-of", "parent-of", "duplicate-of", "duplicated-by", "caused-by", "causes", "related")] string Role, string Ticket);

/// <summary>A link in lists.</summary>
/// <param name="Role">How the ticket stands to the other one.</param>
/// <param name="Since">When they were linked.</param>
/// <param name="By">Who linked them.</param>
/// <param name="Ticket">The other one as it is now.</param>
public sealed record TicketLink(
    [property: AllowedValues("child-of", "parent-of", "duplicate-of", "duplicated-by", "caused-by", "causes", "related")] string Role, DateTimeOffset Since, string By, TicketSummary Ticket);
