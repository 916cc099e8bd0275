using System.Collections.Immutable;
using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Approvals;

/// <summary>Approvals: who is asked, when the question is answered, and what clocks do meanwhile.</summary>
internal static class TicketApprovals
{
    /// <summary>How many approvals a ticket may have.</summary>
    public const int MostApprovals = 50;

    /// <summary>How many approvers an approval may have.</summary>
    public const int MostApprovers = 20;

    private static readonly TimeSpan FarthestDue = TimeSpan.FromDays(3_660);

    /// <summary>The next instant at which an approval expires.</summary>
    public static DateTimeOffset? WakeOf(Ticket.Known ticket) => ticket.Approvals.Min(approval => approval.ExpiresAt);

    /// <summary>Ends what has expired, the earliest first.</summary>
    public static void RecordExpired(TicketDraft draft)
    {
        foreach (var approval in draft.Ticket.Approvals.Where(approval => approval.ExpiresAt <= draft.Now).OrderBy(approval => approval.ExpiresAt))
        {
            End(draft, approval.Id, ApprovalOutcome.Expired);
        }
    }

    /// <summary>Takes every pending question back, since its ticket ends.</summary>
    public static void WithdrawAll(TicketDraft draft)
    {
        foreach (var approval in draft.Ticket.Approvals.Where(approval => approval.Outcome is null))
        {
            End(draft, approval.Id, ApprovalOutcome.Withdrawn);
        }
    }

    public static Refusal? Check(ApprovalCommand command, TicketLimits limits) => command switch
    {
        RequestApproval { Ask: var ask } when string.IsNullOrWhiteSpace(ask.Text) => TicketRefusal.EmptyText.Because("text must not be empty.", "text"),
        RequestApproval { Ask: var ask } when ask.Text.Length > limits.Line => TooLong("text", ask.Text, limits.Line),
        RequestApproval { Ask: var ask } when ask.Approvers.Count is 0 or > MostApprovers || ask.Approvers.Distinct().Count() != ask.Approvers.Count =>
            TicketRefusal.BadApprovers.Because($"{ask.Approvers.Count} approvers are not 1 to {MostApprovers} different ones.", "approvers"),
        RequestApproval { Ask: var ask } when ask.Needed < 1 || ask.Needed > ask.Approvers.Count =>
            TicketRefusal.BadApprovers.Because($"{ask.Needed} of {ask.Approvers.Count} approvers cannot be needed.", "needed"),
        Vote vote when vote.Comment.Length > limits.Line => TooLong("comment", vote.Comment, limits.Line),
        _ => null,
    };

    public static Refusal? Refused(Ticket.Known ticket, ApprovalCommand command, DateTimeOffset now) => command switch
    {
        _ when ticket.MergedInto is { } survivor => TicketRefusal.WasMerged.Because($"{ticket.Number} was merged into {survivor.Number}."),
        _ when ticket.Status == TicketStatus.Closed => TicketRefusal.IsClosed.Because($"{ticket.Number} is closed."),
        RequestApproval when ticket.Approvals.Length >= MostApprovals => TicketRefusal.TooManyApprovals.Because($"{ticket.Number} has {MostApprovals} approvals, the most that are allowed."),
        RequestApproval { Ask.Due: { } due } when due <= now || due - now > FarthestDue =>
            TicketRefusal.DuePassed.Because($"{due:u} does not lie ahead, or more than {FarthestDue.TotalDays:N0} days.", "due"),
        Vote vote => Refused(ApprovalOf(ticket, vote.Approval), vote, now),
        WithdrawApproval withdraw => ApprovalOf(ticket, withdraw.Approval) switch
        {
            null => Unknown(withdraw.Approval),
            { Outcome: { } outcome and not ApprovalOutcome.Withdrawn } => TicketRefusal.ApprovalOver.Because($"The approval ended as {outcome}."),
            _ => null,
        },
        _ => null,
    };

    public static void Apply(TicketDraft draft, ApprovalCommand command)
    {
        switch (command)
        {
            case RequestApproval request when ApprovalOf(draft.Ticket, request.Approval) is null:
                draft.Add(new TicketEvent.ApprovalRequested(request.Approval, request.Ask with { Text = request.Ask.Text.Trim(), Due = request.Ask.Due?.ToUniversalTime() }, request.By));
                draft.HoldOrRelease();
                break;
            case Vote vote when ApprovalOf(draft.Ticket, vote.Approval) is { Outcome: null } approval && approval.Votes.All(known => known.By != vote.By):
                var outcome = approval.After(new(vote.By, vote.Approves, vote.Comment, draft.Now));
                draft.Add(new TicketEvent.ApprovalVoted(vote.Approval, vote.By, vote.Approves, vote.Comment.Trim()));
                if (outcome is { } ended)
                {
                    End(draft, vote.Approval, ended);
                }

                break;
            case WithdrawApproval withdraw when ApprovalOf(draft.Ticket, withdraw.Approval) is { Outcome: null }:
                End(draft, withdraw.Approval, ApprovalOutcome.Withdrawn);
                break;
        }
    }

    public static Ticket.Known Fold(Ticket.Known ticket, TicketEvent fact, DateTimeOffset at) => fact switch
    {
        TicketEvent.ApprovalRequested asked => ticket with { Approvals = ticket.Approvals.Add(new(asked.Approval, asked.Ask, asked.By, at, [])) },
        TicketEvent.ApprovalVoted vote => On(ticket, vote.Approval, approval => approval with { Votes = approval.Votes.Add(new(vote.By, vote.Approves, vote.Comment, at)) }),
        TicketEvent.ApprovalEnded ended => On(ticket, ended.Approval, approval => approval with { Outcome = ended.Outcome, EndedAt = at }),
        _ => ticket,
    };

    private static void End(TicketDraft draft, Guid approval, ApprovalOutcome outcome)
    {
        draft.Add(new TicketEvent.ApprovalEnded(approval, outcome));
        draft.HoldOrRelease();
    }

    private static Refusal? Refused(Approval? approval, Vote vote, DateTimeOffset now) => approval switch
    {
        null => Unknown(vote.Approval),
        _ when !approval.Ask.Approvers.Contains(vote.By) => TicketRefusal.NotAnApprover.Because($"{vote.By.Id} was not asked."),
        _ when approval.Votes.FirstOrDefault(known => known.By == vote.By) is { } said =>
            said.Approves == vote.Approves ? null : TicketRefusal.ApprovalOver.Because($"{vote.By.Id} has {(said.Approves ? "approved" : "rejected")} already."),
        { Outcome: { } outcome } => TicketRefusal.ApprovalOver.Because($"The approval ended as {outcome}."),
        _ when approval.ExpiresAt <= now => TicketRefusal.ApprovalOver.Because($"The approval expired at {approval.ExpiresAt:u}."),
        _ => null,
    };

    private static Approval? ApprovalOf(Ticket.Known ticket, Guid id) => ticket.Approvals.FirstOrDefault(approval => approval.Id == id);

    private static Refusal Unknown(Guid id) => TicketRefusal.UnknownApproval.Because($"The ticket has no approval '{id}'.");

    private static Refusal TooLong(string field, string text, int limit) =>
        TicketRefusal.TextTooLong.Because($"{field} has {text.Length:N0} characters; at most {limit:N0} are allowed.", field);

    private static Ticket.Known On(Ticket.Known ticket, Guid id, Func<Approval, Approval> change) =>
        ticket with { Approvals = ImmutableArray.CreateRange(ticket.Approvals, approval => approval.Id == id ? change(approval) : approval) };
}
