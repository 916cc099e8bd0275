using System.Globalization;

namespace Firstline.Domain.Tickets.Search;

/// <summary>Writes a condition as the shortest text that reads to the same.</summary>
internal static class ConditionPrinter
{
    public static string Print(Condition condition) => condition switch
    {
        Condition.All { Parts: var parts } => string.Join(' ', parts.Select(part => part is Condition.Any ? $"({Print(part)})" : Print(part))),
        Condition.Any { Parts: var parts } => string.Join(" OR ", parts.Select(Print)),
        Condition.Not { Part: Condition.All or Condition.Any } not => $"-({Print(not.Part)})",
        Condition.Not not => "-" + Print(not.Part),
        Condition.Text text => Words(text),
        Condition.Term term => Name(term) + Sign(term.Comparison) + string.Join(',', term.Values.Select(value => Value(term.Key, value))),
        _ => throw new System.Diagnostics.UnreachableException($"{condition.GetType()} is not written."),
    };

    private static string Words(Condition.Text text)
    {
        if (text.Beginning)
        {
            return string.Join('+', text.Words) + "*";
        }

        return text.Words is [var word] && word is not ("OR" or "AND" or "NOT") ? word : Quote(string.Join(' ', text.Words));
    }

    private static string Name(Condition.Term term) => term.Key.Kind is KeyKind.Field ? ConditionKey.FieldPrefix + term.Field : term.Key.Name;

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Below => "<",
        Comparison.AtMost => "<=",
        Comparison.Above => ">",
        Comparison.AtLeast => ">=",
        _ => ":",
    };

    private static string Value(ConditionKey key, Operand value) => value switch
    {
        Operand.None => "none",
        Operand.Me => "me",
        Operand.Number { Value: var number } => number.ToString(CultureInfo.InvariantCulture),
        Operand.Day { Begins: var day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Operand.Instant { At: var at } => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        Operand.Age { Span: var span } => Age(span),
        Operand.Word { Value: var word } => key.Kind is KeyKind.Text or KeyKind.Field || word is "none" or "me" ? Quote(word) : word,
        _ => throw new System.Diagnostics.UnreachableException($"{value.GetType()} is not written."),
    };

    private static string Age(TimeSpan span)
    {
        var minutes = (long)span.TotalMinutes;
        return minutes % 1_440 == 0 ? $"{minutes / 1_440}d" : minutes % 60 == 0 ? $"{minutes / 60}h" : $"{minutes}m";
    }

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
