using System.Globalization;
using System.Text.Json;
using Firstline.Client.Settings;
using Firstline.Web.Client.Shared;

namespace Firstline.Web.Client.Tickets.Workspace;

/// <summary>Values of the desk's own fields between the API's form and that of inputs, and what is plainly wrong with one. The desk judges the rest.</summary>
public static class FieldText
{
    private const int LongestLine = 500;
    private const int LongestText = 10_000;
    private const string LocalTime = "yyyy-MM-dd'T'HH:mm";

    /// <summary>No value.</summary>
    public static readonly JsonElement Nothing = Parse("null");

    /// <summary>Whether a ticket of a category has the field.</summary>
    public static bool IsFor(TicketFieldDefinition field, string category) =>
        field.Active && (field.Uses is not { Count: > 0 } uses || uses.Any(use => use.Category is null || use.Category == category));

    /// <summary>Whether a ticket of a category is resolved only with a value of the field.</summary>
    public static bool IsNeeded(TicketFieldDefinition field, string category) =>
        field.Uses?.Any(use => use.ToResolve && (use.Category is null || use.Category == category)) == true;

    /// <summary>A value as an input shows it.</summary>
    public static string Of(TicketFieldDefinition field, JsonElement? value) => value switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => "",
        { ValueKind: JsonValueKind.Array } list => string.Join(' ', list.EnumerateArray().Select(one => one.GetString())),
        { ValueKind: JsonValueKind.String } text when field.Kind == "instant" && text.TryGetDateTimeOffset(out var at) => Zone.Here.Local(at).ToString(LocalTime, CultureInfo.InvariantCulture),
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { } other => other.GetRawText(),
    };

    /// <summary>What was entered, in the API's form.</summary>
    public static JsonElement Value(TicketFieldDefinition field, string entered)
    {
        var text = field.Kind == "multiline-text" ? entered : entered.Trim();
        return text.Length == 0 ? Nothing : field.Kind switch
        {
            "number" => Parse(decimal.Parse(text, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)),
            "checkbox" => Parse(text),
            "multi-choice" => Parse($"[{string.Join(',', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Quoted))}]"),
            "instant" => Parse(Quoted(Instant(text).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))),
            _ => Parse(Quoted(text)),
        };
    }

    /// <summary>What is plainly wrong with what is being entered; null when nothing is.</summary>
    public static string? Fault(TicketFieldDefinition field, string entered)
    {
        var text = entered.Trim();
        return text.Length == 0 ? null : field.Kind switch
        {
            "number" => Number(field, text),
            "multiline-text" => entered.Length <= LongestText ? null : $"At most {Span.Grouped(LongestText)} characters.",
            "url" => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? null : "An address that begins with http:// or https://.",
            "email" => text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && text.IndexOf('.', at) > at + 1 && text[^1] != '.' ? null : "An e-mail address, such as ann@example.org.",
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "A date, such as 2026-11-23.",
            "customer" => text.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') ? null : "A customer's id: a-z, 0-9 and hyphen.",
            "text" or "pattern" => text.Length <= LongestLine ? null : $"At most {LongestLine} characters.",
            _ => null,
        };
    }

    private static string? Number(TicketFieldDefinition field, string text) =>
        !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? "A number."
        : number < field.Min ? string.Create(CultureInfo.InvariantCulture, $"At least {field.Min}.")
        : number > field.Max ? string.Create(CultureInfo.InvariantCulture, $"At most {field.Max}.")
        : field.Decimals is { } decimals && number.Scale > decimals ? (decimals == 0 ? "A whole number." : $"At most {Words.Count(decimals, "decimal")}.")
        : null;

    private static DateTimeOffset Instant(string text)
    {
        var wall = DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.None);
        return new(wall, Zone.Here.Rules.GetUtcOffset(wall));
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
