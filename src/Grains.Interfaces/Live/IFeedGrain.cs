using Orleans.Concurrency;

namespace Firstline.Grains.Interfaces.Live;

/// <summary>
/// The views of one topic on their way to screens: a ring of recent items numbered from 1 within an epoch.
/// Topics: <c>wall/{board}</c>, <c>ticket/{id}</c>, <c>agent/{id}</c>, <c>count/{condition}</c>, <c>bulk/{id}</c>.
/// </summary>
[Alias("desk.IFeed")]
public interface IFeedGrain : IGrainWithStringKey
{
    /// <summary>Watches the topic; keepalive and gap repair in one, to be asked every 2 s. Items after the cursor come back at once.</summary>
    /// <remarks>A watcher that has not asked for 10 s is dropped. Idempotent.</remarks>
    [Alias("Subscribe")]
    Task<FeedReply> Subscribe(IFeedObserver observer, FeedCursor cursor);

    /// <summary>Stops watching. Harmless when nobody watched.</summary>
    [Alias("Unsubscribe")]
    Task Unsubscribe(IFeedObserver observer);

    /// <summary>Adds an item; returns at once, sends in batches. Only grains of the desk publish.</summary>
    [OneWay, Alias("Publish")]
    Task Publish(FeedItem item);
}

/// <summary>A web node's ear. Orleans holds it weakly: whoever subscribes keeps the object.</summary>
[Alias("desk.IFeedObserver")]
public interface IFeedObserver : IGrainObserver
{
    /// <summary>Items in order. A gap between batches is repaired by the next <see cref="IFeedGrain.Subscribe"/>.</summary>
    [OneWay, Alias("Push")]
    Task Push(FeedBatch batch);
}

/// <summary>A place in a feed.</summary>
[GenerateSerializer, Immutable, Alias("feed.cursor")]
public sealed record FeedCursor([property: Id(0)] string Epoch, [property: Id(1)] long After)
{
    /// <summary>Before everything: the reply says where the feed is, with no items.</summary>
    public static FeedCursor Start { get; } = new("", 0);
}

/// <summary>What a watcher missed.</summary>
/// <param name="Epoch">The feed's epoch now.</param>
/// <param name="Last">The number of its newest item; 0 when there is none.</param>
/// <param name="Items">Items after the cursor, if they are still in the ring.</param>
/// <param name="Lost">The epoch changed or the gap is beyond the ring: take a snapshot again.</param>
[GenerateSerializer, Immutable, Alias("feed.reply")]
public sealed record FeedReply(
    [property: Id(0)] string Epoch, [property: Id(1)] long Last, [property: Id(2)] IReadOnlyList<FeedItem> Items, [property: Id(3)] bool Lost);

/// <summary>Some items of a feed; the first has number <paramref name="First"/>.</summary>
[GenerateSerializer, Immutable, Alias("feed.batch")]
public sealed record FeedBatch(
    [property: Id(0)] string Topic, [property: Id(1)] string Epoch, [property: Id(2)] long First, [property: Id(3)] IReadOnlyList<FeedItem> Items);

/// <summary>A view on its way to screens.</summary>
[GenerateSerializer, Immutable, Alias("feed.item")]
public abstract record FeedItem
{
    /// <summary>A ticket changed: its line as it is now, and what happened in a word.</summary>
    [GenerateSerializer, Immutable, Alias("feed.ticket-changed")]
    public sealed record TicketChanged([property: Id(0)] Tickets.TicketLine Line, [property: Id(1)] string What, [property: Id(2)] DateTimeOffset At) : FeedItem;

    /// <summary>A ticket came to an agent.</summary>
    [GenerateSerializer, Immutable, Alias("feed.assigned")]
    public sealed record Assigned([property: Id(0)] Tickets.TicketLine Line, [property: Id(1)] DateTimeOffset At) : FeedItem;

    /// <summary>A ticket is offered to an agent, or something became of the offer.</summary>
    /// <param name="What">What happened: offered, confirmed, accepted, declined, expired or withdrawn.</param>
    /// <param name="Device">On which device of the agent; empty when on none.</param>
    /// <param name="Offer">The offer while it waits for an answer; null when it is over.</param>
    [GenerateSerializer, Immutable, Alias("feed.offer-moved")]
    public sealed record OfferMoved(
        [property: Id(0)] Tickets.TicketLine Line, [property: Id(1)] string What, [property: Id(2)] string Device, [property: Id(3)] Domain.Tickets.Routing.WorkOffer? Offer, [property: Id(4)] DateTimeOffset At) : FeedItem;

    /// <summary>Something happened to a ticket that an agent watches, or the agent was mentioned.</summary>
    /// <param name="Kind">What happened, as the timeline calls it.</param>
    [GenerateSerializer, Immutable, Alias("feed.news")]
    public sealed record News(
        [property: Id(0)] Domain.Kernel.TicketId Ticket, [property: Id(1)] Domain.Tickets.TicketNumber Number, [property: Id(2)] string Subject, [property: Id(3)] long Version,
        [property: Id(4)] string Kind, [property: Id(5)] bool Mentioned, [property: Id(6)] string By, [property: Id(7)] DateTimeOffset At) : FeedItem;

    /// <summary>An agent's inbox changed.</summary>
    /// <param name="Notice">What is new; null when it is too much to tell singly, or nothing is.</param>
    /// <param name="Fresh">How many are new.</param>
    /// <param name="Alert">Whether the browser is to raise it, whatever window is in front.</param>
    [GenerateSerializer, Immutable, Alias("feed.noticed")]
    public sealed record Noticed(
        [property: Id(0)] Notifications.NoticeView? Notice, [property: Id(1)] Notifications.InboxCounts Counts, [property: Id(2)] int Fresh, [property: Id(3)] DateTimeOffset At,
        [property: Id(4)] bool Alert) : FeedItem;

    /// <summary>Somebody came to a ticket, left it or does something else there.</summary>
    [GenerateSerializer, Immutable, Alias("feed.presence-changed")]
    public sealed record PresenceChanged([property: Id(0)] Tickets.PresenceView Presence) : FeedItem;

    /// <summary>The shared draft of a ticket was saved, or is gone.</summary>
    [GenerateSerializer, Immutable, Alias("feed.draft-changed")]
    public sealed record DraftChanged(
        [property: Id(0)] long Version, [property: Id(1)] string By, [property: Id(2)] bool Gone, [property: Id(3)] DateTimeOffset At) : FeedItem;

    /// <summary>How many tickets a condition holds of changed.</summary>
    [GenerateSerializer, Immutable, Alias("feed.counted")]
    public sealed record Counted([property: Id(320)] Tickets.Views.CountView Count) : FeedItem;

    /// <summary>A bulk job went on; its failures are counted only.</summary>
    [GenerateSerializer, Immutable, Alias("feed.bulk-moved")]
    public sealed record BulkMoved([property: Id(500)] Tickets.BulkView Job, [property: Id(501)] DateTimeOffset At) : FeedItem;

    /// <summary>A board changed.</summary>
    [GenerateSerializer, Immutable, Alias("feed.board-changed")]
    public sealed record BoardChanged([property: Id(0)] Wallboards.BoardDeltaView Delta) : FeedItem;
}
