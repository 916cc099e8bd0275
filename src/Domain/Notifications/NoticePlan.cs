using Firstline.Domain.Calendars;

namespace Firstline.Domain.Notifications;

/// <summary>When a notice takes which channel: in the person's order, the next one when nobody saw it for a while, never in quiet hours, gathered as the person wants.</summary>
/// <param name="desk">The desk's settings.</param>
/// <param name="own">The person's preferences.</param>
/// <param name="reaches">Whether a channel can reach the person at all.</param>
internal sealed class NoticePlan(NotificationSettings desk, NotificationPreferences own, Func<NotifyChannel, bool> reaches)
{
    private const int MostQuietInARow = 20;
    private static readonly TimeSpan UrgentSlot = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Slot = TimeSpan.FromMinutes(1);

    /// <summary>The channel whose turn is next; null when all had theirs.</summary>
    public NotifyChannel? Next(InboxItem item)
    {
        var channels = own.Kinds.FirstOrDefault(chosen => chosen.Kind == item.Notice.Kind)?.Channels ?? desk.Channels(item.Notice.Kind);
        foreach (var channel in channels)
        {
            if ((item.Step & Bit(channel)) == 0 && reaches(channel) && !(channel == NotifyChannel.InApp && PastScreens(item)))
            {
                return channel;
            }
        }

        return null;
    }

    /// <summary>The notice with the instant of its next channel, if that may come from an instant on.</summary>
    public InboxItem Arm(InboxItem item, DateTimeOffset from) =>
        item with { DueAt = item.SeenAt is null && Next(item) is { } channel ? When(channel, item.Notice, from) : null };

    /// <summary>A channel had its turn; the next one waits whether the notice is seen.</summary>
    public InboxItem Turned(InboxItem item, NotifyChannel channel, DateTimeOffset now)
    {
        var turned = item with { Step = item.Step | Bit(channel) };
        var screens = (channel == NotifyChannel.InApp && Next(turned) == NotifyChannel.Browser) || (channel == NotifyChannel.Browser && PastScreens(item));
        return Arm(turned, screens || item.Notice.Kind == NoticeKind.Test ? now : now + Patience(item.Notice));
    }

    /// <summary>What goes out over a channel: each alone when they are few, otherwise one digest; nothing while the person had as many as they may.</summary>
    /// <param name="due">The notices that are due.</param>
    /// <param name="sent">When messages went to the person over the channel, the oldest first.</param>
    /// <param name="now">The instant.</param>
    public Outgoing Gather(IReadOnlyList<InboxItem> due, IReadOnlyList<DateTimeOffset> sent, DateTimeOffset now)
    {
        var window = TimeSpan.FromMinutes(desk.Window);
        List<DateTimeOffset> counted = [.. sent.Where(at => at > now - window)];
        var left = desk.MostMessages - counted.Count;
        return left <= 0 ? new([], counted[counted.Count - desk.MostMessages] + window)
            : due.Count <= Math.Min(left, desk.Singles) ? new([.. due.Select(item => (IReadOnlyList<InboxItem>)[item])], null)
            : new([due], null);
    }

    /// <summary>The end of the quiet hours that an instant lies in; the instant itself when it lies in none.</summary>
    public DateTimeOffset AfterQuiet(DateTimeOffset at)
    {
        for (var i = 0; i < MostQuietInARow && QuietEnd(at) is { } end; i++)
        {
            at = end;
        }

        return at;
    }

    private DateTimeOffset When(NotifyChannel channel, Notice notice, DateTimeOffset from)
    {
        if (channel == NotifyChannel.InApp || notice.Kind == NoticeKind.Test)
        {
            return from;
        }

        var urgent = notice.Urgency == NoticeUrgency.Urgent;
        var free = urgent && !own.UrgentWaits ? from : AfterQuiet(from);
        return channel == NotifyChannel.Browser ? free
            : urgent ? Ceiling(free, UrgentSlot)
            : Gathered(free);
    }

    private DateTimeOffset Gathered(DateTimeOffset from)
    {
        switch (own.Digest ?? desk.Digest)
        {
            case { Kind: DigestKind.Every, Minutes: var minutes }:
                return AfterQuiet(Ceiling(from, TimeSpan.FromMinutes(minutes)));
            case { Kind: DigestKind.Daily, At: var at }:
                var today = DateOnly.FromDateTime(WallTime.In(own.Zone, from).DateTime);
                return Local(today, at) is var next && next >= from ? next : Local(today.AddDays(1), at);
            default:
                return Ceiling(from, Slot);
        }
    }

    private DateTimeOffset? QuietEnd(DateTimeOffset at)
    {
        var today = DateOnly.FromDateTime(WallTime.In(own.Zone, at).DateTime);
        foreach (var span in own.Quiet)
        {
            for (var day = today.AddDays(-1); day <= today; day = day.AddDays(1))
            {
                var end = Local(span.To <= span.From ? day.AddDays(1) : day, span.To);
                if (span.Days.Contains(day.DayOfWeek) && Local(day, span.From) <= at && at < end)
                {
                    return end;
                }
            }
        }

        return null;
    }

    private DateTimeOffset Local(DateOnly day, TimeOnly time) => WallTime.At(own.Zone, day.ToDateTime(time));

    private TimeSpan Patience(Notice notice) => TimeSpan.FromMinutes(notice.Urgency == NoticeUrgency.Urgent ? desk.UrgentPatience : desk.Patience);

    private static bool PastScreens(InboxItem item) => NoticeKinds.Of(item.Notice.Kind).PastScreens;

    private static int Bit(NotifyChannel channel) => 1 << (int)channel;

    private static DateTimeOffset Ceiling(DateTimeOffset at, TimeSpan slot) =>
        at.UtcTicks % slot.Ticks is > 0 and var over ? at.AddTicks(slot.Ticks - over) : at;
}

/// <summary>What goes out over a channel.</summary>
/// <param name="Messages">The notices of each message.</param>
/// <param name="HeldUntil">When the person may have another one; null when nothing is held.</param>
internal sealed record Outgoing(IReadOnlyList<IReadOnlyList<InboxItem>> Messages, DateTimeOffset? HeldUntil);
