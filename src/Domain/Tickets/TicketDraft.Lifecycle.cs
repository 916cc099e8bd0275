using Firstline.Domain.Tickets.Lifecycle;
using Firstline.Domain.Tickets.Settings;

namespace Firstline.Domain.Tickets;

internal sealed partial class TicketDraft
{
    private StatusDefinition? _chosen;

    /// <summary>The status to stand at when the ticket comes to its category; others follow the desk's usual ones.</summary>
    public void Choose(StatusDefinition status) => _chosen = status;

    /// <summary>Stands at the chosen status of the present category, or at the desk's usual one.</summary>
    /// <param name="from">The status that it stood at before its category changed.</param>
    public void NameStatus(string? from = null)
    {
        var status = _chosen?.Category == Ticket.Status ? _chosen.Id : Rules.Settings.UsualStatus(Ticket.Status);
        if (status != Ticket.StatusId)
        {
            Add(new TicketEvent.StatusNamed(from ?? Ticket.StatusId, status));
        }
    }

    /// <summary>What follows from another category.</summary>
    private void Arrive(string from)
    {
        NameStatus(from);
        if (!Ticket.IsOpen)
        {
            TicketSnoozing.Wake(this, WakeCause.Over);
        }
    }
}
