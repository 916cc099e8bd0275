using System.Globalization;
using Firstline.Client.Notifications;

namespace Firstline.Client;

/// <summary>What people of the desk are to hear.</summary>
public sealed partial class DeskClient
{
    /// <summary>A page of an agent's inbox, newest first.</summary>
    public Task<DeskPage<Notice>> ListNotices(
        string agent, bool? unread = null, string? kind = null, string? ticket = null, string? after = null, int? limit = null, CancellationToken stop = default) =>
        Get($"{Notices(agent)}{new Query().Add("unread", unread).Add("kind", kind).Add("ticket", ticket).Add("after", after).Add("limit", limit)}", DeskJson.Default.DeskPageNotice, stop);

    /// <summary>One notice.</summary>
    public Task<Notice> GetNotice(string agent, long number, CancellationToken stop = default) => Get($"{Notices(agent)}/{Part(number)}", DeskJson.Default.Notice, stop);

    /// <summary>How much of an inbox is new.</summary>
    public Task<InboxCounts> CountNotices(string agent, CancellationToken stop = default) => Get($"{Notices(agent)}/counts", DeskJson.Default.InboxCounts, stop);

    /// <summary>Says that a person is through with a notice. Idempotent.</summary>
    public Task<Notice> ReadNotice(string agent, long number, CancellationToken stop = default) =>
        Send<object, Notice>(HttpMethod.Post, $"{Notices(agent)}/{Part(number)}/read", null, null, DeskJson.Default.Notice, null, null, stop);

    /// <summary>Says that a person is through with everything up to a number, or with what is about one ticket. Idempotent.</summary>
    public Task<InboxCounts> ReadNotices(string agent, ReadRequest request, CancellationToken stop = default) =>
        Send(HttpMethod.Post, $"{Notices(agent)}/read", request, DeskJson.Default.ReadRequest, DeskJson.Default.InboxCounts, null, null, stop);

    /// <summary>Says what a person had before their eyes. Idempotent.</summary>
    public Task<InboxCounts> SeeNotices(string agent, SeenRequest request, CancellationToken stop = default) =>
        Send(HttpMethod.Post, $"{Notices(agent)}/seen", request, DeskJson.Default.SeenRequest, DeskJson.Default.InboxCounts, null, null, stop);

    /// <summary>Sends a person a notice, to try out whether it arrives.</summary>
    public Task<Notice> TestNotice(string agent, CancellationToken stop = default) =>
        Send<object, Notice>(HttpMethod.Post, $"{Notices(agent)}/test", null, null, DeskJson.Default.Notice, null, null, stop);

    /// <summary>How a person wants to be told.</summary>
    public Task<NotificationPreferences> GetNotificationPreferences(string agent, CancellationToken stop = default) =>
        Get($"{Root}/agents/{Part(agent)}/notification-preferences", DeskJson.Default.NotificationPreferences, stop);

    /// <summary>Chooses how a person is told, as a whole; muted tickets stay as they are.</summary>
    public Task<NotificationPreferences> PutNotificationPreferences(string agent, NotificationPreferencesRequest request, long? ifVersion = null, CancellationToken stop = default) => Send(
        HttpMethod.Put, $"{Root}/agents/{Part(agent)}/notification-preferences", request, DeskJson.Default.NotificationPreferencesRequest, DeskJson.Default.NotificationPreferences, null,
        ifVersion, stop);

    /// <summary>Mutes a ticket for a person. Idempotent.</summary>
    public Task<NotificationPreferences> MuteTicket(string agent, string ticket, CancellationToken stop = default) =>
        Send<object, NotificationPreferences>(HttpMethod.Put, $"{Root}/agents/{Part(agent)}/muted-tickets/{Part(ticket)}", null, null, DeskJson.Default.NotificationPreferences, null, null, stop);

    /// <summary>Lets a person hear of a ticket again. Idempotent.</summary>
    public Task<NotificationPreferences> UnmuteTicket(string agent, string ticket, CancellationToken stop = default) =>
        Send<object, NotificationPreferences>(HttpMethod.Delete, $"{Root}/agents/{Part(agent)}/muted-tickets/{Part(ticket)}", null, null, DeskJson.Default.NotificationPreferences, null, null, stop);

    /// <summary>What requests to a person are signed with.</summary>
    public Task<WebhookSecret> TellWebhookSecret(string agent, CancellationToken stop = default) =>
        Send<object, WebhookSecret>(HttpMethod.Post, $"{Root}/agents/{Part(agent)}/webhook-secret", null, null, DeskJson.Default.WebhookSecret, null, null, stop);

    /// <summary>How the desk tells its people.</summary>
    public Task<NotificationSettings> GetNotificationSettings(CancellationToken stop = default) => Get($"{Root}/settings/notifications", DeskJson.Default.NotificationSettings, stop);

    /// <summary>Edits how the desk tells its people, as a whole, under the next version.</summary>
    public Task<NotificationSettings> PutNotificationSettings(NotificationSettings settings, long? ifVersion = null, CancellationToken stop = default) =>
        Send(HttpMethod.Put, $"{Root}/settings/notifications", settings, DeskJson.Default.NotificationSettings, DeskJson.Default.NotificationSettings, null, ifVersion, stop);

    /// <summary>A page of messages to the people of the desk, newest first; state dead for those that were given up.</summary>
    public Task<DeskPage<Dispatch>> ListDispatches(
        string? state = null, string? channel = null, string? agent = null, string? after = null, int? limit = null, CancellationToken stop = default) => Get(
        $"{Root}/notifications/dispatches{new Query().Add("state", state).Add("channel", channel).Add("agent", agent).Add("after", after).Add("limit", limit)}",
        DeskJson.Default.DeskPageDispatch, stop);

    /// <summary>Has a message tried again that was given up.</summary>
    public Task<Dispatch> RetryDispatch(string dispatch, CancellationToken stop = default) =>
        Send<object, Dispatch>(HttpMethod.Post, $"{Root}/notifications/dispatches/{Part(dispatch)}/retry", null, null, DeskJson.Default.Dispatch, null, null, stop);

    /// <summary>Has everything tried again that was given up.</summary>
    public Task<Retried> RetryDispatches(RetryRequest request, CancellationToken stop = default) =>
        Send(HttpMethod.Post, $"{Root}/notifications/retry", request, DeskJson.Default.RetryRequest, DeskJson.Default.Retried, null, null, stop);

    /// <summary>How the channels do.</summary>
    public Task<NotificationHealth> GetNotificationHealth(CancellationToken stop = default) => Get($"{Root}/notifications/health", DeskJson.Default.NotificationHealth, stop);

    private static string Notices(string agent) => $"{Root}/agents/{Part(agent)}/notices";

    private static string Part(long number) => number.ToString(CultureInfo.InvariantCulture);
}
