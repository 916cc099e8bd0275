using System.Text.Json;

namespace Firstline.Web.Imports.Sources;

/// <summary>The objects of a JSON file, one at a time: a list of them, or one after the other (JSON Lines).</summary>
internal static class JsonRecords
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = SourceLimits.Depth };

    /// <summary>The records of a stream.</summary>
    /// <exception cref="UnreadableImport">It cannot be read to its end.</exception>
    public static IEnumerable<ImportRecord> Of(Stream stream)
    {
        var bytes = new ByteLines(stream);
        bytes.SkipMark();
        var record = new byte[4_096];
        var (any, listed) = (false, false);
        while (true)
        {
            var line = bytes.Line;
            switch (bytes.Next())
            {
                case -1 when listed:
                    throw UnreadableImport.At(line, "the list is not closed; the file is cut.");
                case -1 when !any:
                    throw new UnreadableImport("The file is empty.");
                case -1:
                    yield break;
                case '[' when !any && !listed:
                    listed = true;
                    break;
                case ']' when listed:
                    (listed, any) = (false, true);
                    break;
                case ' ' or '\t' or '\r' or '\n':
                case ',' when listed && any:
                    break;
                case '{':
                    any = true;
                    yield return Parse(record.AsMemory(0, Whole(bytes, ref record, line)), line);
                    break;
                default:
                    throw UnreadableImport.At(line, "here stands something else than an object; the file must be a list of objects, or one object after the other.");
            }
        }
    }

    /// <summary>Reads an object to its end; answers its length.</summary>
    private static int Whole(ByteLines bytes, ref byte[] record, int line)
    {
        record[0] = (byte)'{';
        var (length, depth, quoted, escaped) = (1, 1, false, false);
        while (depth > 0)
        {
            var value = bytes.Next();
            if (value < 0)
            {
                throw UnreadableImport.At(line, "the object that begins here does not end; the file is cut.");
            }

            if (length == SourceLimits.Record)
            {
                throw UnreadableImport.At(line, $"the object that begins here is longer than {SourceLimits.Record:N0} bytes.");
            }

            if (length == record.Length)
            {
                Array.Resize(ref record, length * 2);
            }

            record[length++] = (byte)value;
            if (quoted)
            {
                (quoted, escaped) = (escaped || value != '"', !escaped && value == '\\');
                continue;
            }

            quoted = value == '"';
            depth += value is '{' or '[' ? 1 : value is '}' or ']' ? -1 : 0;
        }

        return length;
    }

    private static JsonRecord Parse(ReadOnlyMemory<byte> record, int line)
    {
        try
        {
            using var document = JsonDocument.Parse(record, Strict);
            return HasOnlyCharacters(document.RootElement) ? new(document.RootElement.Clone(), line) : JsonRecord.Wrong("It holds something that is not a character.", line);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return JsonRecord.Wrong("It is not well-formed JSON, names a field twice, or is nested too deeply.", line);
        }
    }

    private static bool HasOnlyCharacters(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => !value.GetString()!.Contains('\0'),
        JsonValueKind.Array => value.EnumerateArray().All(HasOnlyCharacters),
        JsonValueKind.Object => value.EnumerateObject().All(property => HasOnlyCharacters(property.Value)),
        _ => true,
    };
}
