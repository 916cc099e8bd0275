using System.Buffers.Binary;
using System.Text;

namespace Firstline.Domain.Tickets.Attachments;

/// <summary>Whether an archive would grow beyond all bounds, told from its own table of contents, without unpacking anything.</summary>
public static class ArchiveLook
{
    /// <summary>How much of the end of a file is looked at to find a table of contents.</summary>
    public const int EndLooked = 65_557;

    /// <summary>How large a table of contents may be; 10,000 entries need less.</summary>
    public const int MostTable = 4 * 1_048_576;

    /// <summary>How many files an archive may hold.</summary>
    public const int MostEntries = 10_000;

    /// <summary>How many of them may be archives again.</summary>
    public const int MostNested = 10;

    /// <summary>How large all of them may be, unpacked.</summary>
    public const long MostUnpacked = 1L << 30;

    /// <summary>How many times larger than packed they may be, once that matters.</summary>
    public const int MostRatio = 100;

    private const long SmallEnough = 10 * 1_048_576;
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private static readonly string[] Archives = [".zip", ".jar", ".7z", ".rar", ".gz", ".tgz", ".bz2", ".xz", ".tar", ".cab", ".iso", ".zst"];

    /// <summary>Where the table of contents lies and how many entries it has, from the end of the file; null when it is not to be trusted.</summary>
    public static (long At, int Length, int Entries)? Table(ReadOnlySpan<byte> end, long fileLength)
    {
        for (var at = end.Length - EndLength; at >= 0; at--)
        {
            var record = end[at..];
            if (BinaryPrimitives.ReadUInt32LittleEndian(record) != 0x06054B50 || at + EndLength + BinaryPrimitives.ReadUInt16LittleEndian(record[20..]) != end.Length)
            {
                continue;
            }

            int entries = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
            var (length, offset) = (BinaryPrimitives.ReadUInt32LittleEndian(record[12..]), BinaryPrimitives.ReadUInt32LittleEndian(record[16..]));
            var ends = fileLength - end.Length + at;
            return BinaryPrimitives.ReadUInt16LittleEndian(record[8..]) == entries && length <= MostTable && offset + (long)length == ends ? (offset, (int)length, entries) : null;
        }

        return null;
    }

    /// <summary>What is wrong with the entries of an archive, in a sentence; null when nothing is.</summary>
    public static string? Wrong(ReadOnlySpan<byte> table, int entries, long fileLength)
    {
        if (entries > MostEntries)
        {
            return $"It holds {entries:N0} files; at most {MostEntries:N0} are allowed.";
        }

        var (packed, unpacked, nested) = (0L, 0L, 0);
        for (var i = 0; i < entries; i++)
        {
            if (table.Length < EntryLength || BinaryPrimitives.ReadUInt32LittleEndian(table) != 0x02014B50)
            {
                return "Its table of contents is broken.";
            }

            var (small, large) = (BinaryPrimitives.ReadUInt32LittleEndian(table[20..]), BinaryPrimitives.ReadUInt32LittleEndian(table[24..]));
            int name = BinaryPrimitives.ReadUInt16LittleEndian(table[28..]);
            var whole = EntryLength + name + BinaryPrimitives.ReadUInt16LittleEndian(table[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(table[32..]);
            if (whole > table.Length)
            {
                return "Its table of contents is broken.";
            }

            var text = Encoding.Latin1.GetString(table.Slice(EntryLength, name));
            nested += Archives.Any(archive => text.EndsWith(archive, StringComparison.OrdinalIgnoreCase)) ? 1 : 0;
            (packed, unpacked) = (packed + small, unpacked + large);
            table = table[whole..];
        }

        return packed > fileLength ? "Its files overlap each other."
            : unpacked > MostUnpacked ? $"It would unpack to {unpacked:N0} bytes; at most {MostUnpacked:N0} are allowed."
            : unpacked > SmallEnough && unpacked > packed * MostRatio ? $"It would unpack to {unpacked / Math.Max(1, packed):N0} times its size; at most {MostRatio} times are allowed."
            : nested > MostNested ? $"It holds {nested:N0} archives; at most {MostNested} are allowed."
            : null;
    }
}
