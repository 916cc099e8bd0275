using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Settings;

namespace Firstline.Domain.Tickets.Priorities;

/// <summary>
/// Priorities from impact and urgency. A priority that somebody sets by hand on a ticket that was judged stands against the matrix until it is lifted.
/// </summary>
internal static class TicketJudging
{
    /// <summary>The cause of a priority that the matrix gave.</summary>
    public const string Cause = "impact-urgency";

    public static Refusal? Refused(OpenTicket command) => (command.Impact, command.Urgency) switch
    {
        (null, null) => null,
        (null, _) => HalfJudged("impact"),
        (_, null) => HalfJudged("urgency"),
        var (impact, urgency) => Unknown(impact.Value, urgency.Value),
    };

    public static Refusal? Refused(JudgeImpact command) => Unknown(command.Impact, command.Urgency);

    /// <summary>The priority to open with: what was said, unless only impact and urgency were.</summary>
    public static Priority Opening(OpenTicket command, TicketSettings settings) => command is { PriorityByHand: false, Impact: { } impact, Urgency: { } urgency }
        ? settings.Matrix.At(impact, urgency)
        : command.Priority;

    /// <summary>Records how a new ticket was judged.</summary>
    public static void Open(TicketDraft draft, OpenTicket command)
    {
        if (command is { Impact: { } impact, Urgency: { } urgency })
        {
            var gives = draft.Rules.Settings.Matrix.At(impact, urgency);
            draft.Add(new TicketEvent.ImpactJudged(null, null, impact, urgency, gives, gives != draft.Ticket.Priority));
        }
    }

    public static void Judge(TicketDraft draft, JudgeImpact command)
    {
        var ticket = draft.Ticket;
        var gives = draft.Rules.Settings.Matrix.At(command.Impact, command.Urgency);
        var stands = ticket.PriorityByHand && !command.LiftOverride && gives != ticket.Priority;
        if ((ticket.Impact, ticket.Urgency, ticket.PriorityByHand) != (command.Impact, command.Urgency, stands))
        {
            draft.Add(new TicketEvent.ImpactJudged(ticket.Impact, ticket.Urgency, command.Impact, command.Urgency, gives, stands));
        }

        if (!stands)
        {
            TicketDecider.GivePriority(draft, gives, Cause);
        }
    }

    private static Refusal HalfJudged(string field) => TicketRefusal.HalfJudged.Because($"{field} is needed, since the other one is given.", field);

    private static Refusal? Unknown(Impact impact, Urgency urgency) =>
        !Enum.IsDefined(impact) ? TicketRefusal.UnknownValue.Because($"impact must be one of: {string.Join(", ", Enum.GetNames<Impact>())}.", "impact")
        : !Enum.IsDefined(urgency) ? TicketRefusal.UnknownValue.Because($"urgency must be one of: {string.Join(", ", Enum.GetNames<Urgency>())}.", "urgency")
        : null;
}
