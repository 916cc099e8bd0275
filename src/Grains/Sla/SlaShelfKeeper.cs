using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Sla;

/// <summary>Makes the framework the first version of the policy at a new desk.</summary>
internal sealed class SlaShelfKeeper(IClusterClient cluster) : ILifecycleParticipant<ISiloLifecycle>
{
    public void Participate(ISiloLifecycle lifecycle) =>
        lifecycle.Subscribe(nameof(SlaShelfKeeper), ServiceLifecycleStage.Active, _ => cluster.SlaPolicy().Begin());
}
