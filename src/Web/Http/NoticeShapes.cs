using Firstline.Domain.Notifications;
using Firstline.Grains.Interfaces.Notifications;
using InboxCounts = Firstline.Client.Notifications.InboxCounts;
using Notice = Firstline.Client.Notifications.Notice;

namespace Firstline.Web.Http;

/// <summary>Notices in the shapes of the public API.</summary>
internal static class NoticeShapes
{
    public static Notice Of(NoticeView view) => new(
        view.Number, Words<NoticeKind>.Of(view.Notice.Kind), Words<NoticeUrgency>.Of(view.Notice.Urgency), NoticeText.Of(view.Notice, view.Count), view.Notice.What, view.Notice.By,
        view.Count, view.Notice.Ticket?.ToString(), view.Ticket?.ToString(), view.Subject, view.Notice.At, view.SeenAt, view.ReadAt);

    public static InboxCounts Of(Grains.Interfaces.Notifications.InboxCounts counts) => new(counts.Unread, counts.Unseen, counts.Last);
}
