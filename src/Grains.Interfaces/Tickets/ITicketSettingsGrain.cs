using Firstline.Domain.Tickets.Settings;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Tickets;

/// <summary>The settings of tickets, as numbered versions.</summary>
/// <remarks>Tickets go by the newest version from their next command on; what was decided stays.</remarks>
[Alias("desk.ITicketSettings")]
public interface ITicketSettingsGrain : IDocumentGrain<TicketSettings>;
