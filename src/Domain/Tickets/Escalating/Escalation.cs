using System.Diagnostics;
using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;

namespace Firstline.Domain.Tickets.Escalating;

/// <summary>What may be asked around an escalation, and when not.</summary>
internal static class Escalation
{
    /// <summary>How many actions a review may have.</summary>
    public const int MostActions = 50;

    private const int BestScore = 5;

    public static Refusal? Check(EscalationCommand command, TicketLimits limits) => command switch
    {
        DeclareIncident declare => EscalationLevels.IsIncident(declare.Kind)
            ? TicketTexts.Needed(declare.Text, "text", limits.Line)
            : TicketRefusal.UnknownValue.Because("kind must be security-incident or data-loss.", "kind"),
        FindSeveralCustomers found => TicketTexts.Needed(found.Text, "text", limits.Line),
        Communicate say => TicketTexts.Exists(say.Kind, "kind") ?? (say.Body is { } body ? TicketTexts.Needed(body, "body", limits.Body) : null),
        NoteStep note => TicketTexts.Exists(note.Step, "step") ?? TicketTexts.Needed(note.Note, "note", limits.Line),
        ConfirmResolution { Score: < 1 or > BestScore } => TicketRefusal.BadScore.Because($"score must be from 1 to {BestScore}.", "score"),
        ConfirmResolution confirm => TicketTexts.Allowed(confirm.Comment, "comment", limits.Line),
        WriteReview review => Check(review, limits),
        RearmLadder => null,
        _ => throw new UnreachableException($"{command.GetType().Name} is not checked."),
    };

    public static Refusal? Refused(Ticket.Known ticket, EscalationCommand command) => command switch
    {
        _ when ticket.MergedInto is { } survivor => TicketRefusal.WasMerged.Because($"{ticket.Number} was merged into {survivor.Number}."),
        ConfirmResolution when ticket.IsOpen => TicketRefusal.NotResolved.Because($"{ticket.Number} is not resolved."),
        DeclareIncident or FindSeveralCustomers when !ticket.IsOpen => TicketRefusal.IsResolved.Because($"{ticket.Number} is resolved."),
        Communicate or NoteStep or WriteReview when ticket.Peak <= EscalationLevels.First => TicketRefusal.NotEscalated.Because($"{ticket.Number} was never escalated."),
        Communicate or NoteStep when ticket.Status == TicketStatus.Closed => TicketRefusal.IsClosed.Because($"{ticket.Number} is closed."),
        WriteReview when ticket.IsOpen => TicketRefusal.NotResolved.Because($"{ticket.Number} is not resolved; its review comes after."),
        WriteReview when ticket.ReviewedAt is not null && ticket.ReviewDue is null => TicketRefusal.AlreadyReviewed.Because($"{ticket.Number} was reviewed at {ticket.ReviewedAt:u}."),
        _ => null,
    };

    public static void Apply(TicketDraft draft, EscalationCommand command)
    {
        var settings = draft.Rules.Ladder?.Settings ?? EscalationSettings.Usual;
        switch (command)
        {
            case DeclareIncident declare when !draft.Ticket.Incidents.Contains(declare.Kind):
                draft.Add(new TicketEvent.IncidentDeclared(declare.Kind, declare.Text.Trim()));
                draft.EscalateTo(declare.Kind == EscalationTrigger.DataLoss ? settings.DataLossLevel : settings.SecurityIncidentLevel, declare.Kind, declare.Text.Trim());
                break;
            case FindSeveralCustomers found:
                draft.EscalateTo(settings.SeveralCustomersLevel, EscalationTrigger.SeveralCustomersAffected, found.Text.Trim());
                break;
            case Communicate say:
                Communicating.Send(draft, say);
                break;
            case NoteStep note:
                draft.Add(new TicketEvent.StepNoted(note.Step, note.Note.Trim()));
                break;
            case ConfirmResolution confirm when draft.Ticket.ConfirmedAt is null:
                draft.Add(new TicketEvent.ResolutionConfirmed(confirm.Score, confirm.Comment.Trim()));
                break;
            case WriteReview review:
                draft.Add(new TicketEvent.ReviewWritten(review.Message, [.. review.Actions.Select(action => action with { Text = action.Text.Trim(), Due = action.Due?.ToUniversalTime() })]));
                Communicating.Automatically(draft, CommunicationKind.PostEscalation);
                break;
            case RearmLadder rearm when draft.Ticket.AcknowledgedBy is not null:
                Climbing.Rearm(draft, rearm.IdleSince);
                break;
        }
    }

    /// <summary>What an escalated ticket owes once it is resolved: the customer hears of it, and from a level on it is reviewed.</summary>
    public static void Resolved(TicketDraft draft)
    {
        if (draft.Rules.Ladder is not { Settings: var settings } || draft.Ticket.Peak <= EscalationLevels.First)
        {
            return;
        }

        Communicating.Automatically(draft, CommunicationKind.Resolution);
        if (draft.Ticket.Peak >= settings.ReviewFromLevel)
        {
            draft.Add(new TicketEvent.ReviewOwed(draft.Ticket.Peak, BusinessDays(draft, settings.ReviewWithinDays)));
        }
    }

    /// <summary>The end of so many days with open hours after today, by the hours of the desk's first tier in the ticket's zone.</summary>
    private static DateTimeOffset BusinessDays(TicketDraft draft, int days)
    {
        var (policy, zone) = (draft.Rules.Book.Version(draft.Ticket.Terms.PolicyVersion), draft.Ticket.Terms.Zone);
        var hours = new ClockHours(Customers.Tier.Standard, zone, false, policy.CalendarOf(Customers.Tier.Standard));
        var calendar = draft.Rules.Book.CalendarOf(new(null, hours, policy.Version));
        return Calendars.BusinessDays.EndOf(calendar, draft.Now, days);
    }

    private static Refusal? Check(WriteReview review, TicketLimits limits)
    {
        if (review.Actions.Count > MostActions)
        {
            return TicketRefusal.TooManyActions.Because($"{review.Actions.Count} actions are more than {MostActions}.", "actions");
        }

        for (var at = 0; at < review.Actions.Count; at++)
        {
            if (TicketTexts.Needed(review.Actions[at].Text, $"actions[{at}].text", limits.Line) is { } wrong)
            {
                return wrong;
            }
        }

        return TicketTexts.Needed(review.Findings, "findings", limits.Body);
    }
}
