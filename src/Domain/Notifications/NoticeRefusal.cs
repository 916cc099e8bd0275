using Firstline.Domain.Kernel;

namespace Firstline.Domain.Notifications;

/// <summary>Why something about notices may be refused.</summary>
public static class NoticeRefusal
{
    /// <summary>No notice has this number.</summary>
    public static readonly RefusalCode Unknown = new("notice.unknown", RefusalKind.NotFound, "The inbox has no notice of this number: it never had, or it was so old that it made room.");

    /// <summary>Something in the preferences makes no sense.</summary>
    public static readonly RefusalCode Unsound = new(
        "notification.unsound", RefusalKind.Invalid, "Something in the preferences makes no sense; nothing was changed. Each place at fault is listed.");

    /// <summary>More muted tickets than are kept.</summary>
    public static readonly RefusalCode TooManyMuted = new("notification.too-many-muted", RefusalKind.NotNow, "The person mutes as many tickets as are kept. Unmute some that are over.");

    /// <summary>No message to the people of the desk has this id.</summary>
    public static readonly RefusalCode UnknownDispatch = new("notification.unknown-dispatch", RefusalKind.NotFound, "No message to a person of the desk has this id. What was sent is kept for 30 days.");

    /// <summary>The message is not one that was given up.</summary>
    public static readonly RefusalCode NotDead = new("notification.not-dead", RefusalKind.NotNow, "The message was sent, or is still being tried. Only one that was given up can be tried again.");
}
