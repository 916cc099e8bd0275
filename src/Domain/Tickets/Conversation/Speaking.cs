using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;

namespace Firstline.Domain.Tickets.Conversation;

/// <summary>What the desk says, and what becomes of it.</summary>
internal static class Speaking
{
    private static readonly TimeSpan LongestCall = TimeSpan.FromHours(24);

    public static Refusal? Check(LogCall call, TicketLimits limits) => call switch
    {
        _ when call.Duration < TimeSpan.Zero || call.Duration > LongestCall => TicketRefusal.CallTooLong.Because("durationSeconds must be from 0 to 86,400.", "durationSeconds"),
        _ when !Enum.IsDefined(call.Direction) => TicketRefusal.UnknownValue.Because("direction must be inbound or outbound.", "direction"),
        _ => TicketTexts.Needed(call.Summary, "summary", limits.Body),
    };

    public static Refusal? Check(ReportDelivery report, TicketLimits limits) => report switch
    {
        _ when !Enum.IsDefined(report.State) => TicketRefusal.UnknownValue.Because("state must be one of those that exist.", "state"),
        { State: DeliveryState.Failed } => TicketTexts.Needed(report.Reason, "reason", limits.Line),
        { Reason.Length: > 0 } => TicketRefusal.UnknownValue.Because("Only a failure has a reason.", "reason"),
        _ => null,
    };

    public static Refusal? Refused(LogCall call, DateTimeOffset now) => call.At > now
        ? TicketRefusal.CallInTheFuture.Because($"{call.At:u} has not come yet.", "at")
        : null;

    public static Refusal? Refused(Ticket.Known ticket, ReportDelivery report) => Deliveries.Find(ticket.Deliveries, report.Message) is null
        ? TicketRefusal.NoSuchMessage.Because($"{ticket.Number} follows no public message {report.Message}.")
        : null;

    public static void Apply(TicketDraft draft, TicketCommand command)
    {
        switch (command)
        {
            case ReplyToCustomer reply:
                draft.Add(new TicketEvent.Replied(
                    reply.Message, reply.Channel, OrNull(reply.Attachments), OrNull(reply.Mentions), reply.Followed && Deliveries.Travels(reply.Channel) ? DeliveryState.Pending : null));
                StopResponses(draft);
                TicketDecider.TakeUp(draft);
                break;
            case AddNote note:
                draft.Add(new TicketEvent.Noted(note.Message, OrNull(note.Attachments), OrNull(note.Mentions)));
                break;
            case LogCall call:
                Call(draft, call);
                TicketDecider.TakeUp(draft);
                break;
            case SendSystemMessage message:
                draft.Add(new TicketEvent.SystemMessageSent(message.Message, message.Channel, Deliveries.Travels(message.Channel) ? DeliveryState.Pending : null));
                break;
            case ReportDelivery report when Deliveries.IsNews(Deliveries.Find(draft.Ticket.Deliveries, report.Message)!, report):
                draft.Add(new TicketEvent.DeliveryReported(report.Message, report.State, report.State == DeliveryState.Failed ? report.Reason!.Trim() : null));
                break;
            case WatchTicket watch when !draft.Ticket.Watchers.Contains(watch.Agent):
                draft.Add(new TicketEvent.Watched(watch.Agent));
                break;
            case UnwatchTicket unwatch when draft.Ticket.Watchers.Contains(unwatch.Agent):
                draft.Add(new TicketEvent.Unwatched(unwatch.Agent));
                break;
        }
    }

    /// <summary>An empty list says as much as none, and rests as none.</summary>
    public static IReadOnlyList<T>? OrNull<T>(IReadOnlyList<T>? list) => list is [] ? null : list;

    private static void Call(TicketDraft draft, LogCall call)
    {
        draft.Add(new TicketEvent.CallLogged(
            call.Message, call.Direction, call.Reached, call.Duration, (call.At ?? draft.Now - call.Duration).ToUniversalTime(), OrNull(call.Attachments), OrNull(call.Mentions)));
        if (call.Reached)
        {
            StopResponses(draft);
        }
    }

    private static void StopResponses(TicketDraft draft)
    {
        draft.Stop(ClockKind.FirstResponse);
        draft.Stop(ClockKind.NextResponse);
        draft.Stop(ClockKind.StatusUpdate);
        draft.StartStatusUpdate();
    }
}
