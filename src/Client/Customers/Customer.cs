using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Customers;

/// <summary>Registers a customer, or brings a registered one to these values. Changed terms reach every open ticket.</summary>
/// <param name="Name">What people call it; at most 200 characters.</param>
/// <param name="Tier">The tier it bought.</param>
/// <param name="Zone">The IANA zone in which its support hours are read, such as <c>Europe/Berlin</c>; the contract's or the desk's when left out.</param>
/// <param name="Contacts">People to add; those known already stay.</param>
/// <param name="Resolution">Resolution targets that its contract gives, if any.</param>
/// <param name="Calendar">A calendar of the SLA policy that the customer has of its own; the contract's or the tier's when left out.</param>
/// <param name="Contract">What its contract says about hours.</param>
public sealed record CustomerRequest(
    string Name,
    [property: AllowedValues("standard", "premium", "enterprise")] string Tier,
    string? Zone = null,
    IReadOnlyList<CustomerContact>? Contacts = null,
    IReadOnlyList<CustomerPromise>? Resolution = null,
    string? Calendar = null,
    CustomerContract? Contract = null)
{
    /// <summary>The agent to whom its tickets go first; nobody when left out.</summary>
    public string? AccountManager { get; init; }
}

/// <summary>What a contract says about hours, where the customer has nothing of its own.</summary>
/// <param name="Zone">The IANA zone in which hours are read.</param>
/// <param name="Calendar">A calendar of the SLA policy.</param>
public sealed record CustomerContract(string? Zone = null, string? Calendar = null);

/// <summary>A person at a customer.</summary>
/// <param name="Name">The name; at most 200 characters.</param>
/// <param name="Email">The address; may be left out.</param>
public sealed record CustomerContact(string Name, string? Email = null);

/// <summary>A promise to resolve tickets of one priority within an amount of open time.</summary>
/// <param name="Priority">Which tickets.</param>
/// <param name="WithinHours">Open hours; more than zero.</param>
public sealed record CustomerPromise([property: AllowedValues("critical", "high", "medium", "low")] string Priority, double WithinHours);

/// <summary>A customer as it is now.</summary>
/// <param name="Id">A slug such as <c>acme</c>.</param>
/// <param name="Version">Counts what happened to it; also its <c>ETag</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Tier">The tier it bought.</param>
/// <param name="Zone">The IANA zone of its own; empty when it has the contract's or the desk's.</param>
/// <param name="Contacts">Its people.</param>
/// <param name="Resolution">Resolution targets that its contract gives.</param>
/// <param name="Calendar">Its own calendar, if any.</param>
/// <param name="Contract">What its contract says about hours.</param>
public sealed record Customer(
    string Id,
    long Version,
    string Name,
    [property: AllowedValues("standard", "premium", "enterprise")] string Tier,
    string Zone,
    IReadOnlyList<CustomerContact> Contacts,
    IReadOnlyList<CustomerPromise> Resolution,
    string? Calendar = null,
    CustomerContract? Contract = null)
{
    /// <summary>The agent to whom its tickets go first.</summary>
    public string? AccountManager { get; init; }
}

/// <summary>A customer as lists show it.</summary>
public sealed record CustomerSummary(
    string Id, string Name, [property: AllowedValues("standard", "premium", "enterprise")] string Tier, string Zone);
