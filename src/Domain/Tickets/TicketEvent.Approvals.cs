using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Approvals;
using Orleans;

namespace Firstline.Domain.Tickets;

public abstract partial record TicketEvent
{
    /// <summary>Others have to approve something; where the policy says so, clocks stand still until they did.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.approval-requested.1")]
    public sealed record ApprovalRequested([property: Id(0)] Guid Approval, [property: Id(1), Personal] ApprovalAsk Ask, [property: Id(2)] Who By) : TicketEvent;

    /// <summary>One of the approvers approved or rejected.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.approval-voted.1")]
    public sealed record ApprovalVoted(
        [property: Id(0)] Guid Approval, [property: Id(1), Personal] Approver By, [property: Id(2)] bool Approves, [property: Id(3), Personal] string Comment) : TicketEvent;

    /// <summary>The question is answered, expired or taken back; clocks that it held go on.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.approval-ended.1")]
    public sealed record ApprovalEnded([property: Id(0)] Guid Approval, [property: Id(1)] ApprovalOutcome Outcome) : TicketEvent;
}
