using Firstline.Client;
using Firstline.Client.Tickets;

namespace Firstline.Web.Client.Tickets.Opening;

/// <summary>A ticket as it is filled in, with what the desk says is wrong with each field.</summary>
public sealed class OpeningDraft
{
    /// <summary>The customer's id.</summary>
    public string Customer { get; set; } = "";

    /// <summary>Who at the customer asks.</summary>
    public string Contact { get; set; } = "";

    /// <summary>One line.</summary>
    public string Subject { get; set; } = "";

    /// <summary>The request itself.</summary>
    public string Body { get; set; } = "";

    /// <summary>How urgent it is.</summary>
    public string Priority { get; set; } = "medium";

    /// <summary>What it is about.</summary>
    public string Category { get; set; } = "general-inquiry";

    /// <summary>How it came.</summary>
    public string Channel { get; set; } = "phone";

    /// <summary>What is at fault.</summary>
    public string Component { get; set; } = "";

    /// <summary>Its tags, with spaces or commas between.</summary>
    public string Tags { get; set; } = "";

    /// <summary>Whether it is a service outage.</summary>
    public bool Outage { get; set; }

    /// <summary>What is wrong, by field; under an empty name what is wrong with the whole.</summary>
    public ILookup<string, string> Faults { get; private set; } = NoFaults;

    private static ILookup<string, string> NoFaults => Array.Empty<(string, string)>().ToLookup(fault => fault.Item1, fault => fault.Item2);

    /// <summary>What is asked of the desk.</summary>
    public OpenTicketRequest Request() => new(
        Customer, Subject.Trim(), Body, Priority, Category, Channel, Blank(Contact), Outage ? true : null, Component: Blank(Component),
        Tags: [.. Tags.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Workspace.TagsEditor.Slug).Distinct()]);

    /// <summary>Notes why it was refused, all fields at once.</summary>
    public void Take(Exception failure) => Faults = failure switch
    {
        DeskProblem { Problem.Errors: { Count: > 0 } errors } => errors.ToLookup(error => Top(error.Field), error => error.Detail),
        DeskProblem { Problem.Field: { Length: > 0 } field } refused => new[] { refused.Message }.ToLookup(_ => Top(field)),
        DeskProblem refused => new[] { refused.Message }.ToLookup(_ => ""),
        _ => new[] { "The desk did not answer. What you wrote is still here; sending it again opens one ticket." }.ToLookup(_ => ""),
    };

    /// <summary>Nothing is wrong, as far as is known.</summary>
    public void Clear() => Faults = NoFaults;

    private static string Top(string field) => field.Split('.', '[')[0];

    private static string? Blank(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
