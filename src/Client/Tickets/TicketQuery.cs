namespace Firstline.Client.Tickets;

/// <summary>Which tickets, in which order; what is null does not matter.</summary>
/// <param name="Open">True for those neither resolved nor closed, false for the others.</param>
/// <param name="Status">new, open, waiting-on-customer, waiting-on-third-party, resolved or closed.</param>
/// <param name="Priority">critical, high, medium or low.</param>
/// <param name="Tier">standard, premium or enterprise.</param>
/// <param name="Level">1 to 4.</param>
/// <param name="Customer">A customer's id.</param>
/// <param name="Agent">An agent's id.</param>
/// <param name="Team">A team's id.</param>
/// <param name="Breached">True for those with a live clock past its target, false for the others.</param>
/// <param name="Assigned">True for those that an agent holds, false for the others.</param>
/// <param name="Category">One of the six categories.</param>
/// <param name="Source">Where they were taken over from.</param>
/// <param name="Order">newest, oldest, due, updated, priority or relevance; when null, relevance for words and newest otherwise.</param>
/// <param name="Limit">Items a page, 1 to 200; 50 when null.</param>
/// <param name="Query">A condition such as <c>status:open tier:enterprise "exact words"</c>.</param>
/// <param name="Me">Who <c>me</c> is in it.</param>
public sealed record TicketQuery(
    bool? Open = null,
    string? Status = null,
    string? Priority = null,
    string? Tier = null,
    int? Level = null,
    string? Customer = null,
    string? Agent = null,
    string? Team = null,
    bool? Breached = null,
    bool? Assigned = null,
    string? Category = null,
    string? Source = null,
    string? Order = null,
    int? Limit = null,
    string? Query = null,
    string? Me = null)
{
    /// <summary>The id of a status of the desk's own.</summary>
    public string? StatusId { get; init; }

    /// <summary>True for those laid aside, false for the others: the working queue.</summary>
    public bool? Snoozed { get; init; }

    /// <summary>incident, problem, question or task.</summary>
    public string? Type { get; init; }
}
