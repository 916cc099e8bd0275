using System.Buffers.Binary;
using System.IO.Compression;
using Firstline.Web.Imports.Mappings;

namespace Firstline.Web.Imports.Sources;

/// <summary>A file on the disk, plain or compressed with gzip; read any number of times and never held whole.</summary>
internal sealed class ImportFile(string path, long largestContent)
{
    private const int TrailerSize = sizeof(uint);

    /// <summary>Its records in their order.</summary>
    /// <exception cref="UnreadableImport">It cannot be read to its end.</exception>
    public IEnumerable<ImportRecord> Records(FileShape shape)
    {
        using var stream = Open();
        foreach (var record in shape.Json ? JsonRecords.Of(stream) : CsvRecords.Of(stream, shape))
        {
            yield return record;
        }
    }

    private BoundedStream Open()
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        Span<byte> start = stackalloc byte[2];
        var compressed = file.ReadAtLeast(start, 2, false) == 2 && start is [0x1F, 0x8B];
        if (!compressed)
        {
            file.Position = 0;
            return new(file, largestContent);
        }

        var promised = Promised(file);
        return new(new GZipStream(file, CompressionMode.Decompress), largestContent, promised);
    }

    private static uint Promised(FileStream file)
    {
        Span<byte> size = stackalloc byte[TrailerSize];
        file.Position = Math.Max(0, file.Length - TrailerSize);
        file.ReadAtLeast(size, TrailerSize, false);
        file.Position = 0;
        return BinaryPrimitives.ReadUInt32LittleEndian(size);
    }
}
