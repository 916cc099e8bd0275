using System.Text.Json;

namespace Firstline.Web.Http;

internal sealed partial class Fields
{
    /// <summary>An object of values by names of the caller's, as they are; null when it is left out.</summary>
    public IReadOnlyList<(string Name, JsonElement Value)>? Free(string field)
    {
        if (!Find(field, false, out var value))
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            Fault(field, $"{field} must be an object.");
            return [];
        }

        return [.. value.EnumerateObject().Select(entry => (entry.Name, entry.Value))];
    }

    private bool Find(string field, bool needed, out JsonElement value)
    {
        _unread.Remove(field, out value);
        if (value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null))
        {
            return true;
        }

        if (needed && _broken is null)
        {
            Fault(field, $"{field} is required.");
        }

        return false;
    }

    private void NoteUnread()
    {
        foreach (var field in _unread.Keys)
        {
            Fault(field, $"{field} is not a field of this request.");
        }

        _unread.Clear();
    }

    private List<TItem> Items<TItem>(string field, Func<string, JsonElement, TItem> read)
    {
        if (!Find(field, false, out var value))
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            Fault(field, $"{field} must be a list.");
            return [];
        }

        return [.. value.EnumerateArray().Select((item, at) => read($"{field}[{at}]", item))];
    }

    private TItem Inside<TItem>(string field, JsonElement item, Func<Fields, TItem> read)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            Fault(field, $"{field} must be an object.");
        }

        var fields = new Fields(item, $"{_path}{field}.", _faults, item.ValueKind == JsonValueKind.Object ? null : Results.Empty);
        var known = read(fields);
        fields.NoteUnread();
        return known;
    }

    private string? AsText(string field, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            Fault(field, $"{field} must be a text.");
            return null;
        }

        if (Characters(value) is { } text)
        {
            return text;
        }

        Fault(field, $"{field} contains something that is not a character.");
        return null;
    }

    /// <summary>The text, or null when it holds half a surrogate pair or a zero.</summary>
    private static string? Characters(JsonElement value)
    {
        try
        {
            return value.GetString() is { } text && !text.Contains('\0') ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private TEnum? AsChoice<TEnum>(string field, JsonElement value)
        where TEnum : struct, Enum
    {
        if (AsText(field, value) is not { } word)
        {
            return null;
        }

        if (Words<TEnum>.TryParse(word, out var known))
        {
            return known;
        }

        Fault(field, Words<TEnum>.Expected(field));
        return null;
    }

    private TId? AsId<TId>(string field, JsonElement value)
        where TId : struct, IParsable<TId>
    {
        if (AsText(field, value) is not { } text)
        {
            return null;
        }

        if (TId.TryParse(text, null, out var id))
        {
            return id;
        }

        Fault(field, $"{field} must be an id: 1 to 64 of a-z, 0-9 and hyphen.");
        return null;
    }

    private int? AsNumber(string field, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
        {
            return number;
        }

        Fault(field, $"{field} must be a whole number.");
        return null;
    }

    private long? AsLong(string field, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number))
        {
            return number;
        }

        Fault(field, $"{field} must be a whole number.");
        return null;
    }

    private double? AsMeasure(string field, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number))
        {
            return number;
        }

        Fault(field, $"{field} must be a number.");
        return null;
    }

    private bool? AsFlag(string field, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.ValueKind == JsonValueKind.True;
        }

        Fault(field, $"{field} must be true or false.");
        return null;
    }
}
