using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Tickets.Automation;

/// <summary>Does several things to many tickets, each ticket all or nothing.</summary>
/// <param name="Tickets">Which tickets, by ids or numbers; at most 10,000. Or leave them out and give a query.</param>
/// <param name="Query">A condition; the tickets that it finds now are fixed. At most 10,000.</param>
/// <param name="Actions">What is done, in order; 1 to 20. Or leave them out and name a macro.</param>
/// <param name="Macro">The id of a macro.</param>
/// <param name="DryRun">True only to count the tickets.</param>
public sealed record BulkRequest(
    IReadOnlyList<string>? Tickets = null, string? Query = null, IReadOnlyList<TicketAction>? Actions = null, string? Macro = null, bool? DryRun = null);

/// <summary>A bulk job. It goes on by itself, through crashes; each ticket is changed once.</summary>
/// <param name="Tickets">How many tickets it means; fixed when it began.</param>
/// <param name="State">How far it is. For a dry run: planned.</param>
/// <param name="Actions">What it does to each.</param>
/// <param name="Id">Its id; left out for a dry run.</param>
/// <param name="Macro">The macro whose actions these are.</param>
/// <param name="Query">The condition that chose the tickets.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="BegunAt">When.</param>
/// <param name="CancelledAt">When it was stopped.</param>
/// <param name="Run">What it came to so far.</param>
/// <param name="Undo">What putting back came to so far.</param>
public sealed record Bulk(
    int Tickets,
    [property: AllowedValues("planned", "running", "ended", "cancelled", "undoing", "undone")] string State,
    IReadOnlyList<TicketAction> Actions,
    string? Id = null,
    string? Macro = null,
    string? Query = null,
    Actor? By = null,
    DateTimeOffset? BegunAt = null,
    DateTimeOffset? CancelledAt = null,
    BulkStage? Run = null,
    BulkStage? Undo = null);

/// <summary>What a walk over the tickets of a job came to so far.</summary>
/// <param name="Done">How many changed.</param>
/// <param name="Skipped">How many did not have to change.</param>
/// <param name="Failed">How many could not be changed, wholly or in part.</param>
/// <param name="Failures">Those, at most 1,000 of them, each with the code and the sentence of the refusal.</param>
/// <param name="EndedAt">When it was through.</param>
public sealed record BulkStage(int Done, int Skipped, int Failed, IReadOnlyList<BulkFailure> Failures, DateTimeOffset? EndedAt = null);

/// <summary>A ticket that could not be changed as asked.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Code">The code of the refusal.</param>
/// <param name="Detail">Why.</param>
public sealed record BulkFailure(string Ticket, string Code, string Detail);
