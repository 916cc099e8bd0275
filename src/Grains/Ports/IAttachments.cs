using Firstline.Domain.Kernel;

namespace Firstline.Grains.Ports;

/// <summary>Where files rest: each content once, whatever its names. Safe for concurrent use; what returns is durable.</summary>
public interface IAttachments
{
    /// <summary>Begins to take a file.</summary>
    Task<IIncomingFile> Begin();

    /// <summary>Keeps a file that came whole, under a new id. Content that is here already is not kept twice.</summary>
    Task Keep(StoredAttachment file, IIncomingFile content);

    /// <summary>Puts a file where nothing is served from.</summary>
    Task Quarantine(StoredAttachment file, IIncomingFile content);

    /// <summary>Some files, in no order; unknown ones are left out.</summary>
    Task<IReadOnlyList<StoredAttachment>> Find(IReadOnlyCollection<Guid> ids);

    /// <summary>The same, and whatever no message took yet stays for another day.</summary>
    Task<IReadOnlyList<StoredAttachment>> Hold(IReadOnlyCollection<Guid> ids);

    /// <summary>Some bytes of a content; none beyond its end, null when it is gone.</summary>
    Task<byte[]?> Read(string hash, long offset, int count);

    /// <summary>Removes files that no message and no draft took before an instant; answers how many.</summary>
    Task<int> RemoveUnused(DateTimeOffset before);

    /// <summary>Removes a file for good: its name, and its bytes unless another file has the same. Harmless when it is gone.</summary>
    Task Erase(Guid id);
}

/// <summary>A file on its way in. For one user at a time; disposing it before it was kept removes it.</summary>
public interface IIncomingFile : IAsyncDisposable
{
    /// <summary>How many bytes came.</summary>
    long Length { get; }

    /// <summary>Adds bytes at the end.</summary>
    Task Write(ReadOnlyMemory<byte> part);

    /// <summary>Makes what came durable, and answers its SHA-256 in hex.</summary>
    Task<string> Seal();

    /// <summary>What came, to be read from its beginning.</summary>
    Stream Open();
}

/// <summary>A file at rest.</summary>
/// <param name="Verdict">What the scanner said.</param>
/// <param name="Ticket">The ticket whose message took it; null when none did.</param>
/// <param name="TouchedAt">When it was uploaded or last asked for by a message.</param>
public sealed record StoredAttachment(Guid Id, string Hash, string Name, string Type, long Size, ScanVerdict Verdict, TicketId? Ticket, DateTimeOffset TouchedAt);

/// <summary>A file belongs to a ticket from now on, because a message of this append took it.</summary>
public sealed record TakenAttachment(Guid Id, TicketId Ticket) : ReadRow;

/// <summary>Looks for malware. Must not throw when it cannot be reached: that is a verdict.</summary>
public interface IAttachmentScanner
{
    /// <summary>What is to be said of a content.</summary>
    Task<ScanVerdict> Scan(Stream content);
}

/// <summary>What a scanner says.</summary>
public enum ScanVerdict
{
    /// <summary>It found nothing.</summary>
    Clean,

    /// <summary>It found malware.</summary>
    Infected,

    /// <summary>It could not look.</summary>
    Unavailable,
}
