using Firstline.Grains.Interfaces.Kernel;
using Orleans.Concurrency;

namespace Firstline.Grains.Interfaces.OnCall;

/// <summary>The secret address of one agent's calendar feed; the key is the agent's id.</summary>
[Alias("desk.ICalendarFeed")]
public interface ICalendarFeedGrain : IGrainWithStringKey
{
    /// <summary>Lets the feed be read under a secret by its SHA-256 in lower-case hex; an earlier one ends. Idempotent.</summary>
    [Alias("Open")]
    Task<Outcome<CalendarFeedView>> Open(string secretHash, Asked asked);

    /// <summary>Ends the feed. Idempotent.</summary>
    [Alias("Close")]
    Task<Outcome<CalendarFeedView>> Close(Asked asked);

    /// <summary>The feed. Callers compare hashes in constant time.</summary>
    [AlwaysInterleave, Alias("View")]
    Task<CalendarFeedView> View();
}

/// <summary>A feed without its secret.</summary>
/// <param name="SecretHash">Null when it cannot be read.</param>
[GenerateSerializer, Immutable, Alias("calendar-feed.view")]
public sealed record CalendarFeedView([property: Id(0)] string? SecretHash);
