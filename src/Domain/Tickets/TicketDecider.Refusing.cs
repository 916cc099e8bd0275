using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets.Escalating;
using Firstline.Domain.Tickets.Approvals;
using Firstline.Domain.Tickets.Conversation;
using Firstline.Domain.Tickets.Fields;
using Firstline.Domain.Tickets.Links;
using Firstline.Domain.Tickets.Problems;
using Firstline.Domain.Tickets.Routing;
using Firstline.Domain.Tickets.Work;
using Firstline.Domain.Tickets.Lifecycle;
using Firstline.Domain.Tickets.Priorities;
using Firstline.Domain.Tickets.Automation;

namespace Firstline.Domain.Tickets;

internal static partial class TicketDecider
{
    private static readonly TimeSpan FarthestDue = TimeSpan.FromDays(3_660);

    /// <summary>One more command within a decision in the making.</summary>
    public static Refusal? Step(TicketDraft draft, TicketCommand command) =>
        TicketTexts.Check(command, draft.Rules.Limits) ?? Forbidden(draft.Ticket, command, draft.Rules, draft.Now) ?? Apply(draft, command);

    internal static Refusal? Forbidden(Ticket.Known ticket, TicketCommand command, TicketRules rules, DateTimeOffset now) => (ticket.Status, command) switch
    {
        (_, LinkCommand) => null,
        (_, ApprovalCommand approval) => TicketApprovals.Refused(ticket, approval, now),
        (_, RoutingCommand routing) => TicketRouting.Refused(ticket, routing, now),
        (_, WorkCommand work) => TicketWork.Refused(ticket, work, now),
        (_, ProblemCommand problem) => TicketProblems.Refused(ticket, problem),
        (_, LookAtClocks or LookAtRules or AddNote or RunActions or RestoreTicket or ApplyTerms or ApplyPolicy or NoteSplit or NoteFollowUp) => null,
        (_, AbsorbTicket absorb) => TicketMerging.Refused(ticket, absorb),
        (_, EscalationCommand escalation) => Escalation.Refused(ticket, escalation),
        (_, UnwatchTicket) => null,
        (_, WatchTicket watch) => Watching.Refused(ticket, watch),
        (_, ReportDelivery report) => Speaking.Refused(ticket, report),
        (not TicketStatus.Closed, LogCall call) => Speaking.Refused(call, now),
        (_, MergeTicket merge) => TicketMerging.Refused(ticket, merge),
        (_, MoveToStatus move) => TicketStatuses.Refused(ticket, move, rules, now),
        (_, DistrustTimes) or (TicketStatus.Closed, CloseTicket) => null,
        (TicketStatus.Closed, _) when ticket.MergedInto is { } survivor => TicketRefusal.WasMerged.Because($"{ticket.Number} was merged into {survivor.Number}."),
        (TicketStatus.Closed, _) => TicketRefusal.IsClosed.Because($"{ticket.Number} is closed."),
        (_, Categorize change) when change.Category != ticket.Category && TicketFields.MissingIn(ticket, change, rules.Settings) is { } missing => missing,
        (_, FillFields fill) => TicketFields.Fill(ticket, fill.Fields, ticket.Category, rules.Settings).Refusal,
        (_, ChangeComponent change) when rules.Settings.Unlisted(change.Component.Trim()) is { } unlisted && change.Component.Trim() != ticket.Component => unlisted,
        (TicketStatus.Resolved, ResolveTicket or CloseTicket) => null,
        (TicketStatus.Resolved, ReopenTicket or ReceiveMessage) => ReopenWindow(ticket, rules, now),
        (TicketStatus.Resolved, ReplyToCustomer or SendSystemMessage or ChangePriority or JudgeImpact or Categorize or TagTicket or ChangeComponent or AssignTicket or UnassignTicket or MoveToTeam) => null,
        (TicketStatus.Resolved, _) => TicketRefusal.IsResolved.Because($"{ticket.Number} is resolved."),
        (_, SnoozeTicket snooze) => TicketSnoozing.Refused(snooze, rules, now),
        (_, ReopenTicket or CloseTicket) => TicketRefusal.NotResolved.Because($"{ticket.Number} is not resolved."),
        (_, ResolveTicket { How: not (Resolution.Duplicate or Resolution.Spam) }) when ticket.WaitingSince is not null =>
            TicketRefusal.CustomerIsWaiting.Because($"The customer of {ticket.Number} waits for an answer."),
        (_, ResolveTicket { How: not (Resolution.Duplicate or Resolution.Spam) }) when TicketWork.Keeps(ticket) is { } keeps => keeps,
        (_, ResolveTicket { How: not (Resolution.Duplicate or Resolution.Spam) }) when TicketFields.MissingToResolve(ticket, rules.Settings) is { } missing => missing,
        (_, SetDueDate due) => DueDate(ticket, due, now),
        (_, LiftDueDate due) when ticket.Clock(due.Clock) is not { IsLive: true } =>
            TicketRefusal.NoLiveClock.Because($"{ticket.Number} has no live {due.Clock} clock.", "clock"),
        (_, AcknowledgeTicket) when ticket.AcknowledgedBy is null && ticket.Clock(ClockKind.LevelResponse) is not { IsLive: true } && ticket.Level == EscalationLevels.First =>
            TicketRefusal.NothingToAcknowledge.Because($"{ticket.Number} was not handed over to a level."),
        (_, EscalateTicket escalate) => TooHigh(ticket, escalate, rules),
        (_, DeescalateTicket deescalate) when deescalate.Level < EscalationLevels.First || deescalate.Level >= ticket.Level =>
            TicketRefusal.NoSuchLevel.Because($"{ticket.Number} is at level {ticket.Level}; {deescalate.Level} is not below it.", "level"),
        _ => null,
    };

