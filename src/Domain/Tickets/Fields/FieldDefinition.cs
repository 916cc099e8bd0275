using System.Collections.Immutable;
using Orleans;

namespace Firstline.Domain.Tickets.Fields;

/// <summary>What values a field takes.</summary>
[GenerateSerializer, Alias("ticket.field-kind")]
public enum FieldKind
{
    /// <summary>One line of text.</summary>
    Text,

    /// <summary>Several lines of text.</summary>
    MultilineText,

    /// <summary>A number, within bounds and decimals.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>An instant, kept in UTC.</summary>
    Instant,

    /// <summary>One of the options.</summary>
    Choice,

    /// <summary>Some of the options.</summary>
    MultiChoice,

    /// <summary>Yes or no.</summary>
    Checkbox,

    /// <summary>An address of the web.</summary>
    Url,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A line that a regular expression matches.</summary>
    Pattern,

    /// <summary>A registered customer.</summary>
    Customer,

    /// <summary>A registered agent.</summary>
    Agent,
}

/// <summary>A field of the desk's own.</summary>
/// <param name="Id">A slug; never changes.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">What values it takes; never changes while tickets have values.</param>
/// <param name="Active">Whether it may be filled; tickets keep the values that they have.</param>
/// <param name="Personal">Whether its values are about a person, and are erased with them.</param>
/// <param name="CustomerVisible">Whether the customer sees it.</param>
/// <param name="Uses">For which categories it is there; for every one, nowhere required, when empty.</param>
/// <param name="Options">What there is to choose from.</param>
/// <param name="Help">What people are told when they fill it; may be empty.</param>
/// <param name="Default">The value of a ticket that is opened without one; null for none.</param>
/// <param name="Least">The least number; null for any.</param>
/// <param name="Most">The largest number; null for any.</param>
/// <param name="Decimals">How many decimals a number may have; null for any.</param>
/// <param name="Pattern">The regular expression that matches the whole value.</param>
[GenerateSerializer, Immutable, Alias("ticket.field-definition")]
public sealed record FieldDefinition(
    [property: Id(0)] string Id,
    [property: Id(1)] string Name,
    [property: Id(2)] FieldKind Kind,
    [property: Id(3)] bool Active,
    [property: Id(4)] bool Personal,
    [property: Id(5)] bool CustomerVisible,
    [property: Id(6)] ImmutableArray<FieldUse> Uses,
    [property: Id(7)] ImmutableArray<FieldOption> Options,
    [property: Id(8)] string? Help = null,
    [property: Id(9)] string? Default = null,
    [property: Id(10)] decimal? Least = null,
    [property: Id(11)] decimal? Most = null,
    [property: Id(12)] int? Decimals = null,
    [property: Id(13)] string? Pattern = null)
{
    /// <summary>Whether tickets of a category have it.</summary>
    public bool Applies(Category category) => Uses.IsDefaultOrEmpty || Uses.Any(use => use.Category is null || use.Category == category);

    /// <summary>Whether a ticket of a category is opened only with a value.</summary>
    public bool NeededToOpen(Category category) => Active && Needed(category, use => use.ToOpen);

    /// <summary>Whether a ticket of a category is resolved only with a value.</summary>
    public bool NeededToResolve(Category category) => Active && Needed(category, use => use.ToOpen || use.ToResolve);

    /// <summary>An option by its id, or null.</summary>
    public FieldOption? Option(string id) => Options.IsDefault ? null : Options.FirstOrDefault(option => option.Id == id);

    private bool Needed(Category category, Func<FieldUse, bool> asks) =>
        !Uses.IsDefault && Uses.Any(use => (use.Category is null || use.Category == category) && asks(use));
}

/// <summary>For which category a field is there.</summary>
/// <param name="Category">The category; null for every one.</param>
/// <param name="ToOpen">Whether a ticket of it is opened only with a value.</param>
/// <param name="ToResolve">Whether it is resolved only with a value.</param>
[GenerateSerializer, Immutable, Alias("ticket.field-use")]
public sealed record FieldUse([property: Id(0)] Category? Category, [property: Id(1)] bool ToOpen, [property: Id(2)] bool ToResolve);

/// <summary>Something to choose.</summary>
[GenerateSerializer, Immutable, Alias("ticket.field-option")]
public sealed record FieldOption([property: Id(0)] string Id, [property: Id(1)] string Name, [property: Id(2)] bool Active);
