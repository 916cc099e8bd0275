using System.Text.RegularExpressions;
using Firstline.Web.Imports.Sources;

namespace Firstline.Web.Imports.Mappings;

/// <summary>Where a text comes from: a column, or a sentence with columns in braces. One whose columns are all empty counts as empty.</summary>
/// <param name="Column">The column.</param>
/// <param name="Template">The sentence, when there is no column.</param>
/// <param name="Fill">Placeholders in the column's text, and the columns that fill them.</param>
/// <param name="Otherwise">What stands in for an empty one.</param>
internal sealed partial record TextRule(string? Column, string? Template, IReadOnlyDictionary<string, string> Fill, string? Otherwise)
{
    /// <summary>Just a column.</summary>
    public static TextRule Of(string column) => new(column, null, new Dictionary<string, string>(), null);

    /// <summary>Every column that it needs.</summary>
    public IEnumerable<string> Columns => [.. Column is null ? [] : new[] { Column }, .. Named(), .. Fill.Values];

    /// <summary>The text; null when it is empty.</summary>
    /// <param name="record">Where to read.</param>
    /// <param name="filled">Hears of each placeholder, and whether it was filled.</param>
    public string? In(ImportRecord record, Action<string, bool>? filled = null)
    {
        var text = Column is { } column ? record.Text(column)?.Trim() : Composed(record);
        return text is null ? Otherwise : Fill.Count == 0 ? text : Filled(text, record, filled);
    }

    private string? Composed(ImportRecord record)
    {
        var (asked, found) = (false, false);
        var text = Braced().Replace(Template!, match =>
        {
            asked = true;
            var value = record.Text(match.Groups[1].Value)?.Trim();
            found |= value is not null;
            return value ?? "";
        });
        return asked && !found ? null : text.Trim();
    }

    private string Filled(string text, ImportRecord record, Action<string, bool>? filled) => Braced().Replace(text, match =>
    {
        var name = Fill.Keys.FirstOrDefault(name => name.Equals(match.Groups[1].Value, StringComparison.OrdinalIgnoreCase));
        var value = name is null ? null : record.Text(Fill[name])?.Trim();
        filled?.Invoke(name ?? match.Groups[1].Value, value is not null);
        return value ?? match.Value;
    });

    private IEnumerable<string> Named() => Template is null ? [] : Braced().Matches(Template).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\{([^{}\r\n]{1,100})\}", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Braced();
}
