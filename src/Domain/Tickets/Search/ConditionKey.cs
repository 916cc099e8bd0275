using System.Collections.Immutable;
using System.Text.Json;
using Firstline.Domain.Customers;
using Firstline.Domain.Tickets.Problems;

namespace Firstline.Domain.Tickets.Search;

/// <summary>What values a key takes.</summary>
public enum KeyKind
{
    /// <summary>One of the words that exist.</summary>
    Word,

    /// <summary>An id such as <c>acme</c>.</summary>
    Id,

    /// <summary>A text, compared whole and in any case; a source in its own case.</summary>
    Text,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A date, an instant or an age; an age counts back from now.</summary>
    Past,

    /// <summary>A date, an instant or an age; an age counts ahead from now.</summary>
    Ahead,

    /// <summary>A custom field: a text, a number or a date.</summary>
    Field,
}

/// <summary>A key of the language: what may be asked of a ticket.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Optional">Whether a ticket may have nothing there, so that <c>none</c> may be asked for.</param>
public sealed record ConditionKey(string Name, KeyKind Kind, bool Optional, ImmutableArray<string> Words)
{
    /// <summary>What custom fields are asked for with: <c>field.serial</c>.</summary>
    public const string FieldPrefix = "field.";

    public static ConditionKey Status { get; } = Of<TicketStatus>("status");
    public static ConditionKey StatusId { get; } = new("statusid", KeyKind.Id, false, []);
    public static ConditionKey Priority { get; } = Of<Priority>("priority");
    public static ConditionKey Category { get; } = Of<Category>("category");
    public static ConditionKey Tier { get; } = Of<Tier>("tier");
    public static ConditionKey Channel { get; } = Of<Channel>("channel");
    public static ConditionKey Customer { get; } = new("customer", KeyKind.Id, false, []);
    public static ConditionKey Agent { get; } = new("agent", KeyKind.Id, true, []);
    public static ConditionKey Team { get; } = new("team", KeyKind.Id, true, []);
    public static ConditionKey Tag { get; } = new("tag", KeyKind.Id, true, []);
    public static ConditionKey Type { get; } = Of<TicketType>("type");
    public static ConditionKey Component { get; } = new("component", KeyKind.Text, true, []);
    public static ConditionKey Source { get; } = new("source", KeyKind.Text, true, []);
    public static ConditionKey Contact { get; } = new("contact", KeyKind.Text, true, []);
    public static ConditionKey Number { get; } = new("number", KeyKind.Number, false, []);
    public static ConditionKey Level { get; } = new("level", KeyKind.Number, false, []);
    public static ConditionKey Reopenings { get; } = new("reopenings", KeyKind.Number, false, []);
    public static ConditionKey Open { get; } = new("open", KeyKind.Flag, false, []);
    public static ConditionKey Breached { get; } = new("breached", KeyKind.Flag, false, []);
    public static ConditionKey Assigned { get; } = new("assigned", KeyKind.Flag, false, []);
    public static ConditionKey Outage { get; } = new("outage", KeyKind.Flag, false, []);
    public static ConditionKey Snoozed { get; } = new("snoozed", KeyKind.Flag, false, []);
    public static ConditionKey Opened { get; } = new("opened", KeyKind.Past, false, []);
    public static ConditionKey Updated { get; } = new("updated", KeyKind.Past, false, []);
    public static ConditionKey Waiting { get; } = new("waiting", KeyKind.Past, true, []);
    public static ConditionKey Wrote { get; } = new("wrote", KeyKind.Past, false, []);
    public static ConditionKey Replied { get; } = new("replied", KeyKind.Past, true, []);
    public static ConditionKey Resolved { get; } = new("resolved", KeyKind.Past, true, []);
    public static ConditionKey Closed { get; } = new("closed", KeyKind.Past, true, []);
    public static ConditionKey Due { get; } = new("due", KeyKind.Ahead, true, []);
    public static ConditionKey Has { get; } = new("has", KeyKind.Word, false, ["agent", "team", "tag", "component", "due", "attachment"]);

    /// <summary>A custom field; the term says which one.</summary>
    public static ConditionKey Field { get; } = new("field", KeyKind.Field, true, []);

    /// <summary>All keys but fields, in the order in which they are listed.</summary>
    public static ImmutableArray<ConditionKey> Known { get; } =
    [
        Status, StatusId, Priority, Category, Tier, Channel, Customer, Agent, Team, Tag, Type, Component, Source, Contact, Number, Level, Reopenings,
        Open, Breached, Assigned, Outage, Snoozed, Opened, Updated, Waiting, Wrote, Replied, Resolved, Closed, Due, Has,
    ];

    /// <summary>Whether its values have an order, so that below and above can be asked for.</summary>
    public bool Ordered => Kind is KeyKind.Number or KeyKind.Past or KeyKind.Ahead or KeyKind.Field;

    /// <summary>Whether its values are times.</summary>
    public bool Timed => Kind is KeyKind.Past or KeyKind.Ahead;

    /// <summary>The key of this name, or null.</summary>
    public static ConditionKey? Find(string name) => Known.FirstOrDefault(key => key.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A value as the word that people write.</summary>
    public static string WordOf<TWord>(TWord value)
        where TWord : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static ConditionKey Of<TWord>(string name)
        where TWord : struct, Enum => new(name, KeyKind.Word, false, [.. Enum.GetValues<TWord>().Select(WordOf)]);
}
