using System.Collections.Immutable;
using Orleans;

namespace Firstline.Domain.Notifications;

/// <summary>A way to a person of the desk.</summary>
[GenerateSerializer, Alias("notification.channel")]
public enum NotifyChannel
{
    /// <summary>Their open screens show it.</summary>
    InApp,

    /// <summary>Their browser raises it, whatever window is in front.</summary>
    Browser,

    /// <summary>A mail.</summary>
    Email,

    /// <summary>A signed request to an address of theirs.</summary>
    Webhook,
}

/// <summary>The channels in the order in which a kind of notice takes them: the next one has its turn when the one before failed, or nobody saw the notice.</summary>
[GenerateSerializer, Immutable, Alias("notification.kind-channels")]
public sealed record KindChannels([property: Id(0)] NoticeKind Kind, [property: Id(1)] ImmutableArray<NotifyChannel> Channels);

/// <summary>How messages that leave the desk are gathered.</summary>
[GenerateSerializer, Alias("notification.digest-kind")]
public enum DigestKind
{
    /// <summary>As they come.</summary>
    AtOnce,

    /// <summary>Every so many minutes.</summary>
    Every,

    /// <summary>Once a day.</summary>
    Daily,
}

/// <summary>How messages that leave the desk are gathered; what is urgent does not wait for it.</summary>
/// <param name="Kind">In which rhythm.</param>
/// <param name="Minutes">Every how many minutes.</param>
/// <param name="At">When in the day.</param>
[GenerateSerializer, Immutable, Alias("notification.digest")]
public sealed record Digest([property: Id(0)] DigestKind Kind, [property: Id(1)] int Minutes = 0, [property: Id(2)] TimeOnly At = default)
{
    /// <summary>As they come.</summary>
    public static Digest AtOnce { get; } = new(DigestKind.AtOnce);
}

/// <summary>Hours in which a person is not to be disturbed. When it ends where it begins or before, it ends on the next day.</summary>
/// <param name="Days">On which days it begins.</param>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends.</param>
[GenerateSerializer, Immutable, Alias("notification.quiet-span")]
public sealed record QuietSpan(
    [property: Id(0)] ImmutableArray<DayOfWeek> Days, [property: Id(1)] TimeOnly From, [property: Id(2)] TimeOnly To);
