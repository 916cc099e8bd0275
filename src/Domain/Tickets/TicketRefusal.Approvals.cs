using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets;

public static partial class TicketRefusal
{
    /// <summary>The ticket has no such approval.</summary>
    public static readonly RefusalCode UnknownApproval = new("ticket.unknown-approval", RefusalKind.NotFound, "The ticket has no approval with this id. List its approvals.");

    /// <summary>The approvers are not sound.</summary>
    public static readonly RefusalCode BadApprovers = new(
        "ticket.bad-approvers", RefusalKind.Invalid, "An approval has 1 to 20 different approvers, agents or contacts of the customer, and needs at least one and at most all of them.");

    /// <summary>The approver does not exist.</summary>
    public static readonly RefusalCode UnknownApprover = new("ticket.unknown-approver", RefusalKind.Invalid, "An approver is the id of an agent, or the address of a contact of the ticket's customer.");

    /// <summary>Somebody who was not asked wants to approve.</summary>
    public static readonly RefusalCode NotAnApprover = new("ticket.not-an-approver", RefusalKind.NotNow, "Only those who were asked may approve or reject.");

    /// <summary>The approval has ended, or the approver has spoken.</summary>
    public static readonly RefusalCode ApprovalOver = new("ticket.approval-over", RefusalKind.NotNow, "The approval has ended, or this approver has spoken already. Ask for another one.");

    /// <summary>The ticket has as many approvals as it may.</summary>
    public static readonly RefusalCode TooManyApprovals = new("ticket.too-many-approvals", RefusalKind.NotNow, "A ticket has at most 50 approvals.");
}
