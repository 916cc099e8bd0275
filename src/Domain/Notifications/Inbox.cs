namespace Firstline.Domain.Notifications;

/// <summary>A notice in the inbox of one person.</summary>
/// <param name="Number">Its number in the inbox, from 1.</param>
/// <param name="Notice">What it is; of several facts the one that presses most.</param>
/// <param name="Count">How many facts it stands for.</param>
/// <param name="SeenAt">When the person had it before their eyes; null when not yet.</param>
/// <param name="ReadAt">When they were through with it; null when not yet.</param>
/// <param name="Step">How many channels had their turn.</param>
/// <param name="DueAt">When the next channel has its turn; null when none has.</param>
public sealed record InboxItem(
    long Number, Notice Notice, int Count = 1, DateTimeOffset? SeenAt = null, DateTimeOffset? ReadAt = null, int Step = 0, DateTimeOffset? DueAt = null);

/// <summary>What becomes of a new notice.</summary>
internal abstract record Intake
{
    private Intake()
    {
    }

    /// <summary>It was told already.</summary>
    internal sealed record Known : Intake;

    /// <summary>It goes into one that is there.</summary>
    internal sealed record Bundled(InboxItem Item) : Intake;

    /// <summary>It is one of its own.</summary>
    internal sealed record Fresh(InboxItem Item) : Intake;
}

/// <summary>How notices come into an inbox: told once, and together when several come of one ticket.</summary>
internal static class Inbox
{
    /// <summary>How long the same notice of a ticket is not told again.</summary>
    public static readonly TimeSpan SameFor = TimeSpan.FromHours(1);

    /// <summary>How long facts of one ticket go into one notice.</summary>
    public static readonly TimeSpan TogetherFor = TimeSpan.FromSeconds(30);

    /// <summary>What becomes of a notice among those of the last hour about the same ticket.</summary>
    public static Intake Take(IReadOnlyList<InboxItem> recent, Notice notice, long number)
    {
        if (notice.Key.Length > 0 && recent.Any(item => item.Notice.Kind == notice.Kind && item.Notice.Key == notice.Key && Within(SameFor, item, notice)))
        {
            return new Intake.Known();
        }

        return notice.Ticket is not null && recent.LastOrDefault(item => item is { SeenAt: null, ReadAt: null } && item.Notice.Urgency >= notice.Urgency && Within(TogetherFor, item, notice)) is { } open
            ? new Intake.Bundled(open with { Count = open.Count + 1, Notice = open.Notice with { Version = Math.Max(open.Notice.Version, notice.Version) } })
            : new Intake.Fresh(new(number, notice));
    }

    /// <summary>The person had it before their eyes.</summary>
    public static InboxItem See(InboxItem item, DateTimeOffset now) => item.SeenAt is null ? item with { SeenAt = now, DueAt = null } : item;

    /// <summary>The person is through with it.</summary>
    public static InboxItem Read(InboxItem item, DateTimeOffset now) => item.ReadAt is null ? See(item, now) with { ReadAt = now } : item;

    private static bool Within(TimeSpan window, InboxItem item, Notice notice) => (notice.At - item.Notice.At).Duration() <= window;
}
