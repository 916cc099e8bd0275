using Orleans;

namespace Firstline.Domain.Escalations;

/// <summary>What made a ticket escalate. The five manual reasons and the automatic ones are those of the founding document.</summary>
[GenerateSerializer, Alias("escalation.trigger")]
public enum EscalationTrigger
{
    /// <summary>A clock was missed: one level up.</summary>
    SlaBreach,

    /// <summary>The priority is critical: level 2.</summary>
    CriticalIssue,

    /// <summary>The customer asked for it.</summary>
    CustomerRequest,

    /// <summary>The support team decided it.</summary>
    SupportTeamDecision,

    /// <summary>The management decided it.</summary>
    ManagementDecision,

    /// <summary>It needs deeper knowledge.</summary>
    TechnicalComplexity,

    /// <summary>Its business impact asks for it.</summary>
    BusinessImpact,

    /// <summary>A ticket that was further up was merged into it: the desk goes on at that level.</summary>
    MergedTicket,

    /// <summary>It is a security incident: level 3.</summary>
    SecurityIncident,

    /// <summary>Data was lost: level 3.</summary>
    DataLoss,

    /// <summary>Several customers have the same trouble: level 4.</summary>
    SeveralCustomersAffected,
}

/// <summary>The levels are 1 to 4; their names, teams and bands are in the SLA policy.</summary>
public static class EscalationLevels
{
    /// <summary>Where every ticket begins.</summary>
    public const int First = 1;

    /// <summary>The executive level; nothing is above it.</summary>
    public const int Last = 4;

    /// <summary>Whether people may give this trigger as a reason.</summary>
    public static bool IsManual(EscalationTrigger trigger) => 
        trigger is EscalationTrigger.CustomerRequest or EscalationTrigger.SupportTeamDecision or EscalationTrigger.ManagementDecision
            or EscalationTrigger.TechnicalComplexity or EscalationTrigger.BusinessImpact;

    /// <summary>Whether people declare it about a ticket.</summary>
    public static bool IsIncident(EscalationTrigger trigger) => trigger is EscalationTrigger.SecurityIncident or EscalationTrigger.DataLoss;
}
