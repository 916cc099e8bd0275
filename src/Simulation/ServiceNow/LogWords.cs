namespace Firstline.Simulation.ServiceNow;

/// <summary>What the log's words mean at the desk.</summary>
internal static class LogWords
{
    /// <summary>The state of an incident that nobody has taken up.</summary>
    public const string New = "New";

    private static readonly string[] Categories =
        ["technical-issue", "feature-request", "account-issue", "training-request", "integration-support", "general-inquiry"];

    /// <summary>Where a state puts the ticket; null for a state that does not exist.</summary>
    public static Standing? StandingOf(string state) => state switch
    {
        New => Standing.New,
        "Active" => Standing.Open,
        "Awaiting User Info" => Standing.WaitingOnCustomer,
        "Awaiting Vendor" or "Awaiting Problem" or "Awaiting Evidence" => Standing.WaitingOnThirdParty,
        "Resolved" => Standing.Resolved,
        "Closed" => Standing.Closed,
        _ => null,
    };

    /// <summary>A priority such as "1 - Critical"; null for one that does not exist.</summary>
    public static string? PriorityOf(string? text) => text switch
    {
        "1 - Critical" => "critical",
        "2 - High" => "high",
        "3 - Moderate" => "medium",
        "4 - Low" => "low",
        _ => null,
    };

    /// <summary>
    /// One of the six categories. The log's are anonymous ("Category 55"), so their number decides, modulo six: the same one is always
    /// the same, and all six are seen. Without a number it is a general inquiry.
    /// </summary>
    public static string CategoryOf(string? text) =>
        text is not null && int.TryParse(text.AsSpan(text.LastIndexOf(' ') + 1), out var number) && number >= 0
            ? Categories[number % Categories.Length]
            : "general-inquiry";
}

/// <summary>Where a ticket stands, as far as a translation knows.</summary>
internal enum Standing
{
    New,
    Open,
    WaitingOnCustomer,
    WaitingOnThirdParty,
    Resolved,
    Closed,
}
