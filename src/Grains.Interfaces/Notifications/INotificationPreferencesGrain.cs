using Firstline.Domain.Kernel;
using Firstline.Domain.Notifications;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Notifications;

/// <summary>How one person of the desk wants to be told; keyed by the agent's id.</summary>
[Alias("desk.INotificationPreferences")]
public interface INotificationPreferencesGrain : IGrainWithStringKey
{
    /// <summary>Chooses them as a whole; muted tickets stay as they are. They count for what is told from here on, and for what waits.</summary>
    /// <remarks>Idempotent by command id. Refused with every fault when they make no sense.</remarks>
    [Alias("Choose")]
    Task<Outcome<Numbered<NotificationPreferences>>> Choose(NotificationPreferences preferences, Asked asked);

    /// <summary>Mutes a ticket. Idempotent; refused when too many are muted.</summary>
    [Alias("Mute")]
    Task<Outcome<Numbered<NotificationPreferences>>> Mute(TicketId ticket, Asked asked);

    /// <summary>Lets a ticket be heard again. Idempotent.</summary>
    [Alias("Unmute")]
    Task<Outcome<Numbered<NotificationPreferences>>> Unmute(TicketId ticket, Asked asked);

    /// <summary>The preferences; version 0 when the person never said any.</summary>
    [Orleans.Concurrency.AlwaysInterleave, Alias("View")]
    Task<Numbered<NotificationPreferences>> View();
}

/// <summary>How the desk tells its people, as numbered versions.</summary>
/// <remarks>What is told goes by the newest version; what is under way keeps its instants.</remarks>
[Alias("desk.INotificationSettings")]
public interface INotificationSettingsGrain : IDocumentGrain<NotificationSettings>;
