using Firstline.Grains.Interfaces.Attachments;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;

namespace Firstline.Web.Attachments;

/// <summary>A file's bytes, asked for part by part as they are read.</summary>
internal sealed class AttachmentStream(GrainCalls desk, AttachmentView file) : Stream
{
    private const int PartLength = 256 * 1_024;
    private byte[] _part = [];
    private long _partAt;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => file.Size;

    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= Length || buffer.Length == 0)
        {
            return 0;
        }

        if (Position < _partAt || Position >= _partAt + _part.Length)
        {
            var at = Position;
            _part = await desk.Ask(grains => grains.Attachments().Read(file.Id, at, PartLength)) is { Length: > 0 } part
                ? part
                : throw new IOException($"The bytes of {file.Id} are gone.");
            _partAt = at;
        }

        var from = (int)(Position - _partAt);
        var count = Math.Min(buffer.Length, _part.Length - from);
        _part.AsMemory(from, count).CopyTo(buffer);
        Position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read it asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException("It is read only.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("It is read only.");
}
