using Firstline.Domain.Tickets.Lifecycle;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Tickets;

public partial interface ITicketGrain
{
    /// <summary>Moves the ticket to a status of the desk's own: resolves, closes, reopens, waits or goes on, by that act's rules.</summary>
    /// <remarks>Idempotent. Refused as the act is, or with a code of <see cref="LifecycleRefusal"/>.</remarks>
    [Alias("MoveToStatus")]
    Task<Outcome<TicketView>> MoveToStatus(MoveToStatus command, Asked asked);

    /// <summary>Lays the ticket aside until an instant, the customer's next message, or whichever is first; clocks go on.</summary>
    /// <remarks>Laid aside again, the later wish counts. Refused with <see cref="LifecycleRefusal.BadSnooze"/>, and when it is resolved or closed.</remarks>
    [Alias("Snooze")]
    Task<Outcome<TicketView>> Snooze(SnoozeTicket command, Asked asked);

    /// <summary>Takes the ticket up again before its time. Idempotent. Refused when it is resolved or closed.</summary>
    [Alias("Wake")]
    Task<Outcome<TicketView>> Wake(WakeTicket command, Asked asked);
}
