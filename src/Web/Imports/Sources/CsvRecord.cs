using System.Text.Json;

namespace Firstline.Web.Imports.Sources;

/// <summary>The header of a CSV file.</summary>
internal sealed class CsvColumns
{
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly string[] _names;

    /// <exception cref="UnreadableImport">A name stands there twice.</exception>
    public CsvColumns(string[] names, int line)
    {
        _names = names;
        foreach (var (at, name) in names.Index())
        {
            if (name.Length > 0 && !_places.TryAdd(name, at))
            {
                throw UnreadableImport.At(line, $"the header names '{Short(name)}' twice.");
            }
        }
    }

    public int Count => _names.Length;

    public string Name(int at) => Short(_names[at]);

    public bool Has(string column) => _places.ContainsKey(column);

    public int Place(string column) => _places.GetValueOrDefault(column, -1);

    private static string Short(string name) => name.Length <= 60 ? name : $"{name[..60]}...";
}

/// <summary>One line of CSV.</summary>
internal sealed class CsvRecord : ImportRecord
{
    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = SourceLimits.Depth };
    private readonly string?[] _fields;

    public CsvRecord(int line, CsvColumns columns, string?[] fields, int count)
        : base(line)
    {
        (Columns, _fields) = (columns, fields);
        var wrong = Array.IndexOf(fields, null);
        Broken = count != columns.Count ? $"It has {count:N0} fields where the header has {columns.Count:N0}."
            : wrong >= 0 ? $"{columns.Name(wrong)} holds something that is not text in the encoding of the mapping, UTF-8 by default."
            : null;
    }

    public CsvColumns Columns { get; }

    public override string? Text(string column) =>
        Columns.Place(column) is >= 0 and var place && place < _fields.Length && _fields[place] is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    public override IReadOnlyList<ImportRecord>? Within(string column)
    {
        if (Text(column) is not { } text)
        {
            return [];
        }

        try
        {
            using var document = JsonDocument.Parse(text, Depth);
            return JsonRecord.AllOf(document.RootElement.Clone(), Line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
