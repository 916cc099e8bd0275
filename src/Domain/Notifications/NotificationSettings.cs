using System.Collections.Immutable;
using Orleans;

namespace Firstline.Domain.Notifications;

/// <summary>What the desk's administrators choose for telling people. Whatever they leave alone is as it ships.</summary>
/// <remarks>Rests in facts for ever: new parts have a usual value and may be absent in what is read.</remarks>
[GenerateSerializer, Immutable, Alias("notification.settings")]
public sealed record NotificationSettings
{
    private static readonly ImmutableArray<NotifyChannel> Screens = [NotifyChannel.InApp];
    private static readonly ImmutableArray<NotifyChannel> Usually = [NotifyChannel.InApp, NotifyChannel.Browser, NotifyChannel.Email];
    private static readonly ImmutableArray<NotifyChannel> Urgently = [NotifyChannel.InApp, NotifyChannel.Browser, NotifyChannel.Webhook, NotifyChannel.Email];

    /// <summary>The settings of a desk that never edited them.</summary>
    public static NotificationSettings Usual { get; } = new();

    /// <summary>Channels by kind, where somebody chose them.</summary>
    [Id(0)]
    public ImmutableArray<KindChannels> Kinds { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How messages are gathered for whoever chose nothing.</summary>
    [Id(1)]
    public Digest? Digest { get; init; }

    /// <summary>How many minutes an urgent notice may be unseen before its next channel has its turn.</summary>
    [Id(2)]
    public int UrgentPatience { get; init; } = 2;

    /// <summary>How many minutes other notices may.</summary>
    [Id(3)]
    public int Patience { get; init; } = 15;

    /// <summary>How many messages a person gets over a channel within the window; what is beyond it comes as one digest when the window opens again.</summary>
    [Id(4)]
    public int MostMessages { get; init; } = 10;

    /// <summary>The window in minutes.</summary>
    [Id(5)]
    public int Window { get; init; } = 10;

    /// <summary>How many notices that are due together go out singly; more go as one digest.</summary>
    [Id(6)]
    public int Singles { get; init; } = 3;

    /// <summary>How often a message is tried before it is dead.</summary>
    [Id(7)]
    public int Attempts { get; init; } = 8;

    /// <summary>The channels of a kind.</summary>
    public ImmutableArray<NotifyChannel> Channels(NoticeKind kind) => Kinds.FirstOrDefault(chosen => chosen.Kind == kind)?.Channels ?? (kind, NoticeKinds.Of(kind).Urgency) switch
    {
        (NoticeKind.Test, _) or (_, NoticeUrgency.Urgent) => Urgently,
        (_, NoticeUrgency.Low) => Screens,
        _ => Usually,
    };
}

/// <summary>Something that happened to the settings of notifications. Events are facts: never edited, never removed.</summary>
[GenerateSerializer, Immutable, Alias("notification-settings.event")]
public abstract record NotificationSettingsEvent
{
    private NotificationSettingsEvent()
    {
    }

    /// <summary>A version came into force for what is told from here on.</summary>
    [GenerateSerializer, Immutable, Alias("notification-settings.published.1")]
    public sealed record Published([property: Id(0)] NotificationSettings Settings, [property: Id(1)] string Note) : NotificationSettingsEvent;
}
