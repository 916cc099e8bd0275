using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Firstline.Simulation.ServiceNow;

/// <summary>A ServiceNow incident log in a file: CSV, plain or compressed with gzip. It can be read any number of times, and is never held whole.</summary>
public sealed class IncidentLog(string path)
{
    /// <summary>The file's name without its extensions.</summary>
    public string Name => Path.GetFileName(path).Split('.')[0];

    /// <summary>The events in the order of the file.</summary>
    /// <exception cref="UnreadableLog">The file cannot be opened, is cut, or is not such a log. Rows before the fault have been given out.</exception>
    public IEnumerable<IncidentRow> Rows()
    {
        using var reader = new StreamReader(Open());
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = bad => throw UnreadableLog.At(bad.Context.Parser?.RawRow ?? 0, "a quotation mark stands where none may stand."),
            MaxFieldSize = 100_000,
        });

        if (!Next(parser))
        {
            throw new UnreadableLog("The file is empty.");
        }

        var columns = IncidentColumns.In(parser.Record!);
        while (Next(parser))
        {
            if (parser.Count != columns.Count)
            {
                throw UnreadableLog.At(parser.RawRow, $"{parser.Count} fields where the header has {columns.Count}; the file is cut or malformed.");
            }

            var row = columns.Row(parser.RawRow, parser.Record!);
            yield return row.Number.Length > 0 ? row : throw UnreadableLog.At(row.Line, "the event names no incident.");
        }
    }

    private static bool Next(CsvParser parser)
    {
        try
        {
            return parser.Read();
        }
        catch (InvalidDataException cut)
        {
            throw UnreadableLog.At(parser.RawRow + 1, "the compressed file is cut or damaged here; a file of several gzip members has to be decompressed first.", cut);
        }
        catch (MaxFieldSizeException endless)
        {
            throw UnreadableLog.At(parser.RawRow + 1, "a quotation mark is never closed.", endless);
        }
    }

    private Stream Open()
    {
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            var compressed = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
            file.Position = 0;
            if (!compressed && path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            {
                file.Dispose();
                throw new UnreadableLog($"{path} is not compressed with gzip, as its name says.");
            }

            return compressed ? new WholeGzip(file) : file;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableLog(failure is FileNotFoundException or DirectoryNotFoundException ? $"There is no file {path}." : $"{path} cannot be read: {failure.Message}", failure);
        }
    }
}
