using Firstline.Client.Tickets;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Lifecycle;
using Firstline.Web.Http.Documents;

namespace Firstline.Web.Tickets;

/// <summary>Statuses of the desk's own, and tickets laid aside for a while.</summary>
internal static class LifecycleEndpoints
{
    public static void MapLifecycle(this RouteGroupBuilder tickets)
    {
        tickets.Act<StatusRequest, MoveToStatus>(
                "PUT", "status", (fields, _) => new(fields.Text("status"), fields.OptionalChoice<Resolution>("resolution")), (ticket, command, asked) => ticket.MoveToStatus(command, asked))
            .Named("MoveToStatus", "Move it to a status", "A status of the settings, by the rules of its category: it resolves, closes, reopens, waits or goes on as those acts do.");
        tickets.Act<SnoozeRequest, SnoozeTicket>(
                "PUT", "snooze", (fields, _) => new(fields.OptionalInstant("until"), fields.Flag("untilReply", true), fields.OptionalText("reason") ?? ""), (ticket, command, asked) => ticket.Snooze(command, asked))
            .Named("Snooze", "Lay it aside for a while", "Out of the working queue until an instant, the customer's next message, or whichever is first. Its clocks go on.");
        tickets.Act("DELETE", "snooze", new WakeTicket(), (ticket, command, asked) => ticket.Wake(command, asked))
            .Named("Wake", "Take it up again before its time");
    }
}
