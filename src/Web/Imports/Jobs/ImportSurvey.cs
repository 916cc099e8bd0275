using Firstline.Client.Imports;
using Firstline.Web.Imports.Mappings;
using Firstline.Web.Imports.Sources;

namespace Firstline.Web.Imports.Jobs;

/// <summary>What a file holds, found by reading it to its end before anything is changed.</summary>
internal sealed class ImportSurvey
{
    private const int MostCases = 1_000_000;
    private readonly ImportMapping _mapping;
    private readonly List<Tally> _figures;
    private readonly Dictionary<string, int> _eventsOf = [];
    private readonly CaseFigures? _cases;

    private ImportSurvey(ImportMapping mapping)
    {
        _mapping = mapping;
        _figures = [.. mapping.Figures.Select(figure => new Tally(figure.Column, figure.Kind))];
        _cases = mapping.Events is { Each: null } events ? new(mapping.Times, events) : null;
    }

    /// <summary>How many records it has.</summary>
    public long Records { get; private set; }

    /// <summary>How many tickets they are about.</summary>
    public long Tickets => _cases is null ? Records : _eventsOf.Count;

    /// <summary>How many records a case has.</summary>
    public int EventsOf(string id) => _eventsOf.GetValueOrDefault(id);

    /// <summary>What was counted.</summary>
    public IReadOnlyList<ImportFigure> Figures() => [.. _cases?.Figures() ?? [], .. _figures.Select(figure => figure.Figure())];

    /// <summary>Reads the records to their end.</summary>
    /// <exception cref="UnreadableImport">They cannot be, lack columns, or there are none.</exception>
    public static ImportSurvey Of(IEnumerable<ImportRecord> records, ImportMapping mapping, CancellationToken stop)
    {
        var survey = new ImportSurvey(mapping);
        foreach (var record in records)
        {
            stop.ThrowIfCancellationRequested();
            survey.Add(record);
        }

        return survey.Records > 0 ? survey : throw new UnreadableImport("The file holds no record.");
    }

    private void Add(ImportRecord record)
    {
        if (Records++ == 0 && record is CsvRecord first && _mapping.Columns.Where(column => !first.Columns.Has(column)).ToList() is { Count: > 0 } missing)
        {
            throw new UnreadableImport($"The header lacks columns that the mapping names: {string.Join(", ", missing)}.");
        }

        if (record.Broken is not null)
        {
            return;
        }

        _figures.ForEach(figure => figure.Add(record));
        if (_cases is null || _mapping.Ticket.Id.In(record)?.Trim() is not { } id)
        {
            return;
        }

        _eventsOf[id] = _eventsOf.GetValueOrDefault(id) + 1;
        if (_eventsOf.Count > MostCases)
        {
            throw UnreadableImport.At(record.Line, $"the file has events of more than {MostCases:N0} tickets. Split it.");
        }

        _cases.Add(id, record);
    }
}
