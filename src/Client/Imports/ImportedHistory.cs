using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Imports;

/// <summary>What happened to one ticket elsewhere: its opening, then steps in the order of time.</summary>
/// <param name="Id">The ticket's id here, made from its source so that sending it twice is harmless.</param>
/// <param name="Source">Where it comes from, such as <c>servicenow:incidents-1000:standard:INC0000045</c>; unique.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="Customer">The id of a registered customer.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">The request itself.</param>
/// <param name="Message">The id of the first message.</param>
/// <param name="Category">What it is about.</param>
/// <param name="Priority">How urgent it was when it was opened.</param>
/// <param name="Channel">How it came.</param>
/// <param name="Steps">What happened then; none before the one before it. At most 5,000.</param>
/// <param name="Contact">Who at the customer asked.</param>
/// <param name="Component">The service component at fault.</param>
/// <param name="Team">The team whose queue it entered; the first line when left out.</param>
public sealed record ImportedHistory(
    Guid Id,
    string Source,
    DateTimeOffset OpenedAt,
    string Customer,
    string Subject,
    string Body,
    Guid Message,
    [property: AllowedValues("technical-issue", "feature-request", "account-issue", "training-request", "integration-support", "general-inquiry")] string Category,
    [property: AllowedValues("critical", "high", "medium", "low")] string Priority,
    [property: AllowedValues("ticket", "email", "phone", "chat", "slack", "video", "screen-sharing")] string Channel,
    IReadOnlyList<ImportedStep> Steps,
    string? Contact = null,
    string? Component = null,
    string? Team = null);
