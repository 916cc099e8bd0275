using System.Text;
using Firstline.Web.Http;
using Firstline.Web.Imports.Mappings;

namespace Firstline.Web.Imports.Sources;

/// <summary>The lines of a CSV file by RFC 4180, one at a time. A faulty line is told as such; only what leaves no way to find the next line ends the reading.</summary>
internal sealed class CsvRecords
{
    private const byte Quote = (byte)'"';
    private static readonly byte[] Separators = [(byte)',', (byte)';', (byte)'\t', (byte)'|'];
    private static readonly Encoding Utf8 = new UTF8Encoding(false, true);

    private readonly ByteLines _bytes;
    private readonly byte _separator;
    private readonly Encoding _encoding;
    private readonly bool _guarded;
    private readonly List<int> _ends = [];
    private byte[] _record = new byte[4_096];
    private int _length;

    private CsvRecords(Stream stream, FileShape shape)
    {
        _bytes = new(stream);
        _bytes.SkipMark();
        _encoding = shape.Latin ? Encoding.Latin1 : Utf8;
        _guarded = shape.Guarded;
        _separator = shape.Separator is { } named ? (byte)named : Likely(_bytes.Ahead());
    }

    /// <summary>The records of a stream.</summary>
    /// <exception cref="UnreadableImport">It cannot be read to its end.</exception>
    public static IEnumerable<ImportRecord> Of(Stream stream, FileShape shape)
    {
        var csv = new CsvRecords(stream, shape);
        var columns = csv.Header();
        while (csv.Next() is { } line)
        {
            yield return new CsvRecord(line, columns, csv.Fields(columns), csv._ends.Count);
        }
    }

    private static byte Likely(ReadOnlySpan<byte> ahead)
    {
        Span<int> counts = stackalloc int[Separators.Length];
        var quoted = false;
        foreach (var value in ahead)
        {
            quoted ^= value == Quote;
            if (!quoted && value is (byte)'\n' or (byte)'\r')
            {
                break;
            }

            if (!quoted && Array.IndexOf(Separators, value) is >= 0 and var which)
            {
                counts[which]++;
            }
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        return Separators[best];
    }

    private CsvColumns Header()
    {
        var line = Next() ?? throw new UnreadableImport("The file is empty.");
        var names = new string?[_ends.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Field(i)?.Trim() ?? throw UnreadableImport.At(line, "the header is not text in the encoding of the mapping, UTF-8 by default.");
        }

        return new(names!, line);
    }

    private string?[] Fields(CsvColumns columns)
    {
        var fields = new string?[Math.Min(_ends.Count, columns.Count)];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = Field(i);
        }

        return fields;
    }

    /// <summary>A field; null when it is not text.</summary>
    private string? Field(int at)
    {
        var start = at == 0 ? 0 : _ends[at - 1];
        try
        {
            var text = _encoding.GetString(_record, start, _ends[at] - start);
            return text.Contains('\0') ? null : _guarded ? CellGuard.Open(text) : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Reads the next line that is not empty; answers its number, or null at the end.</summary>
    private int? Next()
    {
        while (_bytes.Peek() is '\r' or '\n')
        {
            _bytes.Next();
        }

        var line = _bytes.Line;
        if (_bytes.Peek() < 0)
        {
            return null;
        }

        (_length, var quoted, var begun) = (0, false, false);
        _ends.Clear();
        while (true)
        {
            var value = _bytes.Next();
            if (quoted)
            {
                if (value < 0)
                {
                    throw UnreadableImport.At(line, "a quotation mark that opens in this record is never closed.");
                }

                if (value != Quote || (_bytes.Peek() == Quote && _bytes.Next() == Quote))
                {
                    Add((byte)value, line);
                }
                else
                {
                    quoted = false;
                }
            }
            else if (value == Quote && !begun)
            {
                (quoted, begun) = (true, true);
            }
            else if (value == _separator)
            {
                End(line);
                begun = false;
            }
            else if (value is < 0 or '\n' or '\r')
            {
                End(line);
                return line;
            }
            else
            {
                begun = true;
                Add((byte)value, line);
            }
        }
    }

    private void End(int line)
    {
        _ends.Add(_length);
        if (_ends.Count > SourceLimits.Columns)
        {
            throw UnreadableImport.At(line, $"the record has more than {SourceLimits.Columns:N0} columns.");
        }
    }

    private void Add(byte value, int line)
    {
        if (_length == SourceLimits.Record)
        {
            throw UnreadableImport.At(line, $"the record is longer than {SourceLimits.Record:N0} bytes; perhaps a quotation mark is never closed.");
        }

        if (_length == _record.Length)
        {
            Array.Resize(ref _record, _length * 2);
        }

        _record[_length++] = value;
    }
}
