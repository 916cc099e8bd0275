using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Escalating;

/// <summary>Where a ticket stands on the ladder: the fold of its facts at the present level.</summary>
/// <param name="Level">The level that was called.</param>
/// <param name="Team">Its team.</param>
/// <param name="Called">Who was called.</param>
/// <param name="CalledAt">When.</param>
/// <param name="RemindAt">When they are reminded next; null when they are not.</param>
/// <param name="Reminders">How often they were reminded.</param>
/// <param name="AcknowledgedAt">When somebody acknowledged; null while nobody did.</param>
/// <param name="LookAt">When an acknowledged ticket is looked at again; null when it may rest.</param>
/// <param name="ActiveAt">When something was last done about it.</param>
internal sealed record Ladder(
    int Level,
    TeamId Team,
    ImmutableArray<AgentId> Called,
    DateTimeOffset CalledAt,
    DateTimeOffset? RemindAt,
    int Reminders,
    DateTimeOffset? AcknowledgedAt,
    DateTimeOffset? LookAt,
    DateTimeOffset ActiveAt)
{
    /// <summary>The next instant at which something is due, or null.</summary>
    [JsonIgnore]
    public DateTimeOffset? NextWake => AcknowledgedAt is null ? RemindAt : LookAt;

    /// <summary>The ticket after a fact of its ladder.</summary>
    public static Ticket.Known Fold(Ticket.Known ticket, TicketEvent fact, DateTimeOffset at) => (fact, ticket.Ladder) switch
    {
        (TicketEvent.LevelCalled called, _) => ticket with { Ladder = new(called.Level, called.Team, [.. called.Agents], at, called.RemindAt, 0, null, null, at) },
        (TicketEvent.LevelReminded reminded, { } ladder) => ticket with { Ladder = ladder with { RemindAt = reminded.Next, Reminders = ladder.Reminders + 1 } },
        (TicketEvent.LadderWatched watched, { } ladder) => ticket with { Ladder = ladder with { LookAt = watched.Until } },
        (TicketEvent.LadderRearmed, { } ladder) => ticket with { AcknowledgedBy = null, Ladder = ladder with { AcknowledgedAt = null, LookAt = null, RemindAt = null } },
        (TicketEvent.LadderRearmed, null) => ticket with { AcknowledgedBy = null },
        (TicketEvent.ReviewOwed owed, _) => ticket with { ReviewDue = owed.Due },
        (TicketEvent.ReviewWritten, _) => ticket with { ReviewDue = null, ReviewedAt = at },
        (TicketEvent.IncidentDeclared declared, _) => ticket with { Incidents = ticket.Incidents.Add(declared.Kind) },
        (TicketEvent.ResolutionConfirmed, _) => ticket with { ConfirmedAt = at },
        _ => ticket,
    };

    /// <summary>What other facts do to the ladder: acknowledging and leaving a level stop it, work keeps it quiet.</summary>
    public static Ladder? After(Ladder? ladder, TicketEvent fact, DateTimeOffset at) => (fact, ladder) switch
    {
        (_, null) => null,
        (TicketEvent.Escalated or TicketEvent.Deescalated or TicketEvent.Resolved or TicketEvent.Closed or TicketEvent.Merged, _) => null,
        (TicketEvent.Acknowledged acknowledged, _) => ladder with { AcknowledgedAt = at, LookAt = acknowledged.LookAt, ActiveAt = at },
        (TicketEvent.Replied or TicketEvent.Noted or TicketEvent.CallLogged or TicketEvent.StepNoted or TicketEvent.TimeLogged or TicketEvent.ImpactJudged, _) => ladder with { ActiveAt = at },
        (TicketEvent.ChecklistItemTicked or TicketEvent.TaskAdded or TicketEvent.TaskEnded or TicketEvent.ApprovalRequested or TicketEvent.Assigned, _) => ladder with { ActiveAt = at },
        _ => ladder,
    };
}
