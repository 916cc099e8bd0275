using Firstline.Client.Tickets;
using Firstline.Domain.Tickets.Approvals;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Approval = Firstline.Client.Tickets.Approval;

namespace Firstline.Web.Tickets;

/// <summary>Approvals of tickets.</summary>
internal static class ApprovalEndpoints
{
    private const string One = "Either agent or contact must be there.";

    public static void MapApprovals(this RouteGroupBuilder tickets)
    {
        tickets.New("POST", "approvals", (fields, asking, by) => new RequestApproval(asking.NewId("approval"), Ask(fields), by), (ticket, command, asked) => ticket.Approve(command, asked))
            .Named("RequestApproval", "Ask for an approval", "By agents or contacts of the customer: all of them, any one, or at least so many. While it is pending, clocks stand still where the policy says so; at its due date it expires.")
            .Accepts<ApprovalRequest>("application/json");
        tickets.Part("POST", "approvals/{part}/votes", true, (fields, approval, _) => new Vote(approval, Voter(fields), Approves(fields), fields.OptionalText("comment") ?? ""), (ticket, command, asked) => ticket.Approve(command, asked))
            .Named("Vote", "Approve or reject", "Once for each approver. It ends as soon as as many approved as are needed, or so many rejected that they cannot.").Accepts<VoteRequest>("application/json");
        tickets.Part("POST", "approvals/{part}/withdrawal", false, (_, approval, _) => new WithdrawApproval(approval), (ticket, command, asked) => ticket.Approve(command, asked))
            .Named("WithdrawApproval", "Take the question back");
        tickets.WorkList("approvals", work => work.Approvals.Select(Shape), approval => approval.Id, Answers.Json.DeskPageApproval)
            .Named("ListApprovals", "List the approvals of a ticket", "In the order in which they were asked for, with what each approver said.");
    }

    private static ApprovalAsk Ask(Fields fields)
    {
        var text = fields.Text("text");
        List<Approver> approvers =
        [
            .. fields.Texts("agents").Select(agent => new Approver(ApproverKind.Agent, agent)), .. fields.Texts("contacts").Select(contact => new Approver(ApproverKind.Contact, contact)),
        ];
        var (rule, needed) = (fields.Choice("rule", ApprovalRule.All), fields.OptionalNumber("needed"));
        if (needed is not null != (rule == ApprovalRule.AtLeast))
        {
            fields.Fault("needed", "needed must be there where the rule is at-least, and only there.");
        }

        return new(text, approvers, rule switch { ApprovalRule.All => Math.Max(1, approvers.Count), ApprovalRule.Any => 1, _ => needed ?? 1 }, fields.OptionalInstant("due"));
    }

    private static Approver Voter(Fields fields)
    {
        var (agent, contact) = (fields.OptionalText("agent"), fields.OptionalText("contact"));
        if (agent is null == contact is null)
        {
            fields.Fault("agent", One);
        }

        return agent is not null ? new(ApproverKind.Agent, agent) : new(ApproverKind.Contact, contact ?? "");
    }

    private static bool Approves(Fields fields)
    {
        if (!fields.Has("approve"))
        {
            fields.Fault("approve", "approve must be there.");
        }

        return fields.Flag("approve", false);
    }

    private static Approval Shape(Domain.Tickets.Approvals.Approval approval) => new(
        approval.Id.ToString(),
        approval.Ask.Text,
        approval.Outcome is { } outcome ? Words<ApprovalOutcome>.Of(outcome) : "pending",
        approval.Ask.Needed,
        approval.Ask.Due,
        approval.AskedBy.Name,
        approval.AskedAt,
        approval.EndedAt,
        [.. approval.Ask.Approvers.Select(approver => approval.Votes.FirstOrDefault(vote => vote.By == approver) is { } vote
            ? new ApprovalVoter(Words<ApproverKind>.Of(approver.Kind), approver.Id, vote.Approves, vote.Comment, vote.At)
            : new ApprovalVoter(Words<ApproverKind>.Of(approver.Kind), approver.Id, null, null, null))]);

    /// <summary>How many of those who are asked have to approve.</summary>
    private enum ApprovalRule
    {
        All,
        Any,
        AtLeast,
    }
}
