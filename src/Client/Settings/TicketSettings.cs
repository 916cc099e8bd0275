using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Settings;

/// <summary>What the desk's administrators choose for tickets. What is left out is as the desk ships it.</summary>
/// <param name="CloseAfterDays">How many days after its resolution a ticket closes by itself, but never later than it can be reopened; exactly then when left out. 0 closes at once.</param>
/// <param name="Components">The service components that people choose from; at most 500.</param>
/// <param name="OnlyListedComponents">Whether a ticket's component must be an active one of the list; otherwise any text is.</param>
/// <param name="Version">The version; ignored when sent.</param>
/// <param name="Note">Why it was edited; at most 200 characters. Sent, and shown in the list of versions.</param>
public sealed record TicketSettings(
    double? CloseAfterDays = null,
    IReadOnlyList<ManagedComponent>? Components = null,
    bool OnlyListedComponents = false,
    long? Version = null,
    string? Note = null)
{
    /// <summary>The statuses of the desk's own, at most 100, with an active one in each category; those that the desk ships with when left out. One that a ticket stands at cannot be left out.</summary>
    public IReadOnlyList<TicketStatusDefinition>? Statuses { get; init; }

    /// <summary>The priority for each impact and urgency; the one that the desk ships with when left out.</summary>
    public TicketMatrix? Matrix { get; init; }

    /// <summary>The fields of the desk's own, at most 200. One that a ticket has a value of cannot be left out, nor an option of it.</summary>
    public IReadOnlyList<TicketFieldDefinition>? Fields { get; init; }
}

/// <summary>The priority for each impact, a row for each.</summary>
public sealed record TicketMatrix(MatrixRow High, MatrixRow Medium, MatrixRow Low);

/// <summary>The priority for each urgency, at one impact.</summary>
public sealed record MatrixRow(
    [property: AllowedValues("critical", "high", "medium", "low")] string High,
    [property: AllowedValues("critical", "high", "medium", "low")] string Medium,
    [property: AllowedValues("critical", "high", "medium", "low")] string Low);

/// <summary>A status of the desk's own.</summary>
/// <param name="Id">1 to 64 of a-z, 0-9 and hyphen; never changes.</param>
/// <param name="Name">What people call it; 1 to 100 characters.</param>
/// <param name="Category">Where a ticket in it stands; this alone decides what may happen and what clocks do.</param>
/// <param name="Order">Its place, the least first. The first active one of a category is where acts lead that name no status.</param>
/// <param name="Active">Whether tickets may come to it; those in it stay.</param>
public sealed record TicketStatusDefinition(
    string Id,
    string Name,
    [property: AllowedValues("new", "open", "waiting-on-customer", "waiting-on-third-party", "resolved", "closed")] string Category,
    int Order,
    bool Active = true);

/// <summary>A service component that people choose from.</summary>
/// <param name="Name">Its name, as tickets have it; 1 to 100 characters.</param>
/// <param name="Active">Whether it may be chosen; tickets keep what they have.</param>
public sealed record ManagedComponent(string Name, bool Active = true);
