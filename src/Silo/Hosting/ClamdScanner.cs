using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Firstline.Grains.Attachments;
using Firstline.Grains.Ports;

namespace Firstline.Silo.Hosting;

/// <summary>Asks clamd over its INSTREAM command. Whatever goes wrong on the way is the verdict that it could not look.</summary>
internal sealed partial class ClamdScanner(AttachmentOptions options, TimeProvider time, ILogger<ClamdScanner> logger) : IAttachmentScanner
{
    private const int PartLength = 64 * 1_024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<ScanVerdict> Scan(Stream content)
    {
        if (options.Clamd.Split(':') is not [var host, var port])
        {
            return ScanVerdict.Clean;
        }

        using var late = new CancellationTokenSource(Patience, time);
        try
        {
            using var line = new TcpClient();
            await line.ConnectAsync(host, ushort.Parse(port, System.Globalization.CultureInfo.InvariantCulture), late.Token);
            var answer = await Ask(line.GetStream(), content, late.Token);
            return answer.EndsWith("OK", StringComparison.Ordinal) ? ScanVerdict.Clean
                : answer.EndsWith("FOUND", StringComparison.Ordinal) ? ScanVerdict.Infected
                : throw new IOException($"clamd said: {answer}");
        }
        catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException)
        {
            LogUnavailable(logger, failure, options.Clamd);
            return ScanVerdict.Unavailable;
        }
    }

    private static async Task<string> Ask(NetworkStream line, Stream content, CancellationToken late)
    {
        await line.WriteAsync("zINSTREAM\0"u8.ToArray(), late);
        var part = new byte[PartLength];
        var length = new byte[sizeof(int)];
        int read;
        do
        {
            read = await content.ReadAsync(part, late);
            BinaryPrimitives.WriteInt32BigEndian(length, read);
            await line.WriteAsync(length, late);
            await line.WriteAsync(part.AsMemory(0, read), late);
        }
        while (read > 0);

        var answer = new byte[1_024];
        var count = await line.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, late);
        return Encoding.ASCII.GetString(answer, 0, count).TrimEnd('\0', '\n');
    }

    [LoggerMessage(LogLevel.Warning, "The malware scanner at {Address} could not look at a file; whether it is taken all the same is a setting")]
    private static partial void LogUnavailable(ILogger logger, Exception failure, string address);
}
