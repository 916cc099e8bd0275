using System.Text;
using System.Text.Unicode;

namespace Firstline.Domain.Tickets.Attachments;

/// <summary>What a file is, by its first bytes and never by what is claimed.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="IsImage">Whether a browser may show it in place: a picture that cannot act.</param>
/// <param name="IsArchive">Whether it holds other files.</param>
public sealed record FileKind(string Type, bool IsImage = false, bool IsArchive = false)
{
    /// <summary>How many of the first bytes are looked at.</summary>
    public const int Looked = 4_096;

    private static readonly HashSet<string> Programs = new(
        [
            "exe", "dll", "com", "scr", "pif", "cpl", "msi", "msp", "msix", "appx", "bat", "cmd", "ps1", "psm1", "vbs", "vbe", "js", "jse", "mjs", "wsf", "wsh", "hta",
            "jar", "jnlp", "lnk", "url", "scf", "reg", "iso", "img", "vhd", "vhdx", "dmg", "pkg", "deb", "rpm", "apk", "app", "sh", "bash", "command", "desktop", "chm", "xll",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly (byte[] Magic, int At, FileKind Kind)[] Known =
    [
        ([0x89, .. "PNG\r\n\u001a\n"u8], 0, new("image/png", true)),
        ([0xFF, 0xD8, 0xFF], 0, new("image/jpeg", true)),
        ([.. "GIF87a"u8], 0, new("image/gif", true)),
        ([.. "GIF89a"u8], 0, new("image/gif", true)),
        ([.. "WEBP"u8], 8, new("image/webp", true)),
        ([.. "BM"u8], 0, new("image/bmp")),
        ([.. "II*\0"u8], 0, new("image/tiff")),
        ([.. "MM\0*"u8], 0, new("image/tiff")),
        ([.. "ftypheic"u8], 4, new("image/heic")),
        ([.. "ftyp"u8], 4, new("video/mp4")),
        ([0x1A, 0x45, 0xDF, 0xA3], 0, new("video/webm")),
        ([.. "WAVE"u8], 8, new("audio/wav")),
        ([.. "OggS"u8], 0, new("audio/ogg")),
        ([.. "ID3"u8], 0, new("audio/mpeg")),
        ([.. "%PDF-"u8], 0, new("application/pdf")),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0, new("application/x-ole-storage")),
        ([.. "PK\u0003\u0004"u8], 0, new("application/zip", IsArchive: true)),
        ([.. "PK\u0005\u0006"u8], 0, new("application/zip", IsArchive: true)),
        ([0x1F, 0x8B], 0, new("application/gzip", IsArchive: true)),
    ];

    private static readonly byte[][] Executables =
    [
        [.. "MZ"u8], [0x7F, .. "ELF"u8], [0xFE, 0xED, 0xFA, 0xCE], [0xFE, 0xED, 0xFA, 0xCF], [0xCE, 0xFA, 0xED, 0xFE], [0xCF, 0xFA, 0xED, 0xFE], [0xCA, 0xFE, 0xBA, 0xBE],
        [.. "#!"u8], [0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0], [0, .. "asm"u8], [.. "dex\n"u8], [.. "!<arch>"u8], [.. "ITSF"u8],
    ];

    /// <summary>The kind of a file; null when it is a program, is called like one, or is nothing that is known.</summary>
    public static FileKind? Of(ReadOnlySpan<byte> first, string name)
    {
        if (Programs.Contains(FileName.ExtensionOf(name)))
        {
            return null;
        }

        foreach (var magic in Executables)
        {
            if (first.StartsWith(magic))
            {
                return null;
            }
        }

        foreach (var (magic, at, kind) in Known)
        {
            if (first.Length >= at + magic.Length && first.Slice(at, magic.Length).SequenceEqual(magic))
            {
                return kind.IsArchive ? kind with { Type = OfficeType(name) ?? kind.Type } : kind;
            }
        }

        return Text(first);
    }

    private static FileKind? Text(ReadOnlySpan<byte> first)
    {
        if (first is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return new("text/plain");
        }

        foreach (var letter in first)
        {
            if (letter < ' ' && letter is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B))
            {
                return null;
            }
        }

        var text = Utf8.IsValid(first) ? Encoding.UTF8.GetString(first) : Encoding.Latin1.GetString(first);
        return text.Contains("<svg", StringComparison.OrdinalIgnoreCase) ? new("image/svg+xml")
            : text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<script", StringComparison.OrdinalIgnoreCase)
                || text.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) ? new("text/html")
            : new("text/plain");
    }

    private static string? OfficeType(string name) => FileName.ExtensionOf(name) switch
    {
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "odt" => "application/vnd.oasis.opendocument.text",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        _ => null,
    };
}
