using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Tickets.Approvals;

/// <summary>What may be asked of the approvals of a ticket.</summary>
[GenerateSerializer, Immutable, Alias("ticket.approval-command")]
public abstract record ApprovalCommand : TicketCommand;

/// <summary>Asks for an approval. The grain has checked that the approvers exist.</summary>
[GenerateSerializer, Immutable, Alias("ticket.request-approval")]
public sealed record RequestApproval([property: Id(0)] Guid Approval, [property: Id(1)] ApprovalAsk Ask, [property: Id(2)] Who By) : ApprovalCommand;

/// <summary>One of the approvers approves or rejects.</summary>
[GenerateSerializer, Immutable, Alias("ticket.vote")]
public sealed record Vote([property: Id(0)] Guid Approval, [property: Id(1)] Approver By, [property: Id(2)] bool Approves, [property: Id(3)] string Comment) : ApprovalCommand;

/// <summary>Takes the question back.</summary>
[GenerateSerializer, Immutable, Alias("ticket.withdraw-approval")]
public sealed record WithdrawApproval([property: Id(0)] Guid Approval) : ApprovalCommand;
