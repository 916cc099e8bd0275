using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets;

public static partial class TicketRefusal
{
    /// <summary>What belongs to an escalation is asked of a ticket that never escalated.</summary>
    public static readonly RefusalCode NotEscalated = new("ticket.not-escalated", RefusalKind.NotNow, "The ticket was never escalated. Escalate it first.");

    /// <summary>The review is there already.</summary>
    public static readonly RefusalCode AlreadyReviewed = new("ticket.already-reviewed", RefusalKind.NotNow, "The escalation was reviewed already, and no other review is owed.");

    /// <summary>A review with too many actions.</summary>
    public static readonly RefusalCode TooManyActions = new("ticket.too-many-actions", RefusalKind.Invalid, "A review has at most 50 actions.");

    /// <summary>The score is none.</summary>
    public static readonly RefusalCode BadScore = new("ticket.bad-score", RefusalKind.Invalid, "How content a customer is goes from 1 to 5.");
}
