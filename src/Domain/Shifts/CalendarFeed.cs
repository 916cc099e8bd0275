using System.Diagnostics;
using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Shifts;

/// <summary>The secret address under which an agent's calendar can be read, as the fold of its events. The secret itself is never kept, only its SHA-256.</summary>
internal sealed record CalendarFeed(string? SecretHash)
{
    public static CalendarFeed Closed { get; } = new((string?)null);

    /// <summary>The feed after one more fact.</summary>
    public static CalendarFeed Evolve(CalendarFeed feed, CalendarFeedEvent fact) => fact switch
    {
        CalendarFeedEvent.Opened opened => new(opened.SecretHash),
        CalendarFeedEvent.Closed => Closed,
        _ => throw new UnreachableException($"{fact} is not folded by {feed}."),
    };

    /// <summary>Opening under the same secret again and closing twice are harmless.</summary>
    public Decision<CalendarFeedEvent> Open(string secretHash) =>
        SecretHash == secretHash ? Decision<CalendarFeedEvent>.Nothing : new CalendarFeedEvent.Opened(secretHash);

    public Decision<CalendarFeedEvent> Close() => SecretHash is null ? Decision<CalendarFeedEvent>.Nothing : new CalendarFeedEvent.Closed();
}

/// <summary>Something that happened to a calendar feed. Events are facts: never edited, never removed.</summary>
[GenerateSerializer, Immutable, Alias("calendar-feed.event")]
public abstract record CalendarFeedEvent
{
    private CalendarFeedEvent()
    {
    }

    /// <summary>The feed can be read under a new secret; the one before opens nothing any more.</summary>
    [GenerateSerializer, Immutable, Alias("calendar-feed.opened.1")]
    public sealed record Opened([property: Id(0)] string SecretHash) : CalendarFeedEvent;

    /// <summary>The feed cannot be read any more.</summary>
    [GenerateSerializer, Immutable, Alias("calendar-feed.closed.1")]
    public sealed record Closed : CalendarFeedEvent;
}

/// <summary>Why a calendar feed may refuse.</summary>
public static class CalendarFeedRefusal
{
    /// <summary>The secret is wrong or has been replaced.</summary>
    public static readonly RefusalCode Shut = new(
        "calendar-feed.shut", RefusalKind.NotFound, "No calendar can be read at this address. It may have been replaced; ask for a new one.");

    /// <summary>The address was told already.</summary>
    public static readonly RefusalCode ShownOnce = new(
        "calendar-feed.shown-once", RefusalKind.NotNow, "The address was given when it was first asked for, and cannot be shown again. Ask with a new idempotency key for a new one.");
}
