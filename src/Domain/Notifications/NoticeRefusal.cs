using Firstline.Domain.Kernel;

namespace Firstline.Domain.Notifications;

/// <summary>Why something about notices may be refused.</summary>
public static class NoticeRefusal
{
    /// <summary>No notice has this number.</summary>
    public static readonly RefusalCode Unknown = new("notice.unknown", RefusalKind.NotFound, "The inbox has no notice of this number: it never had, or it was so old that it made room.");
}
