namespace Firstline.Client.Imports;

/// <summary>What happened to one ticket elsewhere, in the order of time.</summary>
/// <param name="Id">The ticket's id here, made from its source so that sending it twice is harmless.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="Open">The opening.</param>
/// <param name="Steps">What happened then; none before the one before it.</param>
public sealed record ImportedHistory(Guid Id, DateTimeOffset OpenedAt, ImportedOpening Open, IReadOnlyList<ImportedStep> Steps);

/// <summary>The opening of a ticket that is taken over.</summary>
/// <param name="Source">Where it comes from, such as <c>servicenow:incidents-1000:standard:INC0000045</c>; unique.</param>
/// <param name="Customer">The id of a registered customer.</param>
/// <param name="Contact">Who at the customer asked; may be empty.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">The request itself.</param>
/// <param name="Message">The id of the first message.</param>
/// <param name="Category">One of the six categories, such as <c>technical-issue</c>.</param>
/// <param name="Priority">critical, high, medium or low.</param>
/// <param name="Channel">How it came, such as <c>phone</c>.</param>
/// <param name="Component">The service component at fault; may be empty.</param>
/// <param name="Team">The team whose queue it entered; the first line when null.</param>
public sealed record ImportedOpening(
    string Source,
    string Customer,
    string Contact,
    string Subject,
    string Body,
    Guid Message,
    string Category,
    string Priority,
    string Channel,
    string Component = "",
    string? Team = null);
