using System.Buffers.Binary;
using System.IO.Compression;

namespace Firstline.Simulation.ServiceNow;

/// <summary>Decompresses a gzip file and notices one that is cut, which <see cref="GZipStream"/> takes for its end: the size in the trailer must be what came out.</summary>
internal sealed class WholeGzip(FileStream file) : Stream
{
    private const int HeaderAndTrailer = 18;

    private readonly uint _promised = Promised(file);
    private readonly GZipStream _plain = new(file, CompressionMode.Decompress);
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <exception cref="InvalidDataException">The file is cut or damaged.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = _plain.Read(buffer);
        _read += count;
        return count > 0 || buffer.IsEmpty || (uint)_read == _promised
            ? count
            : throw new InvalidDataException("The file ends before its contents do.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _plain.Dispose();
        }

        base.Dispose(disposing);
    }

    private static uint Promised(FileStream file)
    {
        if (file.Length < HeaderAndTrailer)
        {
            return uint.MaxValue;
        }

        Span<byte> size = stackalloc byte[sizeof(uint)];
        file.Position = file.Length - sizeof(uint);
        file.ReadExactly(size);
        file.Position = 0;
        return BinaryPrimitives.ReadUInt32LittleEndian(size);
    }
}
