using Firstline.Domain.Kernel;
using Firstline.Domain.Notifications;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;
using Firstline.Grains.Interfaces.Notifications;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Notifications;

/// <inheritdoc cref="INotifierGrain"/>
internal sealed partial class NotifierGrain(INotices notices, IDispatches dispatches, IEnumerable<INotificationChannel> channels, Shelf<NotificationSettings> settings, DeskTime time)
    : Grain, INotifierGrain
{
    /// <summary>How many notices an inbox keeps; the oldest make room.</summary>
    public const int Kept = 20_000;

    private const int MostShown = 5;

    private readonly Dictionary<long, InboxItem> _items = [];
    private readonly Dictionary<TicketId, List<long>> _byTicket = [];
    private long _position;
    private InboxCounts _counts = new(0, 0, 0);

    private AgentId Agent => new(this.GetPrimaryKeyString());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var stored = await notices.Load(Agent, time.GetUtcNow() - Inbox.SameFor);
        (_position, _counts) = (stored.Position, stored.Counts);
        _preferences = await GrainFactory.NotificationPreferences(Agent).View();
        foreach (var item in stored.Items)
        {
            Keep(item);
        }
    }

    public async Task Tell(IReadOnlyList<ToldNotice> notices)
    {
        var fresh = notices.Where(told => told.Position > _position).ToList();
        if (fresh.Count > 0)
        {
            await Take(fresh.Select(told => told.Notice), fresh[^1].Position);
        }
    }

    public async Task<Outcome<NoticeView>> Test()
    {
        await Take([new(NoticeKind.Test, null, 0, "", "", "", time.GetUtcNow())], _position);
        return await View(_counts.Last);
    }

    public async Task<InboxCounts> See(long upTo)
    {
        var counts = await notices.See(Agent, upTo, time.GetUtcNow());
        Change(item => item.Number <= upTo, Inbox.See);
        return Told(counts);
    }

    public async Task<InboxCounts> ReadAll(long upTo, TicketId? ticket)
    {
        var counts = await notices.Read(Agent, upTo, ticket, time.GetUtcNow());
        Change(item => item.Number <= upTo && (ticket is null || item.Notice.Ticket == ticket), Inbox.Read);
        return Told(counts);
    }

    public async Task<Outcome<NoticeView>> Read(long number)
    {
        if ((_items.GetValueOrDefault(number) ?? await notices.Find(Agent, number)) is not { } item)
        {
            return NoticeRefusal.Unknown.Because($"There is no notice {number} in the inbox of '{Agent}'.");
        }

        var read = Inbox.Read(item, time.GetUtcNow());
        if (read != item)
        {
            var counts = await notices.Save(Agent, _position, _counts.Last, [read], 0, []);
            if (_items.ContainsKey(number))
            {
                _items[number] = read;
            }

            Told(counts);
        }

        return await View(number);
    }

    public Task<InboxCounts> Counts() => Task.FromResult(_counts);

    /// <summary>Keeps notices that are new, each alone or in one of the same ticket, in one transaction.</summary>
    private async Task Take(IEnumerable<Notice> told, long position)
    {
        Forget();
        var (last, changed) = (_counts.Last, new Dictionary<long, InboxItem>());
        var pending = new Dictionary<TicketId, List<InboxItem>>();
        foreach (var notice in told.Where(notice => !_preferences.Document.Silences(notice)))
        {
            var recent = notice.Ticket is { } ticket ? Recent(ticket, pending) : [];
            switch (Inbox.Take(recent, notice, last + 1))
            {
                case Intake.Fresh { Item: var item }:
                    last++;
                    changed[item.Number] = Plan.Arm(item, time.GetUtcNow());
                    recent.Add(changed[item.Number]);
                    break;
                case Intake.Bundled { Item: var item }:
                    changed[item.Number] = item;
                    recent[recent.FindIndex(known => known.Number == item.Number)] = item;
                    break;
            }
        }

        var before = _counts.Last;
        var alerts = await Save([.. changed.Values], position, last);
        var shown = changed.Keys.Where(number => number > before).ToDictionary(number => number, alerts.ContainsKey);
        await Show(shown, shown.Count);
    }

    private List<InboxItem> Recent(TicketId ticket, Dictionary<TicketId, List<InboxItem>> pending)
    {
        if (!pending.TryGetValue(ticket, out var recent))
        {
            pending[ticket] = recent = [.. _byTicket.GetValueOrDefault(ticket, []).Select(number => _items[number])];
        }

        return recent;
    }

    private InboxCounts Told(InboxCounts counts)
    {
        if (counts != _counts)
        {
            _counts = counts;
            GrainFactory.Feed(FeedTopics.Agent(Agent)).Publish(new FeedItem.Noticed(null, counts, 0, time.GetUtcNow(), false)).Ignore();
        }

        return counts;
    }

    private async Task<Outcome<NoticeView>> View(long number) =>
        (await notices.List(Agent, new(Number: number), null, 1)).Items is [var view]
            ? view
            : NoticeRefusal.Unknown.Because($"There is no notice {number} in the inbox of '{Agent}'.");

    private void Change(Func<InboxItem, bool> which, Func<InboxItem, DateTimeOffset, InboxItem> change)
    {
        var now = time.GetUtcNow();
        foreach (var item in _items.Values.Where(which).ToList())
        {
            _items[item.Number] = change(item, now);
        }
    }

    private void Keep(InboxItem item)
    {
        if (!_items.ContainsKey(item.Number) && item.Notice.Ticket is { } ticket)
        {
            (_byTicket.TryGetValue(ticket, out var numbers) ? numbers : _byTicket[ticket] = []).Add(item.Number);
        }

        _items[item.Number] = item;
    }

    /// <summary>Lets go of what is too old to matter to anything new.</summary>
    private void Forget()
    {
        var since = time.GetUtcNow() - Inbox.SameFor;
        foreach (var item in _items.Values.Where(item => item.DueAt is null && item.Notice.At < since).ToList())
        {
            _items.Remove(item.Number);
            if (item.Notice.Ticket is { } ticket && _byTicket.TryGetValue(ticket, out var numbers) && numbers.Remove(item.Number) && numbers.Count == 0)
            {
                _byTicket.Remove(ticket);
            }
        }
    }
}
