using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Notifications;

/// <summary>The channels of a kind of notice in their order: the next one has its turn when the one before failed, or nobody saw the notice for a while.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Channels">Each of in-app, browser, email and webhook at most once; none for the inbox alone.</param>
public sealed record KindChannels(
    [property: AllowedValues(
        "test", "assigned", "mentioned", "watched", "customer-wrote", "delivery-failed", "reopened", "at-risk", "breached", "escalated", "approval-asked", "approval-ended", "task-given",
        "task-overdue", "called", "reminded", "rearmed", "review-owed", "offer-unseen")]
    string Kind,
    IReadOnlyList<string> Channels);

/// <summary>How messages that leave the desk are gathered; what is urgent does not wait for it.</summary>
/// <param name="Kind">In which rhythm.</param>
/// <param name="Minutes">Every how many minutes, 1 to 1,440; for every.</param>
/// <param name="At">When in the day, such as 08:30, in the person's zone; for daily.</param>
public sealed record Digest([property: AllowedValues("at-once", "every", "daily")] string Kind, int? Minutes = null, string? At = null);

/// <summary>Hours in which a person is not to be disturbed. When they end where they begin or before, they end on the next day.</summary>
/// <param name="Days">On which days they begin, such as monday.</param>
/// <param name="From">When they begin, such as 22:00.</param>
/// <param name="To">When they end.</param>
public sealed record QuietHours(IReadOnlyList<string> Days, string From, string To);

/// <summary>How a person wants to be told. What is left out is as the desk has it.</summary>
/// <param name="Kinds">Channels by kind, where the person chose them.</param>
/// <param name="Zone">The zone of quiet hours and daily digests; UTC when left out.</param>
/// <param name="QuietHours">When not to disturb; at most 50.</param>
/// <param name="UrgentWaits">Whether what is urgent waits for their end, too.</param>
/// <param name="Digest">How messages are gathered.</param>
/// <param name="Email">Where mails go.</param>
/// <param name="Webhook">Where signed requests go; https.</param>
public sealed record NotificationPreferencesRequest(
    IReadOnlyList<KindChannels>? Kinds = null,
    string? Zone = null,
    IReadOnlyList<QuietHours>? QuietHours = null,
    bool? UrgentWaits = null,
    Digest? Digest = null,
    string? Email = null,
    string? Webhook = null);

/// <summary>How a person wants to be told, and what that comes to.</summary>
/// <param name="Version">Counts the changes; also the <c>ETag</c>.</param>
/// <param name="Muted">Tickets, by id, that they do not want to hear of, apart from what asks them in person.</param>
/// <param name="Effective">The channels of every kind, with the desk's choice where the person has none.</param>
public sealed record NotificationPreferences(
    long Version,
    IReadOnlyList<KindChannels> Kinds,
    string Zone,
    IReadOnlyList<QuietHours> QuietHours,
    bool UrgentWaits,
    Digest? Digest,
    string? Email,
    string? Webhook,
    IReadOnlyList<string> Muted,
    IReadOnlyList<KindChannels> Effective);

/// <summary>What requests to a person are signed with.</summary>
/// <param name="Secret">In the spelling of Standard Webhooks: whsec_ and base64.</param>
public sealed record WebhookSecret(string Secret);

/// <summary>How the desk tells its people.</summary>
/// <param name="Version">The version; 0 is what the desk ships with.</param>
/// <param name="Note">Why it was edited.</param>
/// <param name="Kinds">Channels by kind, where an administrator chose them.</param>
/// <param name="Digest">How messages are gathered for whoever chose nothing; at once when left out.</param>
/// <param name="UrgentPatienceMinutes">How long an urgent notice may be unseen before its next channel has its turn; 2 when left out.</param>
/// <param name="PatienceMinutes">How long others may; 15 when left out.</param>
/// <param name="MessagesPerWindow">How many messages a person gets over a channel within the window, 1 to 1,000; 10 when left out. What is beyond it comes as one digest.</param>
/// <param name="WindowMinutes">The window; 10 when left out.</param>
/// <param name="Singles">How many notices that are due together go out singly, more as one digest; 3 when left out.</param>
/// <param name="Attempts">How often a message is tried before it is dead, 1 to 20; 8 when left out.</param>
public sealed record NotificationSettings(
    long? Version = null,
    string? Note = null,
    IReadOnlyList<KindChannels>? Kinds = null,
    Digest? Digest = null,
    int? UrgentPatienceMinutes = null,
    int? PatienceMinutes = null,
    int? MessagesPerWindow = null,
    int? WindowMinutes = null,
    int? Singles = null,
    int? Attempts = null);
