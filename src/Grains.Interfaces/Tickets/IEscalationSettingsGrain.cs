using Firstline.Domain.Tickets.Escalating;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Tickets;

/// <summary>The settings of escalations, as numbered versions.</summary>
/// <remarks>Ladders go by the newest version from their next step on; what was decided stays.</remarks>
[Alias("desk.IEscalationSettings")]
public interface IEscalationSettingsGrain : IDocumentGrain<EscalationSettings>;
