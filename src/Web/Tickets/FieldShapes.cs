using Firstline.Domain.Tickets;
using System.Globalization;
using System.Text.Json;
using Firstline.Domain.Tickets.Fields;
using Firstline.Web.Http;

namespace Firstline.Web.Tickets;

/// <summary>Values of the desk's own fields as JSON: numbers as numbers, yes and no as such, many choices as a list, everything else as a text.</summary>
internal static class FieldShapes
{
    public static IReadOnlyDictionary<string, JsonElement> Of(IReadOnlyList<FilledField> fields) => fields.ToDictionary(filled => filled.Field, filled => Of(filled.Value));

    /// <summary>Values as somebody gives them.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Of(IReadOnlyList<GivenField> fields) => fields.ToDictionary(given => given.Field, given => given.Values switch
    {
        null => JsonSerializer.SerializeToElement<string?>(null, Answers.Json.String),
        [var only] => JsonSerializer.SerializeToElement(only, Answers.Json.String),
        var several => JsonSerializer.SerializeToElement([.. several], Answers.Json.StringArray),
    });

    /// <summary>The values of a request; null when it has none.</summary>
    public static IReadOnlyList<GivenField>? Read(Fields fields) => fields.Free("fields") is { } values
        ? [.. values.Select(value => new GivenField(value.Name, value.Value.ValueKind == JsonValueKind.Null ? null : Texts(fields, value.Name, value.Value)))]
        : null;

    /// <summary>The values before, a line for each.</summary>
    public static string Before(TicketEvent.FieldsChanged changed) => string.Join('\n', changed.Whole.Select(change => Text(change, change.From)));

    /// <summary>The values after, a line for each.</summary>
    public static string After(TicketEvent.FieldsChanged changed) => string.Join('\n', changed.Whole.Select(change => Text(change, change.To)));

    private static string Text(FieldChange change, FieldValue? value) => $"{change.Field}: {value?.Text ?? "–"}";

    private static JsonElement Of(FieldValue value) => value.Kind switch
    {
        FieldKind.Number when decimal.TryParse(value.Text, CultureInfo.InvariantCulture, out var number) => JsonSerializer.SerializeToElement(number, Answers.Json.Decimal),
        FieldKind.Checkbox when value.Text is "true" or "false" => JsonSerializer.SerializeToElement(value.Text == "true", Answers.Json.Boolean),
        FieldKind.MultiChoice => JsonSerializer.SerializeToElement(value.Text.Split(' '), Answers.Json.StringArray),
        _ => JsonSerializer.SerializeToElement(value.Text, Answers.Json.String),
    };

    private static IReadOnlyList<string> Texts(Fields fields, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return [value.GetString()!];
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                return [value.GetRawText()];
            case JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String):
                return [.. value.EnumerateArray().Select(item => item.GetString()!)];
            default:
                fields.Fault($"fields.{name}", $"{name} must be a text, a number, true or false, a list of texts, or null.");
                return [];
        }
    }
}
