using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Tickets;

/// <summary>What kind of request a ticket is.</summary>
public sealed record TypeRequest([property: AllowedValues("incident", "problem", "question", "task")] string Type);

/// <summary>Tells every open ticket that a problem gathers: those that it causes, and its children.</summary>
/// <param name="Body">What their customers are told, as a public reply; at most 10,000 characters.</param>
/// <param name="Aim">tell when left out; resolve resolves each ticket after telling it.</param>
/// <param name="Resolution">Why the tickets, and the problem, count as resolved; fixed when left out.</param>
/// <param name="ResolveProblem">Whether the problem itself is resolved first; if that is refused, nothing goes out.</param>
public sealed record BroadcastRequest(
    string Body,
    [property: AllowedValues("tell", "resolve")] string? Aim = null,
    [property: AllowedValues("answered", "fixed", "workaround", "not-reproducible", "wont-fix", "duplicate", "spam")] string? Resolution = null,
    bool? ResolveProblem = null);

/// <summary>An update of a problem, and how far it is.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="BegunAt">When it began.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Aim">Whether the tickets are resolved as well.</param>
/// <param name="Tickets">How many tickets it is for.</param>
/// <param name="Waiting">How many it has not come to yet.</param>
/// <param name="Told">How many were told.</param>
/// <param name="Resolved">How many were told and resolved.</param>
/// <param name="Skipped">How many were over already.</param>
/// <param name="Failed">How many refused, or could not be resolved.</param>
public sealed record BroadcastSummary(
    string Id,
    DateTimeOffset BegunAt,
    string By,
    [property: AllowedValues("tell", "resolve")] string Aim,
    int Tickets,
    int Waiting,
    int Told,
    int Resolved,
    int Skipped,
    int Failed);

/// <summary>An update of a problem with what it says and whom it missed.</summary>
/// <param name="Progress">How far it is.</param>
/// <param name="Body">What the customers are told.</param>
/// <param name="Missed">The tickets that were skipped or failed.</param>
public sealed record Broadcast(BroadcastSummary Progress, string Body, IReadOnlyList<MissedTicket> Missed);

/// <summary>A ticket that an update did not fully reach.</summary>
/// <param name="Ticket">Its number.</param>
/// <param name="Outcome">skipped, because it was over already; or failed.</param>
/// <param name="Told">Whether its customer was told all the same.</param>
/// <param name="Code">The code of the refusal.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record MissedTicket(string Ticket, [property: AllowedValues("skipped", "failed")] string Outcome, bool Told, string? Code, string? Reason);

/// <summary>A customer whose tickets a problem gathers.</summary>
/// <param name="Customer">Its id.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Tickets">How many of its tickets there are.</param>
/// <param name="Open">How many of them are open.</param>
public sealed record AffectedCustomer(string Customer, [property: AllowedValues("standard", "premium", "enterprise")] string Tier, int Tickets, int Open);
