using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Kernel;

namespace Firstline.Grains.Tickets;

/// <summary>Asks for the pass of rules that were published just before a silo died.</summary>
internal sealed class RulesStart(Shelf<AutomationRules> shelf, IClusterClient cluster) : ILifecycleParticipant<ISiloLifecycle>
{
    public void Participate(ISiloLifecycle lifecycle) =>
        lifecycle.Subscribe(nameof(RulesStart), ServiceLifecycleStage.Active, _ => shelf.Newest.Version == 0 ? Task.CompletedTask : cluster.RulesPass().Begin(shelf.Newest.Version));
}
