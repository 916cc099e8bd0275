using System.Collections.Immutable;
using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Notifications;

/// <summary>A message to a person of the desk on its way out.</summary>
/// <param name="Id">Its identity: the same however often it is tried.</param>
/// <param name="Agent">To whom.</param>
/// <param name="Channel">Over which channel.</param>
/// <param name="Endpoint">What fails together with it.</param>
/// <param name="Content">What it tells.</param>
/// <param name="State">How far it came.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="NextAt">When it is tried next; null when it is not.</param>
/// <param name="EndedAt">When it was sent or given up.</param>
/// <param name="Fault">What the last try failed of.</param>
[GenerateSerializer, Immutable, Alias("notification.dispatch")]
public sealed record Dispatch(
    [property: Id(0)] string Id,
    [property: Id(1)] AgentId Agent,
    [property: Id(2)] NotifyChannel Channel,
    [property: Id(3)] string Endpoint,
    [property: Id(4)] DispatchContent Content,
    [property: Id(5)] DispatchState State,
    [property: Id(6)] int Attempts,
    [property: Id(7)] DateTimeOffset CreatedAt,
    [property: Id(8)] DateTimeOffset? NextAt,
    [property: Id(9)] DateTimeOffset? EndedAt,
    [property: Id(10)] string? Fault)
{
    private const int LongestFault = 500;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>It went out.</summary>
    internal Dispatch Sent(DateTimeOffset now) => this with { State = DispatchState.Sent, Attempts = Attempts + 1, NextAt = null, EndedAt = now, Fault = null };

    /// <summary>It did not go out: tried again after a pause that doubles, or dead.</summary>
    /// <param name="fault">Why.</param>
    /// <param name="forGood">Whether trying again is of no use.</param>
    /// <param name="most">How often it may be tried.</param>
    /// <param name="jitter">From 0 to 1: up to a quarter is added to the pause, so that not everything is tried again at once.</param>
    /// <param name="now">The instant.</param>
    internal Dispatch Failed(string fault, bool forGood, int most, double jitter, DateTimeOffset now)
    {
        var tried = this with { Attempts = Attempts + 1, Fault = fault.Length > LongestFault ? fault[..LongestFault] : fault };
        return forGood || tried.Attempts >= most
            ? tried with { State = DispatchState.Dead, NextAt = null, EndedAt = now }
            : tried with { State = DispatchState.Failed, NextAt = now + (Pause(Attempts) * (1 + (jitter / 4))) };
    }

    /// <summary>Somebody wants it tried once more.</summary>
    internal Dispatch Again(DateTimeOffset now) => this with { State = DispatchState.Pending, Attempts = 0, NextAt = now, EndedAt = null };

    private static TimeSpan Pause(int failures) => failures > 9 || FirstPause * (1 << failures) > LongestPause ? LongestPause : FirstPause * (1 << failures);
}

/// <summary>What a message tells.</summary>
/// <param name="Numbers">The notices that it names, the newest last.</param>
/// <param name="Total">How many notices it stands for.</param>
/// <param name="Kinds">How many of each kind, the most first.</param>
[GenerateSerializer, Immutable, Alias("notification.dispatch-content")]
public sealed record DispatchContent([property: Id(0)] ImmutableArray<long> Numbers, [property: Id(1)] int Total, [property: Id(2)] ImmutableArray<KindCount> Kinds)
{
    /// <summary>How many notices a digest names.</summary>
    public const int MostNamed = 50;

    internal static DispatchContent Of(IReadOnlyList<InboxItem> items) => new(
        [.. items.OrderByDescending(item => item.Notice.Urgency).ThenByDescending(item => item.Number).Take(MostNamed).Select(item => item.Number).Order()],
        items.Count,
        [.. items.CountBy(item => item.Notice.Kind).OrderByDescending(kind => kind.Value).Select(kind => new KindCount(kind.Key, kind.Value))]);
}

/// <summary>How many notices are of a kind.</summary>
[GenerateSerializer, Immutable, Alias("notification.kind-count")]
public sealed record KindCount([property: Id(0)] NoticeKind Kind, [property: Id(1)] int Count);

/// <summary>How far a message came.</summary>
[GenerateSerializer, Alias("notification.dispatch-state")]
public enum DispatchState
{
    /// <summary>It is to be sent.</summary>
    Pending,

    /// <summary>The channel took it.</summary>
    Sent,

    /// <summary>It is tried again.</summary>
    Failed,

    /// <summary>It was given up; an administrator may have it tried again.</summary>
    Dead,
}
