namespace Firstline.Web.Imports.Sources;

/// <summary>A stream read byte by byte, with a look ahead and the number of the line.</summary>
internal sealed class ByteLines(Stream stream)
{
    private const int Size = 1 << 16;
    private readonly byte[] _buffer = new byte[Size];
    private int _at;
    private int _end;

    /// <summary>The line of the next byte, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The next byte; -1 at the end.</summary>
    public int Next()
    {
        var value = Peek();
        if (value >= 0)
        {
            _at++;
            Line += value == '\n' ? 1 : 0;
        }

        return value;
    }

    /// <summary>The next byte without taking it; -1 at the end.</summary>
    public int Peek() => _at < _end || Fill() ? _buffer[_at] : -1;

    /// <summary>What lies ahead in the buffer, without taking it.</summary>
    public ReadOnlySpan<byte> Ahead() => Peek() < 0 ? [] : _buffer.AsSpan(_at, _end - _at);

    /// <summary>Leaves out the mark that says UTF-8.</summary>
    /// <exception cref="UnreadableImport">The mark says something else.</exception>
    public void SkipMark()
    {
        var ahead = Ahead();
        if (ahead.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            _at += 3;
        }
        else if (ahead.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || ahead.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            throw new UnreadableImport("The file is UTF-16. Save it as UTF-8.");
        }
    }

    private bool Fill()
    {
        _at = 0;
        _end = stream.ReadAtLeast(_buffer, Size, false);
        return _end > 0;
    }
}
