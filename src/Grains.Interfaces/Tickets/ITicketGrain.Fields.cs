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

/// <summary>A value that a ticket has in a field of the desk's own.</summary>
/// <param name="Field">The field's id.</param>
/// <param name="Value">The value.</param>
[GenerateSerializer, Immutable, Alias("ticket.filled-field")]
public sealed record FilledField([property: Id(0)] string Field, [property: Id(1)] FieldValue Value);
