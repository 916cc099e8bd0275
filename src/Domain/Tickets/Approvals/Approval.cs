using System.Collections.Immutable;
using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Tickets.Approvals;

/// <summary>Something that has to be approved by others before the work goes on.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Ask">What is asked of whom.</param>
/// <param name="AskedBy">Who asked.</param>
/// <param name="AskedAt">When.</param>
/// <param name="Votes">What they said, in the order in which they did.</param>
/// <param name="Outcome">How it ended; null while it is pending.</param>
/// <param name="EndedAt">When.</param>
[GenerateSerializer, Immutable, Alias("ticket.approval")]
public sealed record Approval(
    [property: Id(0)] Guid Id,
    [property: Id(1)] ApprovalAsk Ask,
    [property: Id(2)] Who AskedBy,
    [property: Id(3)] DateTimeOffset AskedAt,
    [property: Id(4)] ImmutableArray<ApprovalVote> Votes,
    [property: Id(5)] ApprovalOutcome? Outcome = null,
    [property: Id(6)] DateTimeOffset? EndedAt = null)
{
    /// <summary>When it expires; null when it does not.</summary>
    internal DateTimeOffset? ExpiresAt => Outcome is null ? Ask.Due : null;

    /// <summary>What it came to with one more vote; null while more are awaited.</summary>
    internal ApprovalOutcome? After(ApprovalVote vote)
    {
        var votes = Votes.Add(vote);
        var approving = votes.Count(known => known.Approves);
        return approving >= Ask.Needed ? ApprovalOutcome.Approved
            : approving + Ask.Approvers.Count - votes.Length < Ask.Needed ? ApprovalOutcome.Rejected
            : null;
    }
}

/// <summary>What is asked of whom.</summary>
/// <param name="Text">What is to be approved.</param>
/// <param name="Approvers">Who may approve, each once.</param>
/// <param name="Needed">How many have to: one for any, as many as there are for all.</param>
/// <param name="Due">When it expires; null for never.</param>
[GenerateSerializer, Immutable, Alias("ticket.approval-ask")]
public sealed record ApprovalAsk(
    [property: Id(0)] string Text, [property: Id(1)] IReadOnlyList<Approver> Approvers, [property: Id(2)] int Needed, [property: Id(3)] DateTimeOffset? Due = null);

/// <summary>Somebody who may approve.</summary>
/// <param name="Kind">Of the desk, or of the customer.</param>
/// <param name="Id">The agent's id, or the contact's address.</param>
[GenerateSerializer, Immutable, Alias("ticket.approver")]
public sealed record Approver([property: Id(0)] ApproverKind Kind, [property: Id(1)] string Id);

/// <summary>What one of them said.</summary>
[GenerateSerializer, Immutable, Alias("ticket.approval-vote")]
public sealed record ApprovalVote([property: Id(0)] Approver By, [property: Id(1)] bool Approves, [property: Id(2)] string Comment, [property: Id(3)] DateTimeOffset At);

/// <summary>On which side an approver is.</summary>
[GenerateSerializer, Alias("ticket.approver-kind")]
public enum ApproverKind
{
    /// <summary>An agent of the desk.</summary>
    Agent,

    /// <summary>A contact of the customer.</summary>
    Contact,
}

/// <summary>How an approval ended.</summary>
[GenerateSerializer, Alias("ticket.approval-outcome")]
public enum ApprovalOutcome
{
    /// <summary>As many approved as are needed.</summary>
    Approved,

    /// <summary>So many rejected that it cannot be approved any more.</summary>
    Rejected,

    /// <summary>Its due date passed.</summary>
    Expired,

    /// <summary>It is not needed any more.</summary>
    Withdrawn,
}
