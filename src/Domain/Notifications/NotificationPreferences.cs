using System.Collections.Immutable;
using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Notifications;

/// <summary>How one person of the desk wants to be told. What they leave alone is as the desk has it.</summary>
/// <remarks>Rests in facts for ever: new parts have a usual value and may be absent in what is read.</remarks>
[GenerateSerializer, Immutable, Alias("notification.preferences")]
public sealed record NotificationPreferences
{
    /// <summary>The preferences of whoever never said any.</summary>
    public static NotificationPreferences Usual { get; } = new();

    /// <summary>Channels by kind, where the person chose them.</summary>
    [Id(0)]
    public ImmutableArray<KindChannels> Kinds { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The zone of quiet hours and daily digests.</summary>
    [Id(1)]
    public string Zone { get; init; } = "UTC";

    /// <summary>When not to disturb.</summary>
    [Id(2)]
    public ImmutableArray<QuietSpan> Quiet { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether what is urgent waits for the end of quiet hours, too.</summary>
    [Id(3)]
    public bool UrgentWaits { get; init; }

    /// <summary>How messages are gathered; null as the desk has it.</summary>
    [Id(4)]
    public Digest? Digest { get; init; }

    /// <summary>Where mails go; null for nowhere.</summary>
    [Id(5)]
    public string? Email { get; init; }

    /// <summary>Where requests go; null for nowhere.</summary>
    [Id(6)]
    public string? Webhook { get; init; }

    /// <summary>Tickets that they do not want to hear of, apart from what asks them in person.</summary>
    [Id(7)]
    public ImmutableArray<TicketId> Muted { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Where a channel reaches the person; null for nowhere, or when the channel needs no address.</summary>
    public string? AddressOf(NotifyChannel channel) => channel switch
    {
        NotifyChannel.Email => Email,
        NotifyChannel.Webhook => Webhook,
        _ => null,
    };

    /// <summary>Whether they do not want to hear of something.</summary>
    public bool Silences(Notice notice) => notice.Ticket is { } ticket && Muted.Contains(ticket) && !NoticeKinds.Of(notice.Kind).Direct;

    internal static NotificationPreferences Evolve(NotificationPreferences known, NotificationPreferencesEvent fact) => fact switch
    {
        NotificationPreferencesEvent.Chosen chosen => chosen.Preferences with { Muted = known.Muted },
        NotificationPreferencesEvent.Muted muted => known with { Muted = known.Muted.Add(muted.Ticket) },
        NotificationPreferencesEvent.Unmuted unmuted => known with { Muted = known.Muted.Remove(unmuted.Ticket) },
        _ => throw new System.Diagnostics.UnreachableException($"{fact} is not folded."),
    };
}

/// <summary>Something that happened to the preferences of one person. Events are facts: never edited, never removed.</summary>
[GenerateSerializer, Immutable, Alias("notification-preferences.event")]
public abstract record NotificationPreferencesEvent
{
    private NotificationPreferencesEvent()
    {
    }

    /// <summary>The person chose how to be told from here on.</summary>
    [GenerateSerializer, Immutable, Alias("notification-preferences.chosen.1")]
    public sealed record Chosen([property: Id(0), Personal] NotificationPreferences Preferences) : NotificationPreferencesEvent;

    /// <summary>The person does not want to hear of a ticket, apart from what asks them in person.</summary>
    [GenerateSerializer, Immutable, Alias("notification-preferences.muted.1")]
    public sealed record Muted([property: Id(0)] TicketId Ticket) : NotificationPreferencesEvent;

    /// <summary>The person wants to hear of a ticket again.</summary>
    [GenerateSerializer, Immutable, Alias("notification-preferences.unmuted.1")]
    public sealed record Unmuted([property: Id(0)] TicketId Ticket) : NotificationPreferencesEvent;
}
