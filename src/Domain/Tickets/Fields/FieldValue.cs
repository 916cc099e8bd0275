using Orleans;

namespace Firstline.Domain.Tickets.Fields;

/// <summary>A value that a ticket has in a field.</summary>
/// <param name="Kind">The field's kind when it was given, so that it can be read whatever becomes of the field.</param>
/// <param name="Text">It in one form: numbers and days as ISO writes them, options by their ids with blanks between.</param>
/// <param name="Personal">Whether it is about a person.</param>
[GenerateSerializer, Immutable, Alias("ticket.field-value")]
public sealed record FieldValue([property: Id(0)] FieldKind Kind, [property: Id(1)] string Text, [property: Id(2)] bool Personal);

/// <summary>A field before and after; null where there is no value.</summary>
[GenerateSerializer, Immutable, Alias("ticket.field-change")]
public sealed record FieldChange([property: Id(0)] string Field, [property: Id(1)] FieldValue? From, [property: Id(2)] FieldValue? To);

/// <summary>A value that a ticket has in a field of the desk's own.</summary>
/// <param name="Field">The field's id.</param>
/// <param name="Value">The value.</param>
[GenerateSerializer, Immutable, Alias("ticket.filled-field")]
public sealed record FilledField([property: Id(0)] string Field, [property: Id(1)] FieldValue Value);

/// <summary>A value as somebody gives it.</summary>
/// <param name="Field">The field's id.</param>
/// <param name="Values">One text; several for a field of many choices; null to clear it.</param>
[GenerateSerializer, Immutable, Alias("ticket.given-field")]
public sealed record GivenField([property: Id(0)] string Field, [property: Id(1)] IReadOnlyList<string>? Values)
{
    /// <summary>A value as it would have been given; null clears.</summary>
    internal static GivenField Of(string field, FieldValue? value) => new(field, value is null ? null : value.Kind == FieldKind.MultiChoice ? value.Text.Split(' ') : [value.Text]);
}

/// <summary>Fills fields; those that are not named stay, and null clears.</summary>
[GenerateSerializer, Immutable, Alias("ticket.fill-fields")]
public sealed record FillFields([property: Id(0)] IReadOnlyList<GivenField> Fields) : TicketCommand;
