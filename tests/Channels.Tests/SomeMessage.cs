using Firstline.Domain.Kernel;
using Firstline.Domain.Notifications;
using Firstline.Grains.Interfaces.Notifications;
using Firstline.Grains.Ports;

namespace Firstline.Channels.Tests;

/// <summary>Messages to send.</summary>
internal static class SomeMessage
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static NotificationMessage To(string address, string subject = "The <printer> smokes", int total = 1)
    {
        var ticket = new TicketId(new Guid(1, 2, 3, new byte[8]));
        var view = new NoticeView(7, new(NoticeKind.Breached, ticket, 3, "first-response", "", "", At), 1, null, null, new(1042), subject);
        return new("noor.email.7", new("noor"), address, [view], new([7], total, [new(NoticeKind.Breached, total)]), At);
    }
}
