using Firstline.Domain.Kernel;
using Firstline.Domain.Notifications;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Notifications;

/// <summary>Messages to the people of the desk, for administrators.</summary>
[Alias("desk.IDispatchDirectory")]
public interface IDispatchDirectory : IGrainWithIntegerKey
{
    /// <summary>A page of messages, newest first.</summary>
    /// <exception cref="FormatException">The cursor is not one of ours.</exception>
    [Alias("List")]
    Task<Page<Dispatch>> List(DispatchFilter filter, string? after, int limit);

    /// <summary>One message; null when it is unknown.</summary>
    [Alias("Find")]
    Task<Dispatch?> Find(string id);

    /// <summary>Has a message that was given up tried again. Refused when it was not given up.</summary>
    [Alias("Retry")]
    Task<Outcome<Dispatch>> Retry(string id);

    /// <summary>Has everything tried again that was given up, or what of it went over one channel; answers how many. Idempotent.</summary>
    [Alias("RetryAll")]
    Task<int> RetryAll(NotifyChannel? channel);

    /// <summary>How the channels do.</summary>
    [Alias("Health")]
    Task<IReadOnlyList<ChannelHealth>> Health();

    /// <summary>What requests to a person are signed with.</summary>
    [Alias("WebhookSecret")]
    Task<string> WebhookSecret(AgentId agent);
}

/// <summary>Which messages; what is null does not matter.</summary>
[GenerateSerializer, Immutable, Alias("notification.dispatch-filter")]
public sealed record DispatchFilter([property: Id(0)] DispatchState? State = null, [property: Id(1)] NotifyChannel? Channel = null, [property: Id(2)] AgentId? Agent = null);

/// <summary>How a channel does.</summary>
/// <param name="Unavailable">Why it reaches nobody; null when it does.</param>
/// <param name="Pending">Messages to be sent.</param>
/// <param name="Failed">Messages to be tried again.</param>
/// <param name="Dead">Messages that were given up.</param>
/// <param name="Sent">Messages that went out within the last hour.</param>
/// <param name="Oldest">When the oldest message that waits was written.</param>
/// <param name="Resting">Endpoints that failed so often that they are left alone for a while.</param>
[GenerateSerializer, Immutable, Alias("notification.channel-health")]
public sealed record ChannelHealth(
    [property: Id(0)] NotifyChannel Channel,
    [property: Id(1)] string? Unavailable,
    [property: Id(2)] int Pending,
    [property: Id(3)] int Failed,
    [property: Id(4)] int Dead,
    [property: Id(5)] int Sent,
    [property: Id(6)] DateTimeOffset? Oldest,
    [property: Id(7)] IReadOnlyList<RestingEndpoint> Resting);

/// <summary>An endpoint that is left alone for a while.</summary>
[GenerateSerializer, Immutable, Alias("notification.resting-endpoint")]
public sealed record RestingEndpoint([property: Id(0)] string Endpoint, [property: Id(1)] DateTimeOffset Until, [property: Id(2)] int Failures);
