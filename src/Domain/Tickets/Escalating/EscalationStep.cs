using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Tickets.Escalating;

/// <summary>The seven steps of an escalation, by the founding document.</summary>
[GenerateSerializer, Alias("escalation.step")]
public enum EscalationStep
{
    /// <summary>How severe it is and whom it touches.</summary>
    IssueAssessment,

    /// <summary>That it has to escalate, and why.</summary>
    EscalationDecision,

    /// <summary>Who was told.</summary>
    EscalationNotification,

    /// <summary>Who took it on.</summary>
    ResourceAllocation,

    /// <summary>How it goes on, told to the customer.</summary>
    ProgressMonitoring,

    /// <summary>That it is resolved and the customer content.</summary>
    ResolutionVerification,

    /// <summary>What was learnt.</summary>
    PostEscalationReview,
}

/// <summary>Something to be done after an escalation.</summary>
/// <param name="Text">What.</param>
/// <param name="Owner">By whom; null when nobody is named.</param>
/// <param name="Due">Until when; null when there is no date.</param>
[GenerateSerializer, Immutable, Alias("escalation.review-action")]
public sealed record ReviewAction([property: Id(0), Personal] string Text, [property: Id(1)] AgentId? Owner, [property: Id(2)] DateTimeOffset? Due);
