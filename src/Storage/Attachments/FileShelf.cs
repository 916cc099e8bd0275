using System.Security.Cryptography;
using Firstline.Grains.Ports;

namespace Firstline.Storage.Attachments;

/// <summary>Contents as files under their hash, in a folder beside the database.</summary>
internal sealed class FileShelf(string folder)
{
    private readonly string _incoming = Path.Combine(folder, "incoming");
    private readonly string _quarantine = Path.Combine(folder, "quarantine");
    private readonly Lock _gate = new();
    private int _names;

    /// <summary>Begins a file. The first time, whatever a process before left half done is removed; the folder is this one's alone by then.</summary>
    public IIncomingFile Begin()
    {
        lock (_gate)
        {
            if (_names == 0)
            {
                Tidy();
            }

            _names++;
        }

        return new Incoming(Path.Combine(_incoming, Path.GetRandomFileName()));
    }

    /// <summary>Moves a content to its place; one that is there already stays.</summary>
    public void Keep(string hash, IIncomingFile content) => ((Incoming)content).MoveTo(PathOf(hash));

    /// <summary>Moves a content to where nothing is served from.</summary>
    public void Quarantine(string hash, IIncomingFile content) => ((Incoming)content).MoveTo(Path.Combine(_quarantine, hash));

    /// <summary>Removes a content from wherever it is.</summary>
    public void Remove(string hash)
    {
        foreach (var path in new[] { PathOf(hash), Path.Combine(_quarantine, hash) }.Where(File.Exists))
        {
            File.Delete(path);
        }
    }

    /// <summary>Some bytes of a content; null when it is gone.</summary>
    public async Task<byte[]?> Read(string hash, long offset, int count)
    {
        if (!File.Exists(PathOf(hash)))
        {
            return null;
        }

        using var file = File.OpenHandle(PathOf(hash), options: FileOptions.Asynchronous);
        var part = new byte[(int)Math.Clamp(RandomAccess.GetLength(file) - offset, 0, count)];
        var read = await RandomAccess.ReadAsync(file, part, offset);
        return read == part.Length ? part : part[..read];
    }

    private void Tidy()
    {
        if (Directory.Exists(_incoming))
        {
            Directory.Delete(_incoming, true);
        }

        Directory.CreateDirectory(_incoming);
    }

    private string PathOf(string hash) => Path.Combine(folder, hash[..2], hash);

    private sealed class Incoming(string path) : IIncomingFile
    {
        private readonly FileStream _file = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, 81_920, FileOptions.Asynchronous);
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public long Length { get; private set; }

        public async Task Write(ReadOnlyMemory<byte> part)
        {
            await _file.WriteAsync(part);
            _hash.AppendData(part.Span);
            Length += part.Length;
        }

        public async Task<string> Seal()
        {
            await _file.FlushAsync();
            await Task.Run(() => _file.Flush(flushToDisk: true));
            return Convert.ToHexStringLower(_hash.GetCurrentHash());
        }

        public Stream Open() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 81_920, FileOptions.Asynchronous);

        public void MoveTo(string place)
        {
            _file.Dispose();
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            if (!File.Exists(place))
            {
                File.Move(path, place);
            }
        }

        public async ValueTask DisposeAsync()
        {
            await _file.DisposeAsync();
            _hash.Dispose();
            File.Delete(path);
        }
    }
}
