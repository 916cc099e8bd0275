using System.Globalization;
using System.Net;
using System.Text;
using Firstline.Domain.Notifications;
using Firstline.Grains.Interfaces.Notifications;
using Firstline.Grains.Ports;

namespace Firstline.Channels.Kernel;

/// <summary>What a message to a person of the desk says.</summary>
/// <param name="desk">Where the desk's screens are; null when nobody said.</param>
internal sealed class MessageText(Uri? desk)
{
    /// <summary>One line.</summary>
    public static string Subject(NotificationMessage message) =>
        message is { Content.Total: 1, Notices: [var only] } ? $"{(only.Ticket is { } ticket ? $"[{ticket}] " : "")}{Said(only)}{(only.Subject is { } subject ? $": {subject}" : "")}"
        : string.Create(CultureInfo.InvariantCulture, $"{message.Content.Total:N0} notices: {string.Join(", ", message.Content.Kinds.Select(Counted))}");

    /// <summary>A line for each notice that is named.</summary>
    public string Plain(NotificationMessage message)
    {
        var text = new StringBuilder();
        foreach (var notice in message.Notices)
        {
            text.Append(notice.Ticket is { } ticket ? $"{ticket}  " : "").Append(Said(notice)).Append(notice.Subject is { } subject ? $": {subject}" : "").Append('\n');
            text.Append(Link(notice) is { } link ? $"  {link}\n" : "");
        }

        return text.Append(More(message) is { Length: > 0 } more ? $"\n{more}\n" : "").ToString();
    }

    /// <summary>The same as HTML.</summary>
    public string Html(NotificationMessage message)
    {
        var text = new StringBuilder("<ul>");
        foreach (var notice in message.Notices)
        {
            var name = notice.Ticket is { } ticket ? Encoded(ticket.ToString()) : "";
            text.Append("<li>").Append(Link(notice) is { } link ? $"<a href=\"{Encoded(link.AbsoluteUri)}\">{name}</a> " : $"{name} ").Append(Encoded(Said(notice)));
            text.Append(notice.Subject is { } subject ? $": {Encoded(subject)}" : "").Append("</li>");
        }

        return text.Append("</ul>").Append(More(message) is { Length: > 0 } more ? $"<p>{Encoded(more)}</p>" : "").ToString();
    }

    /// <summary>Where a notice's ticket can be seen; null when nobody said where the desk is.</summary>
    public Uri? Link(NoticeView notice) => desk is not null && notice.Ticket is { } ticket ? new Uri(desk, $"tickets/{ticket}") : null;

    private static string Said(NoticeView notice) => NoticeText.Of(notice.Notice, notice.Count);

    private static string Counted(KindCount kind) => string.Create(CultureInfo.InvariantCulture, $"{kind.Count:N0} {NoticeKinds.Of(kind.Kind).Text.ToLowerInvariant()}");

    private static string More(NotificationMessage message) => message.Content.Total > message.Notices.Count
        ? string.Create(CultureInfo.InvariantCulture, $"And {message.Content.Total - message.Notices.Count:N0} more in your inbox.")
        : "";

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
