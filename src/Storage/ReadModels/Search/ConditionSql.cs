using System.Diagnostics;
using System.Text.Json;
using Firstline.Domain.Tickets.Search;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Search;

/// <summary>A condition as SQL over the rows of tickets: named fragments put together, with every value a parameter. It is true or false, never null.</summary>
internal sealed class ConditionSql(Queries queries, Candidates candidates, DateTimeOffset now)
{
    private static readonly string[] Living = ["new", "open", "waiting-on-customer", "waiting-on-third-party"];

    private readonly List<(string Name, object? Value)> _values = [];

    /// <summary>The values of the parameters.</summary>
    public IReadOnlyList<(string Name, object? Value)> Values => _values;

    /// <summary>The whole condition, to follow other ones: bound to its candidates where there are few, and to open tickets where it implies them.</summary>
    public string Whole(Condition condition, HashSet<long>? among)
    {
        var parts = condition is Condition.All all ? all.Parts : [condition];
        List<string> texts = [.. parts.Select(part => Of(part))];
        if (among is not null)
        {
            texts.Insert(0, Fragment("NumberAmong", JsonSerializer.Serialize(among)));
        }
        else if (parts.Any(ImpliesOpen))
        {
            texts.Insert(0, queries["TermIsOpen"]);
        }

        return string.Concat(texts.Select(text => $"\nand {text}"));
    }

    private string Of(Condition condition) => condition switch
    {
        Condition.All { Parts.IsEmpty: true } => "1 = 1",
        Condition.All all => $"({string.Join(" and ", all.Parts.Select(Of))})",
        Condition.Any any => $"({string.Join(" or ", any.Parts.Select(Of))})",
        Condition.Not not => $"not ({Of(not.Part)})",
        Condition.Text text => candidates.Saying(text) is { } few ? Fragment("NumberAmong", JsonSerializer.Serialize(few)) : Fragment("Says", MatchText.Of(text)),
        Condition.Term { Values: [var only] } term => $"({Of(term, only)})",
        Condition.Term term => $"({string.Join(" or ", term.Values.Select(value => $"({Of(term, value)})"))})",
        _ => throw new UnreachableException($"{condition.GetType()} has no SQL."),
    };

    private string Of(Condition.Term term, Operand value) => (term.Key.Name, value) switch
    {
        (_, Operand.Me) => "1 = 0",
        ("field", Operand.None) => Fragment("TermFieldNone", null, term.Field),
        ("field", Operand.Word word) => Fragment("TermField", FoldedText.Of(word.Value), term.Field),
        ("field", Operand.Number number) => Fragment("FieldAmount", null, term.Field) + " " + Number(term.Comparison, (double)number.Value),
        ("field", _) => Fragment("FieldAt", null, term.Field) + " " + Time(term, value),
        ("number", Operand.Number number) => queries["OfNumber"] + " " + Number(term.Comparison, (long)number.Value),
        ("level", Operand.Number number) => queries["OfLevel"] + " " + Number(term.Comparison, (long)number.Value),
        ("reopenings", Operand.Number number) => queries["OfReopenings"] + " " + Number(term.Comparison, (long)number.Value),
        (var key, Operand.None) when term.Key.Timed => queries[$"Of{Title(key)}None"],
        (var key, _) when term.Key.Timed => queries[$"Of{Title(key)}"] + " " + Time(term, value),
        (var key, Operand.None) => queries[$"Term{Title(key)}None"],
        ("has", Operand.Word word) => Has(word.Value),
        (var key, Operand.Word word) when term.Key.Kind is KeyKind.Flag => Flag(key, word.Value == "true"),
        ("status", Operand.Word word) => Fragment(ConditionKey.Status.Words.Contains(word.Value) ? "TermStatus" : "TermStatusid", word.Value),
        (var key and ("contact" or "component"), Operand.Word word) => Fragment($"Term{Title(key)}", FoldedText.Of(word.Value)),
        (var key, Operand.Word word) => Fragment($"Term{Title(key)}", word.Value),
        _ => throw new UnreachableException($"{term} has no SQL."),
    };

    private string Flag(string key, bool isSo) => key switch
    {
        "open" => queries[isSo ? "TermIsOpen" : "TermIsNotOpen"],
        "breached" => queries[isSo ? "TermBreached" : "TermNotBreached"],
        "assigned" => isSo ? $"not ({queries["TermAgentNone"]})" : queries["TermAgentNone"],
        "outage" => isSo ? queries["TermOutage"] : $"not {queries["TermOutage"]}",
        "snoozed" => isSo ? Fragment("TermSnoozed", now) : $"not {Fragment("TermSnoozed", now)}",
        _ => throw new UnreachableException($"{key} is no flag."),
    };

    private string Has(string what) => what switch
    {
        "attachment" => queries["TermAttachments"],
        "due" => $"not ({queries["OfDueNone"]})",
        _ => $"not ({queries[$"Term{Title(what)}None"]})",
    };

    private string Number(Comparison comparison, object value) => Fragment(
        comparison switch
        {
            Comparison.Below => "IsBefore",
            Comparison.AtMost => "IsAtMost",
            Comparison.Above => "IsAbove",
            Comparison.AtLeast => "IsFrom",
            _ => "IsExactly",
        },
        value);

    private string Time(Condition.Term term, Operand value)
    {
        var (from, to) = value.Bounds(term.Key.Kind, now);
        return term.Comparison switch
        {
            Comparison.Below => Fragment("IsBefore", from),
            Comparison.AtMost => Fragment("IsBefore", to),
            Comparison.Above => Fragment("IsFrom", to),
            Comparison.AtLeast => Fragment("IsFrom", from),
            _ => Within(from, to),
        };
    }

    private string Within(DateTimeOffset from, DateTimeOffset to)
    {
        var text = Fragment("IsWithin", from);
        var name = $"p{_values.Count}";
        _values.Add((name, to.AddTicks(-1)));
        return text.Replace("@w", $"@{name}", StringComparison.Ordinal);
    }

    private string Fragment(string query, object? value, string? field = null)
    {
        var text = queries[query];
        if (field is not null)
        {
            text = Placed(text, "@f", field);
        }

        return text.Contains("@v", StringComparison.Ordinal) ? Placed(text, "@v", value) : text;
    }

    private string Placed(string text, string place, object? value)
    {
        var name = $"p{_values.Count}";
        _values.Add((name, value));
        return text.Replace(place, $"@{name}", StringComparison.Ordinal);
    }

    private static bool ImpliesOpen(Condition part) =>
        part is Condition.Term { Key.Name: "status" } term && term.Values.All(value => value is Operand.Word { Value: var word } && Living.Contains(word));

    private static string Title(string key) => char.ToUpperInvariant(key[0]) + key[1..];
}
