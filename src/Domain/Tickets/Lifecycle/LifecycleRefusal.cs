using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Lifecycle;

/// <summary>Why a ticket may refuse a status or to be laid aside.</summary>
public static class LifecycleRefusal
{
    /// <summary>The desk has no such status.</summary>
    public static readonly RefusalCode NoSuchStatus = new(
        "ticket.no-such-status", RefusalKind.Invalid, "The desk has no status of this id. See the settings of tickets.");

    /// <summary>The status is inactive.</summary>
    public static readonly RefusalCode InactiveStatus = new(
        "ticket.inactive-status", RefusalKind.NotNow, "The status is inactive: tickets may stay in it, but none may come to it. Choose another one.");

    /// <summary>It was taken up and is new no longer.</summary>
    public static readonly RefusalCode NotNew = new("ticket.not-new", RefusalKind.NotNow, "A ticket that was taken up is never new again. Choose a status of another category.");

    /// <summary>A resolution is missing, or one too many.</summary>
    public static readonly RefusalCode ResolutionMismatch = new(
        "ticket.resolution-mismatch", RefusalKind.Invalid, "A resolution is given exactly when the status resolves the ticket.");

    /// <summary>It would come back never, at once, or in more than a year.</summary>
    public static readonly RefusalCode BadSnooze = new(
        "ticket.bad-snooze", RefusalKind.Invalid, "A ticket is laid aside until an instant that is ahead and at most 366 days, until the customer writes, or until whichever is first.");
}
