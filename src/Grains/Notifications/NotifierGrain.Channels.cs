using Firstline.Domain.Notifications;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;

namespace Firstline.Grains.Notifications;

internal sealed partial class NotifierGrain
{
    private Numbered<NotificationPreferences> _preferences = new(0, NotificationPreferences.Usual);

    private NoticePlan Plan => new(settings.Newest.Document, _preferences.Document, Reaches);

    public Task Prefer(Numbered<NotificationPreferences> preferences)
    {
        _preferences = preferences.Version > _preferences.Version ? preferences : _preferences;
        return Task.CompletedTask;
    }

    public async Task Wake()
    {
        var now = time.GetUtcNow();
        if (_items.Values.Any(item => item.DueAt <= now))
        {
            await Show(await Save([], _position, _counts.Last), 0);
        }
    }

    public async Task Undelivered(IReadOnlyList<long> numbers)
    {
        var now = time.GetUtcNow();
        List<InboxItem> waiting = [.. numbers.Select(number => _items.GetValueOrDefault(number)).OfType<InboxItem>().Where(item => item.DueAt > now)];
        if (waiting.Count > 0)
        {
            await Show(await Save([.. waiting.Select(item => Plan.Arm(item, now))], _position, _counts.Last), 0);
        }
    }

    /// <summary>Lets every channel that is due have its turn, and keeps notices and messages in one transaction; answers what browsers are to raise.</summary>
    private async Task<IReadOnlyDictionary<long, bool>> Save(IReadOnlyList<InboxItem> changed, long position, long last)
    {
        var (now, plan) = (time.GetUtcNow(), Plan);
        var next = changed.ToDictionary(item => item.Number);
        List<InboxItem> alerts = [];
        List<Dispatch> messages = [];
        while (Due(next, now).ToLookup(item => plan.Next(item)) is { Count: > 0 } due)
        {
            foreach (var channel in due)
            {
                await Turn(plan, channel.Key, [.. channel], now, next, alerts, messages);
            }
        }

        _counts = await notices.Save(Agent, position, last, [.. next.Values], last > _counts.Last ? last - Kept : 0, messages);
        _position = position;
        foreach (var item in next.Values)
        {
            Keep(item);
        }

        foreach (var endpoint in messages.Select(message => message.Endpoint).Distinct())
        {
            GrainFactory.Courier(endpoint).Run().Ignore();
        }

        return alerts.ToDictionary(item => item.Number, _ => true);
    }

    private IEnumerable<InboxItem> Due(Dictionary<long, InboxItem> next, DateTimeOffset now) =>
        _items.Values.Where(item => item.DueAt <= now && !next.ContainsKey(item.Number)).Concat(next.Values.Where(item => item.DueAt <= now)).ToList();

    private async Task Turn(
        NoticePlan plan, NotifyChannel? channel, IReadOnlyList<InboxItem> due, DateTimeOffset now, Dictionary<long, InboxItem> next, List<InboxItem> alerts, List<Dispatch> messages)
    {
        switch (channel)
        {
            case null:
                Set(due.Select(item => item with { DueAt = null }));
                return;
            case NotifyChannel.InApp:
                Set(due.Select(item => plan.Turned(item, NotifyChannel.InApp, now)));
                return;
            case NotifyChannel.Browser:
                Set(due.Select(item => plan.Turned(item, NotifyChannel.Browser, now)));
                alerts.AddRange(due);
                return;
            case { } outside:
                var sent = await dispatches.WrittenSince(Agent, outside, now - TimeSpan.FromMinutes(settings.Newest.Document.Window));
                var written = messages.Where(message => message.Channel == outside).Select(message => message.CreatedAt);
                var outgoing = plan.Gather(due, [.. sent, .. written], now);
                Set(outgoing.HeldUntil is { } until ? due.Select(item => item with { DueAt = until }) : due.Select(item => plan.Turned(item, outside, now)));
                messages.AddRange(outgoing.Messages.Select(items => MessageOf(outside, items, now)));
                return;
        }

        void Set(IEnumerable<InboxItem> items)
        {
            foreach (var item in items)
            {
                next[item.Number] = item;
            }
        }
    }

    private Dispatch MessageOf(NotifyChannel channel, IReadOnlyList<InboxItem> items, DateTimeOffset now) => new(
        $"{Agent}.{channel.ToString().ToLowerInvariant()}.{items.Max(item => item.Number)}", Agent, channel,
        channels.First(one => one.Channel == channel).EndpointOf(_preferences.Document.AddressOf(channel)!),
        DispatchContent.Of(items), DispatchState.Pending, 0, now, now, null, null);

    private bool Reaches(NotifyChannel channel) => channel is NotifyChannel.InApp or NotifyChannel.Browser
        || (_preferences.Document.AddressOf(channel) is not null && channels.Any(one => one.Channel == channel && one.Unavailable is null));

    /// <summary>Shows notices on the person's screens; of many at once only how many there are.</summary>
    /// <param name="shown">Their numbers, and whether browsers are to raise them.</param>
    /// <param name="fresh">How many of them are new.</param>
    private async Task Show(IReadOnlyDictionary<long, bool> shown, int fresh)
    {
        var feed = GrainFactory.Feed(FeedTopics.Agent(Agent));
        if (shown.Count > MostShown)
        {
            await feed.Publish(new FeedItem.Noticed(null, _counts, fresh, time.GetUtcNow(), shown.Values.Contains(true)));
            return;
        }

        foreach (var (number, alert) in shown.OrderBy(one => one.Key))
        {
            if ((await View(number)).View is { } view)
            {
                await feed.Publish(new FeedItem.Noticed(view, _counts, Math.Min(fresh, 1), time.GetUtcNow(), alert));
            }
        }
    }
}
