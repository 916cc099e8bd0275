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
    string? Note = null);

/// <summary>A service component that people choose from.</summary>
/// <param name="Name">Its name, as tickets have it; 1 to 100 characters.</param>
/// <param name="Active">Whether it may be chosen; tickets keep what they have.</param>
public sealed record ManagedComponent(string Name, bool Active = true);
