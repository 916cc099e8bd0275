using Firstline.Grains.Ports;

namespace Firstline.Grains.Attachments;

/// <summary>Knows the one file that every scanner has to know, the EICAR test file, so that the way of an infected file can be tried.</summary>
internal sealed class TestFileScanner : IAttachmentScanner
{
    private const int Looked = 4_096;

    /// <summary>In two parts, so that scanners leave this program alone.</summary>
    private static readonly byte[] Mark = [.. "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-"u8, .. "ANTIVIRUS-TEST-FILE!$H+H*"u8];

    public async Task<ScanVerdict> Scan(Stream content)
    {
        var first = new byte[Looked];
        var length = await content.ReadAtLeastAsync(first, Looked, throwOnEndOfStream: false);
        return first.AsSpan(0, length).IndexOf(Mark) >= 0 ? ScanVerdict.Infected : ScanVerdict.Clean;
    }
}
