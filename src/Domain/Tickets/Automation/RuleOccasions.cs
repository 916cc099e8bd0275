using Firstline.Domain.Sla;

namespace Firstline.Domain.Tickets.Automation;

/// <summary>Facts as occasions for triggers.</summary>
internal static class RuleOccasions
{
    /// <summary>The occasions in facts from a place on.</summary>
    public static HashSet<RuleOccasion> Of(IReadOnlyList<TicketEvent> facts, int from)
    {
        HashSet<RuleOccasion> occasions = [];
        for (var i = from; i < facts.Count; i++)
        {
            if ((Of(facts[i]) ?? Named(facts, i)) is { } occasion)
            {
                occasions.Add(occasion);
            }
        }

        return occasions;
    }

    /// <summary>Another status of the same category is a change of the status, too; where the category changed, that fact says it.</summary>
    private static RuleOccasion? Named(IReadOnlyList<TicketEvent> facts, int i) =>
        facts[i] is TicketEvent.StatusNamed && (i == 0 || facts[i - 1] is not (TicketEvent.StatusChanged or TicketEvent.Resolved or TicketEvent.Reopened or TicketEvent.Closed))
            ? RuleOccasion.StatusChanged
            : null;

    /// <summary>The occasion that a fact is, if any. Facts of the rules themselves are none.</summary>
    public static RuleOccasion? Of(TicketEvent fact) => fact switch
    {
        TicketEvent.Opened => RuleOccasion.Opened,
        TicketEvent.CustomerWrote => RuleOccasion.CustomerWrote,
        TicketEvent.Replied => RuleOccasion.Replied,
        TicketEvent.Noted => RuleOccasion.Noted,
        TicketEvent.StatusChanged => RuleOccasion.StatusChanged,
        TicketEvent.PriorityChanged => RuleOccasion.PriorityChanged,
        TicketEvent.Categorized => RuleOccasion.CategoryChanged,
        TicketEvent.ComponentChanged => RuleOccasion.ComponentChanged,
        TicketEvent.Tagged => RuleOccasion.TagsChanged,
        TicketEvent.Assigned => RuleOccasion.Assigned,
        TicketEvent.Unassigned => RuleOccasion.Unassigned,
        TicketEvent.MovedToTeam => RuleOccasion.TeamChanged,
        TicketEvent.Escalated => RuleOccasion.Escalated,
        TicketEvent.Deescalated => RuleOccasion.Deescalated,
        TicketEvent.Acknowledged => RuleOccasion.Acknowledged,
        TicketEvent.Resolved => RuleOccasion.Resolved,
        TicketEvent.Reopened => RuleOccasion.Reopened,
        TicketEvent.Closed => RuleOccasion.Closed,
        TicketEvent.FieldsChanged => RuleOccasion.FieldsChanged,
        TicketEvent.TypeChanged => RuleOccasion.TypeChanged,
        TicketEvent.Snoozed => RuleOccasion.Snoozed,
        TicketEvent.Woken => RuleOccasion.Woken,
        TicketEvent.ClockMoved { Clock: ClockEvent.Warned } => RuleOccasion.Warned,
        TicketEvent.ClockMoved { Clock: ClockEvent.Breached } => RuleOccasion.Breached,
        _ => null,
    };
}
