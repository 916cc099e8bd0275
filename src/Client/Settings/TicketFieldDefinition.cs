using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Settings;

/// <summary>A field of the desk's own.</summary>
/// <param name="Id">1 to 64 of a-z, 0-9 and hyphen; never changes.</param>
/// <param name="Name">What people call it; 1 to 100 characters.</param>
/// <param name="Kind">What values it takes; never changes while tickets have values. Lines have at most 500 characters, texts of several lines 10,000.</param>
/// <param name="Active">Whether it may be filled; tickets keep the values that they have.</param>
/// <param name="Personal">Whether its values are about a person, and are erased with them.</param>
/// <param name="CustomerVisible">Whether the customer sees it.</param>
/// <param name="Uses">For which categories it is there; for every one, nowhere required, when empty.</param>
/// <param name="Options">What there is to choose from, at most 200; one that may be in use is made inactive, not left out.</param>
/// <param name="Help">What people are told when they fill it; at most 500 characters.</param>
/// <param name="Default">The value of a ticket that is opened without one, as a text; several options with blanks between.</param>
/// <param name="Min">The least number.</param>
/// <param name="Max">The largest number.</param>
/// <param name="Decimals">How many decimals a number may have, 0 to 10.</param>
/// <param name="Pattern">The regular expression that matches the whole value, in linear time: without looking around and referring back; at most 200 characters.</param>
public sealed record TicketFieldDefinition(
    string Id,
    string Name,
    [property: AllowedValues("text", "multiline-text", "number", "date", "instant", "choice", "multi-choice", "checkbox", "url", "email", "pattern", "customer", "agent")] string Kind,
    bool Active = true,
    bool Personal = false,
    bool CustomerVisible = false,
    IReadOnlyList<TicketFieldUse>? Uses = null,
    IReadOnlyList<TicketFieldOption>? Options = null,
    string? Help = null,
    string? Default = null,
    decimal? Min = null,
    decimal? Max = null,
    int? Decimals = null,
    string? Pattern = null);

/// <summary>For which category a field is there.</summary>
/// <param name="Category">The category; every one when left out.</param>
/// <param name="ToOpen">Whether a ticket of it is opened only with a value.</param>
/// <param name="ToResolve">Whether it is resolved only with a value.</param>
public sealed record TicketFieldUse(
    [property: AllowedValues("technical-issue", "feature-request", "account-issue", "training-request", "integration-support", "general-inquiry")] string? Category = null,
    bool ToOpen = false,
    bool ToResolve = false);

/// <summary>Something to choose.</summary>
/// <param name="Id">1 to 64 of a-z, 0-9 and hyphen.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Active">Whether it may be chosen; tickets keep what they have.</param>
public sealed record TicketFieldOption(string Id, string Name, bool Active = true);
