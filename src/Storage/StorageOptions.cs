using System.ComponentModel.DataAnnotations;

namespace Firstline.Storage;

/// <summary>Where the desk keeps its data, and the bounds of its reminders. Checked at start.</summary>
public sealed class StorageOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Storage";

    /// <summary>The folder of <c>desk.db</c>; created when missing; used by one process at a time. <c>data</c> by default.</summary>
    [Required]
    public string Folder { get; set; } = "data";

    /// <summary>How many queries may read at once, beside the one writer. 4 by default.</summary>
    [Range(1, 64)]
    public int Readers { get; set; } = 4;

    /// <summary>How long before it is due a reminder is taken into memory. 30 s by default; not shorter than a reminder's period of 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "00:10:00")]
    public TimeSpan ReminderWindow { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often reminders are read again. 1 s by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:10")]
    public TimeSpan ReminderRefresh { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many reminders one reading brings at most, the earliest first; a storm comes in portions. 20,000 by default.</summary>
    [Range(100, 1_000_000)]
    public int ReminderPortion { get; set; } = 20_000;

    /// <summary>
    /// How far ahead an overdue reminder is started, so that the instant has not passed again before Orleans arms its timer;
    /// it would then wait for a whole period. 250 ms by default.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:05")]
    public TimeSpan ReminderHeadStart { get; set; } = TimeSpan.FromMilliseconds(250);
}
