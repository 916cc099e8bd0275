using Microsoft.Extensions.Options;

namespace Firstline.Storage;

/// <summary>Where the desk keeps its data, and the bounds of its reminders. Checked at start.</summary>
public sealed class StorageOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Firstline:Storage";

    /// <summary>The folder of <c>desk.db</c>; created when missing; used by one process at a time. <c>data</c> by default.</summary>
    public string Folder { get; set; } = "data";

    /// <summary>How many queries may read at once, beside the one writer. 1 to 64; 4 by default.</summary>
    public int Readers { get; set; } = 4;

    /// <summary>
    /// Up to how many bytes the file is written anew at the end of an erasure, which takes about a second for 100 MB while writes wait.
    /// A larger file relies on deleted content being overwritten in place. 0 to 1 TB; 1 GB by default.
    /// </summary>
    public long CompactUpTo { get; set; } = 1_000_000_000;

    /// <summary>For how many days it is kept from where facts were asked (addresses, programs). 1 to 3,650; 90 by default.</summary>
    public int KeepOrigins { get; set; } = 90;

    /// <summary>How long before it is due a reminder is taken into memory. 10 s, the period of a reminder, to 10 min; 30 s by default.</summary>
    public TimeSpan ReminderWindow { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often reminders are read again. 100 ms to 10 s; 1 s by default.</summary>
    public TimeSpan ReminderRefresh { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many reminders one reading brings at most, the earliest first; a storm comes in portions. 100 to 1,000,000; 20,000 by default.</summary>
    public int ReminderPortion { get; set; } = 20_000;

    /// <summary>
    /// How far ahead an overdue reminder is started, so that the instant has not passed again before Orleans arms its timer;
    /// it would then wait for a whole period. Grows by 50 µs for each that is overdue. 0 to 5 s; 250 ms by default.
    /// </summary>
    public TimeSpan ReminderHeadStart { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long one search may take before it is ended and refused. 10 ms to 30 s; 2 s by default.</summary>
    public TimeSpan SearchBudget { get; set; } = TimeSpan.FromSeconds(2);
}

/// <summary>The ranges of <see cref="StorageOptions"/>.</summary>
internal sealed class StorageOptionsRanges : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        List<string> faults = [];
        Need(!string.IsNullOrWhiteSpace(options.Folder), "Storage:Folder must name a folder.");
        Need(options.Readers is >= 1 and <= 64, "Storage:Readers must be from 1 to 64.");
        Need(options.ReminderPortion is >= 100 and <= 1_000_000, "Storage:ReminderPortion must be from 100 to 1,000,000.");
        Need(options.CompactUpTo is >= 0 and <= 1_000_000_000_000, "Storage:CompactUpTo must be from 0 to 1,000,000,000,000 bytes.");
        Need(options.KeepOrigins is >= 1 and <= 3_650, "Storage:KeepOrigins must be from 1 to 3,650 days.");
        Within(options.ReminderWindow, 10, 600, nameof(options.ReminderWindow));
        Within(options.ReminderRefresh, 0.1, 10, nameof(options.ReminderRefresh));
        Within(options.ReminderHeadStart, 0, 5, nameof(options.ReminderHeadStart));
        Within(options.SearchBudget, 0.01, 30, nameof(options.SearchBudget));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void Within(TimeSpan value, double from, double to, string option) => Need(
            value >= TimeSpan.FromSeconds(from) && value <= TimeSpan.FromSeconds(to), $"Storage:{option} must be from {from} to {to} seconds.");

        void Need(bool holds, string fault)
        {
            if (!holds)
            {
                faults.Add(fault);
            }
        }
    }
}
