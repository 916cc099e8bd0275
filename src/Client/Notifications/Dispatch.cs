using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Notifications;

/// <summary>A message to a person of the desk on its way out.</summary>
/// <param name="Id">Its identity; receivers see the same however often it is tried.</param>
/// <param name="Agent">To whom.</param>
/// <param name="Channel">Over which channel.</param>
/// <param name="Endpoint">What fails together with it: the mail server, or a host.</param>
/// <param name="Notices">The numbers of the notices that it names.</param>
/// <param name="Total">How many notices it stands for.</param>
/// <param name="State">How far it came.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="NextAt">When it is tried next.</param>
/// <param name="EndedAt">When it was sent or given up.</param>
/// <param name="Fault">What the last try failed of.</param>
public sealed record Dispatch(
    string Id,
    string Agent,
    [property: AllowedValues("in-app", "browser", "email", "webhook")] string Channel,
    string Endpoint,
    IReadOnlyList<long> Notices,
    int Total,
    [property: AllowedValues("pending", "sent", "failed", "dead")] string State,
    int Attempts,
    DateTimeOffset CreatedAt,
    DateTimeOffset? NextAt,
    DateTimeOffset? EndedAt,
    string? Fault);

/// <summary>Has what was given up tried again.</summary>
/// <param name="Channel">Only what went over this channel.</param>
public sealed record RetryRequest([property: AllowedValues("in-app", "browser", "email", "webhook")] string? Channel = null);

/// <summary>How many messages are tried again.</summary>
public sealed record Retried(int Messages);

/// <summary>How the channels do.</summary>
public sealed record NotificationHealth(IReadOnlyList<ChannelHealth> Channels);

/// <summary>How a channel does.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Unavailable">Why it reaches nobody; null when it does.</param>
/// <param name="Pending">Messages to be sent.</param>
/// <param name="Failed">Messages to be tried again.</param>
/// <param name="Dead">Messages that were given up.</param>
/// <param name="SentLastHour">Messages that went out within the last hour.</param>
/// <param name="Oldest">When the oldest message that waits was written.</param>
/// <param name="Resting">Endpoints that failed so often that they are left alone for a while.</param>
public sealed record ChannelHealth(
    [property: AllowedValues("in-app", "browser", "email", "webhook")] string Channel,
    string? Unavailable,
    int Pending,
    int Failed,
    int Dead,
    int SentLastHour,
    DateTimeOffset? Oldest,
    IReadOnlyList<RestingEndpoint> Resting);

/// <summary>An endpoint that is left alone for a while.</summary>
public sealed record RestingEndpoint(string Endpoint, DateTimeOffset Until, int Failures);
