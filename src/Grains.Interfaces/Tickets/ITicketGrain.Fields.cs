using Firstline.Domain.Tickets.Fields;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Tickets;

public partial interface ITicketGrain
{
    /// <summary>Fills fields of the desk's own; those that are not named stay, and null clears.</summary>
    /// <remarks>Idempotent. Refused with every fault at once by <see cref="FieldRefusal.BadFields"/>, and when the ticket is closed.</remarks>
    [Alias("FillFields")]
    Task<Outcome<TicketView>> FillFields(FillFields command, Asked asked);
}
