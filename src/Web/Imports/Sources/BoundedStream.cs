namespace Firstline.Web.Imports.Sources;

/// <summary>A stream that may be read only so far: what is decompressed cannot grow without end.</summary>
/// <param name="inner">What is read.</param>
/// <param name="limit">The most bytes.</param>
/// <param name="promised">The size in a gzip file's trailer; one that is cut, which a decompressor takes for its end, gives less.</param>
internal sealed class BoundedStream(Stream inner, long limit, uint? promised = null) : Stream
{
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

    /// <exception cref="UnreadableImport">It holds more than it may, or is damaged.</exception>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            var count = inner.Read(buffer);
            _read += count;
            return _read > limit ? throw new UnreadableImport($"The contents are larger than {limit:N0} bytes.")
                : count == 0 && !buffer.IsEmpty && promised is { } size && (uint)_read != size ? throw new InvalidDataException("The file ends before its contents do.")
                : count;
        }
        catch (InvalidDataException damaged)
        {
            throw new UnreadableImport("The compressed file is cut or damaged.", damaged);
        }
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
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
