using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets.Approvals;

namespace Firstline.Domain.Tickets;

/// <summary>
/// Two tickets become one: the survivor takes the other in first, then the other ends. So nothing is ever without an owner. Of two that
/// are merged into each other at once the older one survives.
/// </summary>
internal static class TicketMerging
{
    public static Refusal? Refused(Ticket.Known survivor, AbsorbTicket command) => survivor switch
    {
        _ when survivor.Absorbed.Contains(command.Absorbed.Id) && (survivor.IsOpen || command.Clocks.Count == 0) => null,
        { MergedInto: { } other } => TicketRefusal.WasMerged.Because($"{survivor.Number} was merged into {other.Number}."),
        { IsOpen: false } => TicketRefusal.CannotMerge.Because($"{survivor.Number} is not open.", "into"),
        _ when command.Absorbed.Number == survivor.Number => TicketRefusal.CannotMerge.Because("A ticket cannot be merged into itself.", "into"),
        _ when survivor.Customer != command.Customer => TicketRefusal.CannotMerge.Because($"{survivor.Number} belongs to another customer.", "into"),
        _ => null,
    };

    public static Refusal? Refused(Ticket.Known ticket, MergeTicket command) => ticket switch
    {
        { MergedInto: { } into } when into.Id == command.Into.Id => null,
        { MergedInto: { } into } => TicketRefusal.WasMerged.Because($"{ticket.Number} was merged into {into.Number}."),
        { IsOpen: false } => TicketRefusal.CannotMerge.Because($"{ticket.Number} is not open."),
        _ when ticket.Absorbed.Contains(command.Into.Id) && ticket.Number.Value < command.Into.Number.Value => TicketRefusal.CannotMerge.Because($"{command.Into.Number} was merged into {ticket.Number}.", "into"),
        _ => null,
    };

    public static void Absorb(TicketDraft draft, AbsorbTicket command)
    {
        if (!draft.Ticket.Absorbed.Contains(command.Absorbed.Id))
        {
            draft.Add(new TicketEvent.Absorbed(command.Absorbed.Id, command.Absorbed.Number, command.Level, command.Clocks));
        }

        draft.EscalateTo(command.Level, EscalationTrigger.MergedTicket, $"{command.Absorbed.Number} was at level {command.Level}.");
        foreach (var clock in command.Clocks)
        {
            if (clock.Clock != ClockKind.LevelResponse || command.Level == draft.Ticket.Level)
            {
                draft.Adopt(clock, $"merged:{command.Absorbed.Number}");
            }
        }

        if (draft.Ticket is { WaitingSince: not null, Status: TicketStatus.WaitingOnCustomer })
        {
            draft.ChangeStatus(TicketStatus.Open);
        }

        draft.RecordDue("merged");
    }

    public static void Merge(TicketDraft draft, MergeTicket command)
    {
        draft.MergeClocks();
        draft.Add(new TicketEvent.Merged(command.Into.Id, command.Into.Number));
        TicketApprovals.WithdrawAll(draft);
    }
}
