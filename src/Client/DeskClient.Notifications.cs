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

    private static string Notices(string agent) => $"{Root}/agents/{Part(agent)}/notices";

    private static string Part(long number) => number.ToString(CultureInfo.InvariantCulture);
}
