using Firstline.Domain.Kernel;
using Firstline.Web.Http;
using Firstline.Web.Imports.Mappings;
using Firstline.Web.Imports.Sources;

namespace Firstline.Web.Imports.Translation;

/// <summary>Reads the values of one record by the rules of a mapping; what is wrong is reported, and whether the record can still be used is remembered.</summary>
internal sealed class RecordReader(ImportRecord record, string id, TimeForms times, IImportFaults faults, Action<string, bool> filled)
{
    public const string LeftOut = "Left out.";
    private const int LongestShown = 80;

    /// <summary>Something that is needed is missing or wrong.</summary>
    public bool Unusable { get; private set; }

    public int Line => record.Line;

    public string? Text(TextRule? rule) => rule?.In(record, filled);

    public string Needed(TextRule rule, string field)
    {
        if (Text(rule) is { } text)
        {
            return text;
        }

        Fault(ImportFaultKind.MissingValue, rule.Column ?? field, $"There is no {field}.");
        return "";
    }

    public TWord Word<TWord>(WordRule<TWord> rule, string field, TWord harmless)
        where TWord : struct, Enum
    {
        var text = rule.Text?.In(record)?.Trim();
        if (text is not null && rule.Words.Count == 0 ? Words<TWord>.TryParse(text, out var word) : text is not null & rule.Words.TryGetValue(text ?? "", out word))
        {
            return word;
        }

        if (rule.Otherwise is { } otherwise)
        {
            if (text is not null)
            {
                faults.Report(new(ImportFaultKind.UnknownWord, record.Line, id, rule.Text!.Column, $"'{Short(text)}' is no {field} that the mapping knows.", $"Taken as {Words<TWord>.Of(otherwise)}."));
            }

            return otherwise;
        }

        Fault(text is null ? ImportFaultKind.MissingValue : ImportFaultKind.UnknownWord, rule.Text?.Column ?? field, text is null ? $"There is no {field}." : $"'{Short(text)}' is no {field} that the mapping knows.");
        return harmless;
    }

    /// <summary>The earliest of the rule's times; null when there is none, or one cannot be read.</summary>
    public DateTimeOffset? Time(TimeRule? rule)
    {
        DateTimeOffset? earliest = null;
        foreach (var column in rule?.Columns ?? [])
        {
            if (record.Text(column) is not { } text)
            {
                continue;
            }

            if (times.Read(text) is not { } time)
            {
                faults.Report(new(ImportFaultKind.UnreadableTime, record.Line, id, column, $"'{Short(text)}' is not a time as the mapping describes them.", "Taken as empty."));
            }
            else if (earliest is null || time < earliest)
            {
                earliest = time;
            }
        }

        return earliest ?? rule?.Otherwise;
    }

    /// <summary>Notes what makes the record unusable.</summary>
    public void Fault(ImportFaultKind kind, string? column, string what)
    {
        Unusable = true;
        faults.Report(new(kind, record.Line, id, column, what, LeftOut));
    }

    /// <summary>Somebody of the source as who did something here.</summary>
    public static Who Who(string? name) => new(WhoKind.Import, name is null ? "import" : SourceIds.Slug(name), Short(name ?? "Import"));

    private static string Short(string text) => text.Length <= LongestShown ? text : $"{text[..LongestShown]}...";
}
