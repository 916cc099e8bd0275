using System.ComponentModel.DataAnnotations;

namespace Firstline.Web.Imports.Jobs;

/// <summary>What imports of files may cost; section <c>Firstline:Imports</c> of the configuration.</summary>
public sealed class ImportOptions
{
    /// <summary>Where the configuration has it.</summary>
    public const string Section = "Firstline:Imports";

    /// <summary>The largest file that may be sent, in bytes; 1 GiB by default.</summary>
    [Range(1_024, 64L * 1_073_741_824)]
    public long LargestFile { get; set; } = 1_073_741_824;

    /// <summary>The most bytes that a compressed file may become; 4 GiB by default.</summary>
    [Range(1_024, 256L * 1_073_741_824)]
    public long LargestContent { get; set; } = 4L * 1_073_741_824;

    /// <summary>How many imports may run at the same time in one process; 2 by default.</summary>
    [Range(1, 16)]
    public int Running { get; set; } = 2;

    /// <summary>How many imports that are over are remembered; 50 by default.</summary>
    [Range(1, 200)]
    public int Remembered { get; set; } = 50;

    /// <summary>How many tickets are taken over at the same time by one import; 64 by default.</summary>
    [Range(1, 1_024)]
    public int TicketsAtOnce { get; set; } = 64;

    /// <summary>Where a file rests while it is imported; the system's temporary folder by default.</summary>
    public string Folder { get; set; } = Path.GetTempPath();
}