    private static TimeSpan WindowOf(Ticket.Known ticket, TicketRules rules) => rules.Book.Version(ticket.Terms.PolicyVersion).ReopenWindow;

    private static int HighestLevel(Ticket.Known ticket, TicketRules rules) => rules.Book.Version(ticket.Terms.PolicyVersion).Levels.Length;

    private static Refusal? ReopenWindow(Ticket.Known ticket, TicketRules rules, DateTimeOffset now)
    {
        var window = WindowOf(ticket, rules);
        return now - ticket.ResolvedAt <= window
            ? null
            : TicketRefusal.ReopenWindowOver.Because($"{ticket.Number} was resolved at {ticket.ResolvedAt:u}, more than {window.TotalDays:0.#} days ago.");
    }

    private static Refusal? DueDate(Ticket.Known ticket, SetDueDate command, DateTimeOffset now) => ticket.Clock(command.Clock) switch
    {
        { IsLive: true } clock when command.Due <= clock.StartedAt =>
            TicketRefusal.DueTooEarly.Because($"{command.Due:u} is not after the clock's start at {clock.StartedAt:u}.", "due"),
        { IsLive: true } when command.Due - now > FarthestDue =>
            TicketRefusal.DueTooFar.Because($"{command.Due:u} is more than {FarthestDue.TotalDays:0} days ahead.", "due"),
        { IsLive: true } => null,
        _ => TicketRefusal.NoLiveClock.Because($"{ticket.Number} has no live {command.Clock} clock.", "clock"),
    };

    private static Refusal? TooHigh(Ticket.Known ticket, EscalateTicket command, TicketRules rules) => command switch
    {
        _ when !EscalationLevels.IsManual(command.Reason) => TicketRefusal.ReasonIsAutomatic.Because($"{command.Reason} is given by the desk itself.", "reason"),
        _ when ticket.Level >= HighestLevel(ticket, rules) => TicketRefusal.AtTheTop.Because($"{ticket.Number} is at level {ticket.Level}, the highest that there is."),
        { Level: { } level } when level <= ticket.Level || level > HighestLevel(ticket, rules) =>
            TicketRefusal.NoSuchLevel.Because($"{ticket.Number} is at level {ticket.Level}; {level} is not above it or does not exist.", "level"),
        _ => null,
    };
}
