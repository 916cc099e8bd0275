using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Links;

namespace Firstline.Domain.Tickets.Problems;

/// <summary>
/// Problems gather incidents and tell them what is known. What reaches an incident was written by a person of the desk for its customer to
/// read, so it counts as any public reply does: it stops the response clocks and starts the next status update.
/// </summary>
internal static class TicketProblems
{
    /// <summary>The longest update that goes out to many, in characters.</summary>
    public const int LongestBroadcast = 10_000;

    public static Refusal? Refused(Ticket.Known ticket, ProblemCommand command) => command switch
    {
        RecordBroadcast => null,
        _ when ticket.MergedInto is { } survivor => TicketRefusal.WasMerged.Because($"{ticket.Number} was merged into {survivor.Number}."),
        _ when ticket.Status == TicketStatus.Closed => TicketRefusal.IsClosed.Because($"{ticket.Number} is closed."),
        TellOfProblem when !ticket.IsOpen => TicketRefusal.IsResolved.Because($"{ticket.Number} is resolved."),
        ChangeType { Type: not TicketType.Problem } when ticket.Type == TicketType.Problem && ticket.Links.Any(link => link.Role == LinkRole.Causes) =>
            TicketRefusal.HasIncidents.Because($"{ticket.Number} gathers incidents."),
        _ => null,
    };

    /// <summary>Why an update cannot go out.</summary>
    public static Refusal? Refused(LinkEnd problem, string body) => problem switch
    {
        _ when string.IsNullOrWhiteSpace(body) => TicketRefusal.EmptyText.Because("body must not be empty.", "body"),
        _ when body.Length > LongestBroadcast => TicketRefusal.TextTooLong.Because($"body has {body.Length:N0} characters; at most {LongestBroadcast:N0} are allowed.", "body"),
        { MergedInto: { } survivor } => TicketRefusal.WasMerged.Because($"{problem.Ticket.Number} was merged into {survivor.Number}."),
        { Type: not TicketType.Problem } => TicketRefusal.NotAProblem.Because($"{problem.Ticket.Number} is of type {problem.Type}."),
        _ when !Gathered(problem).Any() => TicketRefusal.NobodyToTell.Because($"{problem.Ticket.Number} gathers no tickets."),
        _ => null,
    };

    /// <summary>The tickets that a problem tells: those that it causes and its parts, each once.</summary>
    public static IEnumerable<TicketRef> Gathered(LinkEnd problem) =>
        problem.Links.Where(link => link.Role is LinkRole.Causes or LinkRole.ParentOf).Select(link => link.Other).DistinctBy(ticket => ticket.Id);

    public static void Apply(TicketDraft draft, ProblemCommand command)
    {
        switch (command)
        {
            case ChangeType change when change.Type != draft.Ticket.Type:
                draft.Add(new TicketEvent.TypeChanged(draft.Ticket.Type, change.Type));
                break;
            case TellOfProblem tell:
                draft.Add(new TicketEvent.Told(tell.Problem.Id, tell.Problem.Number, tell.Broadcast));
                break;
            case RecordBroadcast record:
                draft.Add(new TicketEvent.BroadcastSent(record.Broadcast, record.Message, record.Tickets, record.Resolving));
                break;
        }
    }
}
