using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Lifecycle;

/// <summary>
/// Statuses of the desk's own. The category alone decides what may happen and what clocks do, so that moving to a status is the act that leads to
/// its category, by that act's rules.
/// </summary>
internal static class TicketStatuses
{
    public static Refusal? Refused(Ticket.Known ticket, MoveToStatus command, TicketRules rules, DateTimeOffset now) => rules.Settings.Status(command.Status) switch
    {
        null => LifecycleRefusal.NoSuchStatus.Because($"There is no status '{command.Status}'.", "status"),
        { Id: var id } when id == ticket.StatusId => null,
        { Active: false } status => LifecycleRefusal.InactiveStatus.Because($"The status '{status.Id}' is inactive.", "status"),
        _ when ticket.Status == TicketStatus.Closed => TicketDecider.Forbidden(ticket, new ContinueWork(), rules, now),
        { Category: var category } when category == ticket.Status => Unasked(command),
        { Category: TicketStatus.Resolved } => command.How is { } how
            ? TicketDecider.Forbidden(ticket, new ResolveTicket(how), rules, now)
            : LifecycleRefusal.ResolutionMismatch.Because($"The status '{command.Status}' resolves the ticket, so a resolution is needed.", "resolution"),
        var status => Unasked(command) ?? status.Category switch
        {
            TicketStatus.New => LifecycleRefusal.NotNew.Because($"{ticket.Number} was taken up.", "status"),
            TicketStatus.Closed => TicketDecider.Forbidden(ticket, new CloseTicket(), rules, now),
            _ when ticket.Status == TicketStatus.Resolved => TicketDecider.Forbidden(ticket, new ReopenTicket("-"), rules, now),
            _ => null,
        },
    };

    public static void Move(TicketDraft draft, MoveToStatus command)
    {
        var status = draft.Rules.Settings.Status(command.Status)!;
        draft.Choose(status);
        if (status.Category == draft.Ticket.Status)
        {
            draft.NameStatus();
            return;
        }

        if (!draft.Ticket.IsOpen && status.Category != TicketStatus.Closed)
        {
            TicketDecider.Reopen(draft, $"To the status '{status.Name}'.");
        }

        switch (status.Category)
        {
            case TicketStatus.Resolved:
                TicketDecider.Resolve(draft, command.How!.Value);
                break;
            case TicketStatus.Closed:
                TicketDecider.Close(draft);
                break;
            default:
                draft.ChangeStatus(status.Category);
                break;
        }
    }

    private static Refusal? Unasked(MoveToStatus command) => command.How is null
        ? null
        : LifecycleRefusal.ResolutionMismatch.Because($"Moving to the status '{command.Status}' resolves nothing, so it takes no resolution.", "resolution");
}
