using System.IO.Compression;
using Firstline.Domain.Tickets.Attachments;

namespace Firstline.Domain.Tests.Tickets.Attachments;

public sealed class LookingIntoAnArchive
{
    [Fact]
    public void finds_nothing_wrong_with_an_honest_one() => Wrong(Zip(("a.txt", "Hello"u8.ToArray()), ("b/c.log", new byte[1_000]))).ShouldBeNull();

    [Fact]
    public void finds_nothing_wrong_with_an_empty_one() => Wrong(Zip()).ShouldBeNull();

    [Fact]
    public void finds_zeros_that_would_grow() => Wrong(Zip(("zeros", new byte[20 * 1_048_576])))!.ShouldContain("times its size");

    [Fact]
    public void finds_too_many_files() =>
        Wrong(Zip([.. Enumerable.Range(0, ArchiveLook.MostEntries + 1).Select(i => ($"{i}", Array.Empty<byte>()))]))!.ShouldContain("10,001 files");

    [Fact]
    public void finds_archives_of_archives() => Wrong(Zip([.. Enumerable.Range(0, 16).Select(i => ($"lib{i}.zip", new byte[9]))]))!.ShouldContain("16 archives");

    [Fact]
    public void finds_files_that_overlap()
    {
        var zip = Zip(("a", Noise(5_000)), ("b", Noise(5_000)));
        var at = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(at + 20), 9_000_000u);

        Wrong(zip)!.ShouldContain("overlap");
    }

    [Fact]
    public void finds_sizes_beyond_all_bounds()
    {
        var zip = Zip(("a", Noise(5_000)));
        var at = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(at + 24), uint.MaxValue);

        Wrong(zip)!.ShouldContain("unpack to");
    }

    [Fact]
    public void trusts_no_table_that_lies_elsewhere()
    {
        var zip = Zip(("a", Noise(500)));

        ArchiveLook.Table([.. "PK\u0003\u0004"u8, .. new byte[100]], 104).ShouldBeNull();
        ArchiveLook.Table([.. zip, 0], zip.Length + 1).ShouldBeNull();
        ArchiveLook.Table(zip, zip.Length + 7).ShouldBeNull();
    }

    [Fact]
    public void never_breaks_over_a_broken_table()
    {
        var random = new Random(7);
        var zip = Zip(("a", Noise(300)), ("b.zip", Noise(300)));
        for (var i = 0; i < 5_000; i++)
        {
            var broken = zip.ToArray();
            for (var bites = random.Next(1, 6); bites > 0; bites--)
            {
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            }

            Should.NotThrow(() => Wrong(broken));
        }
    }

    private static string? Wrong(byte[] zip) => ArchiveLook.Table(zip.AsSpan(Math.Max(0, zip.Length - ArchiveLook.EndLooked)), zip.Length) is not { } table
        ? "broken"
        : ArchiveLook.Wrong(zip.AsSpan((int)table.At, table.Length), table.Entries, zip.Length);

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(length).NextBytes(noise);
        return noise;
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
