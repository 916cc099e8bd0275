using System.Text.Json;

namespace Firstline.Web.Imports.Sources;

/// <summary>One object of JSON. A column is a property, or a path of them with points.</summary>
internal sealed class JsonRecord : ImportRecord
{
    private readonly JsonElement _whole;

    public JsonRecord(JsonElement whole, int line)
        : base(line) => _whole = whole;

    private JsonRecord(string broken, int line)
        : base(line) => Broken = broken;

    /// <summary>A record that cannot be read.</summary>
    public static JsonRecord Wrong(string what, int line) => new(what, line);

    /// <summary>The objects of a list; null when it is something else.</summary>
    public static IReadOnlyList<ImportRecord>? AllOf(JsonElement list, int line) =>
        list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object)
            ? [.. list.EnumerateArray().Select(item => new JsonRecord(item, line))]
            : null;

    public override string? Text(string column) => Find(column) is not { } found ? null : found.ValueKind switch
    {
        JsonValueKind.String => found.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null,
        JsonValueKind.Null => null,
        JsonValueKind.Array when found.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) => string.Join(',', found.EnumerateArray().Select(item => item.GetString())),
        _ => found.GetRawText(),
    };

    public override IReadOnlyList<ImportRecord>? Within(string column) =>
        Find(column) is { ValueKind: not JsonValueKind.Null } found ? AllOf(found, Line) : [];

    private JsonElement? Find(string column)
    {
        if (_whole.TryGetProperty(column, out var direct))
        {
            return direct;
        }

        var place = _whole;
        foreach (var part in column.Split('.'))
        {
            if (place.ValueKind != JsonValueKind.Object || !place.TryGetProperty(part, out place))
            {
                return null;
            }
        }

        return place;
    }
}
