using System.Globalization;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Approvals;
using Firstline.Domain.Tickets.Conversation;

namespace Firstline.Domain.Notifications;

/// <summary>Who is to hear what of a ticket's facts.</summary>
internal static class TicketNotices
{
    /// <summary>Whether anybody may hear of a fact; most facts are not for people.</summary>
    public static bool MayTell(TicketEvent fact) => fact is TicketEvent.ClockMoved { Clock: ClockEvent.Warned or ClockEvent.Breached }
        or TicketEvent.ApprovalRequested or TicketEvent.ApprovalEnded or TicketEvent.TaskAdded or TicketEvent.TaskOverdue
        or TicketEvent.LevelCalled or TicketEvent.LevelReminded or TicketEvent.LadderRearmed or TicketEvent.ReviewOwed
        or TicketEvent.OfferUnconfirmed || WatchedFacts.KindOf(fact) is not null;

    /// <summary>The notices of one fact; those that ask somebody for something first, so that whoever hears twice keeps those. Nobody hears of their own doing.</summary>
    public static IEnumerable<(Audience To, Notice Notice)> Of(TicketScene ticket, Stamped<TicketEvent> fact)
    {
        if (fact.By.Kind == WhoKind.Import)
        {
            yield break;
        }

        foreach (var (to, kind, what, key) in Told(ticket, fact.Event))
        {
            if (to is not { Agent: null, Team: null } && !(fact.By.Kind == WhoKind.Agent && to.Agent?.Value == fact.By.Id))
            {
                yield return (to, new(kind, ticket.Ticket, fact.Version, what, fact.By.Kind == WhoKind.Agent ? fact.By.Name : "", key, fact.At));
            }
        }
    }

    private static IEnumerable<(Audience To, NoticeKind Kind, string What, string Key)> Told(TicketScene ticket, TicketEvent fact) =>
    [
        .. WatchedFacts.MentionedIn(fact).Select(agent => (One(agent), NoticeKind.Mentioned, "", "")),
        .. Asked(ticket, fact),
        .. WatchedFacts.KindOf(fact) is { } word ? ticket.Watchers.Select(agent => (One(agent), NoticeKind.Watched, word, "")) : [],
    ];

    /// <summary>One line for each fact that somebody other than a watcher hears of.</summary>
    private static IEnumerable<(Audience To, NoticeKind Kind, string What, string Key)> Asked(TicketScene ticket, TicketEvent fact) => fact switch
    {
        TicketEvent.Assigned assigned => [(One(assigned.Agent), NoticeKind.Assigned, "", "")],
        TicketEvent.CustomerWrote => [(ticket.Holder, NoticeKind.CustomerWrote, "", "")],
        TicketEvent.DeliveryReported { State: DeliveryState.Failed } report => [(ticket.Holder, NoticeKind.DeliveryFailed, "", $"delivery/{report.Message:N}")],
        TicketEvent.Reopened => [(ticket.Holder, NoticeKind.Reopened, "", "")],
        TicketEvent.Escalated up => [(ticket.Holder, NoticeKind.Escalated, Number(up.To), $"level/{up.To}")],
        TicketEvent.ClockMoved { Clock: ClockEvent.Warned warned } => [(ticket.Holder, NoticeKind.AtRisk, Clock(warned), $"{Clock(warned)}/{warned.Cycle}/{warned.Stage}")],
        TicketEvent.ClockMoved { Clock: ClockEvent.Breached missed } => [(ticket.Holder, NoticeKind.Breached, Clock(missed), $"{Clock(missed)}/{missed.Cycle}/missed")],
        TicketEvent.ApprovalRequested asked => asked.Ask.Approvers.Where(approver => approver.Kind == ApproverKind.Agent)
            .Select(approver => (One(new(approver.Id)), NoticeKind.ApprovalAsked, "", $"approval/{asked.Approval:N}")),
        TicketEvent.ApprovalEnded ended => ticket.Approvals.Where(approval => approval.Id == ended.Approval && approval.AskedBy.Kind == WhoKind.Agent)
            .Select(approval => (One(new(approval.AskedBy.Id)), NoticeKind.ApprovalEnded, Word(ended.Outcome), $"approval/{ended.Approval:N}/{ended.Outcome}")),
        TicketEvent.TaskAdded { Plan.Agent: { } agent } task => [(One(agent), NoticeKind.TaskGiven, "", $"task/{task.Task:N}")],
        TicketEvent.TaskOverdue late => ticket.Tasks.Where(task => task.Id == late.Task)
            .Select(task => (task.Plan is { Agent: null, Team: null } ? ticket.Holder : Either(task.Plan.Agent, task.Plan.Team), NoticeKind.TaskOverdue, "", $"task/{late.Task:N}/{late.Due.UtcTicks}")),
        TicketEvent.LevelCalled called => Level(called.Agents, called.Team).Select(to => (to, NoticeKind.Called, Number(called.Level), "")),
        TicketEvent.LevelReminded reminded => Level(reminded.Agents, ticket.Holder.Team).Select(to => (to, NoticeKind.Reminded, Number(reminded.Level), "")),
        TicketEvent.LadderRearmed again => [(ticket.Holder, NoticeKind.Rearmed, Number(again.Level), "")],
        TicketEvent.ReviewOwed owed => [(ticket.Holder, NoticeKind.ReviewOwed, Number(owed.Level), $"review/{owed.Due.UtcTicks}")],
        TicketEvent.OfferUnconfirmed unseen => [(One(unseen.Agent), NoticeKind.OfferUnseen, "", "")],
        _ => [],
    };

    /// <summary>Those who were called, or else their team.</summary>
    private static IEnumerable<Audience> Level(IReadOnlyList<AgentId> agents, TeamId? team) => agents.Count > 0 ? agents.Select(One) : [new(null, team)];

    private static Audience One(AgentId agent) => new(agent, null);

    private static Audience Either(AgentId? agent, TeamId? team) => new(agent, agent is null ? team : null);

    private static string Number(int level) => level.ToString(CultureInfo.InvariantCulture);

    private static string Clock(ClockEvent clock) => clock.Clock switch
    {
        ClockKind.FirstResponse => "first-response",
        ClockKind.NextResponse => "next-response",
        ClockKind.Resolution => "resolution",
        ClockKind.StatusUpdate => "status-update",
        _ => "level-response",
    };

    private static string Word(ApprovalOutcome outcome) => outcome.ToString().ToLowerInvariant();
}
