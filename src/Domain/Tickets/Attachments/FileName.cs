using System.Globalization;
using System.Text;

namespace Firstline.Domain.Tickets.Attachments;

/// <summary>File names as strangers give them, made safe: one name, visible as it is, that any system can store.</summary>
public static class FileName
{
    /// <summary>The longest name, in bytes of UTF-8.</summary>
    public const int MostBytes = 255;

    private const string Nameless = "file";
    private const int LongestExtension = 20;

    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(i => new[] { $"COM{i}", $"LPT{i}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>The name without a path, without letters that hide or turn others, and not too long.</summary>
    public static string Safe(string? given)
    {
        var last = (given ?? "").Replace('\\', '/').Split('/')[^1];
        var kept = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned) && rune.Value != 0xFFFD)
            {
                kept.Append("<>:\"|?*".Contains(rune.ToString(), StringComparison.Ordinal) ? "_" : rune.ToString());
            }
        }

        var name = kept.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.', '\u00A0');
        name = name.Length == 0 ? Nameless : Devices.Contains(name.Split('.')[0].TrimEnd()) ? $"_{name}" : name;
        return Shortened(name);
    }

    /// <summary>What comes after the last dot, in lower case; empty when there is none.</summary>
    public static string ExtensionOf(string name) => name.LastIndexOf('.') is var dot and > 0 ? name[(dot + 1)..].ToLowerInvariant() : "";

    private static string Shortened(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MostBytes)
        {
            return name;
        }

        var extension = ExtensionOf(name) is { Length: > 0 and <= LongestExtension } known ? name[(name.Length - known.Length - 1)..] : "";
        var left = MostBytes - Encoding.UTF8.GetByteCount(extension);
        var kept = new StringBuilder();
        foreach (var rune in name[..(name.Length - extension.Length)].EnumerateRunes())
        {
            if ((left -= rune.Utf8SequenceLength) < 0)
            {
                break;
            }

            kept.Append(rune.ToString());
        }

        return kept.ToString().TrimEnd() + extension;
    }
}
