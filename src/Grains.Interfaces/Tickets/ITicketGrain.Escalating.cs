using Firstline.Domain.Tickets.Escalating;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Tickets;

public partial interface ITicketGrain
{
    /// <summary>Declares an incident, sends a communication, ticks a step, confirms the resolution or writes the review.</summary>
    /// <remarks>Idempotent. Refused on tickets that never escalated, that were merged, and where the ticket's state does not allow it.</remarks>
    [Alias("Escalating")]
    Task<Outcome<TicketView>> Escalating(EscalationCommand command, Asked asked);
}
