using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Attachments;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Attachments;

/// <summary>Looks through a file before it is kept: what it is, whether it would grow, and what the scanners say.</summary>
internal sealed class Inspection(IEnumerable<IAttachmentScanner> scanners, AttachmentOptions options)
{
    private const int MostGzipRatio = 200;

    /// <summary>Its kind, or why it is not taken.</summary>
    public static async Task<Result<FileKind>> Look(IIncomingFile file, string name)
    {
        await using var content = file.Open();
        var first = new byte[FileKind.Looked];
        var length = await content.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false);
        if (length == 0)
        {
            return AttachmentRefusal.Empty.Because("The file has no bytes.");
        }

        if (FileKind.Of(first.AsSpan(0, length), name) is not { } kind)
        {
            return AttachmentRefusal.TypeNotAllowed.Because($"'{name}' is a program, or of no kind that is known.");
        }

        return kind.IsArchive && await Wrong(content, kind, file.Length) is { } wrong ? AttachmentRefusal.Bomb.Because(wrong) : kind;
    }

    /// <summary>What all scanners together say; the worst counts.</summary>
    public async Task<ScanVerdict> Scan(IIncomingFile file)
    {
        var worst = ScanVerdict.Clean;
        foreach (var scanner in scanners)
        {
            await using var content = file.Open();
            var verdict = await scanner.Scan(content);
            if (verdict == ScanVerdict.Infected)
            {
                return verdict;
            }

            worst = verdict == ScanVerdict.Unavailable ? verdict : worst;
        }

        return worst;
    }

    /// <summary>Whether a file with this verdict is taken.</summary>
    public Refusal? Refused(ScanVerdict verdict, string name) => verdict switch
    {
        ScanVerdict.Infected => AttachmentRefusal.Infected.Because($"'{name}' is infected."),
        ScanVerdict.Unavailable when !options.TakeUnscanned => AttachmentRefusal.NotScanned.Because($"'{name}' could not be scanned."),
        _ => null,
    };

    private static async Task<string?> Wrong(Stream content, FileKind kind, long length)
    {
        var end = await Part(content, Math.Max(0, length - ArchiveLook.EndLooked), (int)Math.Min(length, ArchiveLook.EndLooked));
        if (kind.Type == "application/gzip")
        {
            return BitConverter.ToUInt32(end.AsSpan(^4..)) > length * MostGzipRatio ? $"It would unpack to more than {MostGzipRatio} times its size." : null;
        }

        return ArchiveLook.Table(end, length) is not { } table
            ? "Its table of contents is not to be trusted."
            : ArchiveLook.Wrong(await Part(content, table.At, table.Length), table.Entries, length);
    }

    private static async Task<byte[]> Part(Stream content, long at, int length)
    {
        var part = new byte[length];
        content.Position = at;
        await content.ReadExactlyAsync(part);
        return part;
    }
}
