using System.Globalization;
using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Search;

/// <summary>Reads terms with their values, and says what is allowed where one is not.</summary>
internal sealed class OperandReader(AgentId? me, ConditionVocabulary? vocabulary, Action<int, int, string> fault)
{
    private const string None = "none";

    private static readonly string[] Instants = ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz"];

    public Condition.Term? Term(Token token)
    {
        var name = token.Text.Text;
        var field = name.StartsWith(ConditionKey.FieldPrefix, StringComparison.OrdinalIgnoreCase) ? name[ConditionKey.FieldPrefix.Length..].ToLowerInvariant() : "";
        var key = field.Length > 0 ? ConditionKey.Field : ConditionKey.Find(name);
        if (key is null)
        {
            var known = string.Join(", ", ConditionKey.Known.Select(known => known.Name));
            fault(token.At, token.Text.Length, $"There is no '{name}'. There is {known} and field.<key>; put a text with a colon in quotes.");
            return null;
        }

        if (key.Kind is KeyKind.Field && !Slug.IsSlug(field.Replace('_', '-')))
        {
            fault(token.At, token.Text.Length, "A field's key is made of a-z, 0-9, - and _.");
            return null;
        }

        if (key.Kind is KeyKind.Field && vocabulary is not null && !vocabulary.Fields.Contains(field))
        {
            fault(token.At, token.Text.Length, $"There is no field '{Short(field)}'. {Fields(vocabulary)}");
            return null;
        }

        if (token.Comparison is not Comparison.Is && (!key.Ordered || token.Values.Length > 1))
        {
            fault(token.At, token.Length, key.Ordered ? $"{name} compares with one value here." : $"{name} has no order; write {name}:value.");
            return null;
        }

        return Values(token, key) is { } values ? new(key, field, token.Comparison, [.. values]) : null;
    }

    private List<Operand>? Values(Token token, ConditionKey key)
    {
        List<Operand> values = [];
        foreach (var piece in token.Values.Take(ConditionLimits.Values))
        {
            if (Value(token, key, piece) is { } value)
            {
                values.Add(value);
            }
            else
            {
                fault(piece.At, piece.Length, $"'{Short(piece.Text)}' cannot be asked of {token.Text.Text}: {Allowed(key, token.Comparison)}");
            }
        }

        if (token.Values.Length > ConditionLimits.Values)
        {
            fault(token.At, token.Length, $"A term has at most {ConditionLimits.Values} values; this one has {token.Values.Length}.");
        }

        return values.Count == token.Values.Length ? values : null;
    }

    private Operand? Value(Token token, ConditionKey key, Piece piece)
    {
        var text = piece.Text.Trim();
        if (!piece.Quoted && text == None && key.Optional)
        {
            return token.Comparison is Comparison.Is ? Operand.Nothing : null;
        }

        return key.Kind switch
        {
            KeyKind.Word => Word(key, text.ToLowerInvariant()),
            KeyKind.Id when key == ConditionKey.Agent && text == "me" && !piece.Quoted => me is { } agent ? new Operand.Word(agent.Value) : new Operand.Me(),
            KeyKind.Id when key == ConditionKey.StatusId && vocabulary?.KnowsStatus(text.ToLowerInvariant()) is false => null,
            KeyKind.Id => Slug.IsSlug(text.ToLowerInvariant()) ? new Operand.Word(text.ToLowerInvariant()) : null,
            KeyKind.Text => text.Length > 0 ? new Operand.Word(text) : null,
            KeyKind.Flag => text.ToLowerInvariant() is "true" or "false" ? new Operand.Word(text.ToLowerInvariant()) : null,
            KeyKind.Number => Number(key, text),
            KeyKind.Field => FieldValue(token.Comparison, piece, text),
            _ => Time(text) is { } time && (time is not Operand.Age || token.Comparison is not Comparison.Is) ? time : null,
        };
    }

    private Operand.Word? Word(ConditionKey key, string text) =>
        key.Words.Contains(text) || (key == ConditionKey.Status && (vocabulary?.KnowsStatus(text) ?? Slug.IsSlug(text))) ? new(text) : null;

    private static Operand.Number? Number(ConditionKey key, string text)
    {
        if (key == ConditionKey.Number && TicketNumber.TryParse(text, out var number))
        {
            return new(number.Value);
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? new(read) : null;
    }

    /// <summary>A field is compared as what was written looks like: a number, a time or a text. Quoted, it is a text.</summary>
    private static Operand? FieldValue(Comparison comparison, Piece piece, string text)
    {
        if (!piece.Quoted && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return new Operand.Number(number);
        }

        if (!piece.Quoted && Time(text) is { } time && (time is not Operand.Age || comparison is not Comparison.Is))
        {
            return time;
        }

        return comparison is Comparison.Is && text.Length > 0 ? new Operand.Word(text) : null;
    }

    private static Operand? Time(string text)
    {
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day < DateTime.MaxValue.Date ? new Operand.Day(new(day, TimeSpan.Zero)) : null;
        }

        if (DateTimeOffset.TryParseExact(text.ToUpperInvariant(), Instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            return new Operand.Instant(instant.ToUniversalTime());
        }

        return AgeOf(text) is { } age ? new Operand.Age(age) : null;
    }

    private static TimeSpan? AgeOf(string text)
    {
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        var seconds = char.ToLowerInvariant(text[^1]) switch { 'm' => 60L, 'h' => 3_600L, 'd' => 86_400L, 'w' => 604_800L, _ => 0L };
        return seconds > 0 && count * seconds <= (long)ConditionLimits.Age.TotalSeconds ? TimeSpan.FromSeconds(count * seconds) : null;
    }

    private string Allowed(ConditionKey key, Comparison comparison)
    {
        var allowed = key.Kind switch
        {
            KeyKind.Word => string.Join(", ", key == ConditionKey.Status ? Statuses() : key.Words),
            KeyKind.Id when key == ConditionKey.StatusId && vocabulary is not null => string.Join(", ", Statuses()),
            KeyKind.Id => "an id of a-z, 0-9 and hyphen",
            KeyKind.Text => "a text",
            KeyKind.Flag => "true or false",
            KeyKind.Number => "a whole number",
            KeyKind.Field when comparison is Comparison.Is => "a text, a number or a date",
            KeyKind.Field => "a number, a date, an instant or an age",
            _ when comparison is Comparison.Is => "a date such as 2026-01-31 or an instant such as 2026-01-31T09:00Z",
            _ => $"a date, an instant, or an age such as 30m, 4h, 3d or 2w, up to {ConditionLimits.Age.TotalDays:0}d",
        };
        return allowed + (key.Optional && comparison is Comparison.Is ? ", or none." : ".");
    }

    private IEnumerable<string> Statuses() => ConditionKey.Status.Words.Concat(vocabulary?.Statuses ?? []).Distinct();

    private static string Fields(ConditionVocabulary known) =>
        known.Fields.IsEmpty ? "The desk has no fields of its own." : $"There is {string.Join(", ", known.Fields)}.";

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
