namespace Firstline.Grains.Attachments;

/// <summary>What files are taken; section <c>Firstline:Attachments</c> of the configuration.</summary>
public sealed class AttachmentOptions
{
    /// <summary>Where the configuration has it.</summary>
    public const string Section = "Firstline:Attachments";

    /// <summary>The largest file, in bytes: 1 KiB to 1 GiB; 25 MiB by default.</summary>
    public long LargestBytes { get; set; } = 25 * 1_048_576;

    /// <summary>Whether files are taken while the scanner does not answer; not by default.</summary>
    public bool TakeUnscanned { get; set; }

    /// <summary>How long a file waits for a message that takes it: 1 h to 30 days; 24 h by default.</summary>
    public TimeSpan KeepUnused { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Where clamd listens, as host:port; no scanner but the built-in one when empty.</summary>
    public string Clamd { get; set; } = "";

    /// <summary>Whether the values make sense.</summary>
    public bool IsValid() => LargestBytes is >= 1_024 and <= 1L << 30 && KeepUnused >= TimeSpan.FromHours(1) && KeepUnused <= TimeSpan.FromDays(30)
        && (Clamd.Length == 0 || (Clamd.Split(':') is [{ Length: > 0 }, var port] && ushort.TryParse(port, out var number) && number > 0));
}
