using Firstline.Grains.Interfaces.Kernel;
using Orleans.Streams;

namespace Firstline.Grains.Kernel;

/// <summary>The streams of a silo.</summary>
public static class StreamsModule
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(5);

    /// <summary>Adds the sharded memory streams. Subscriptions are implicit only, so there is no pub-sub state to keep or lose.</summary>
    public static ISiloBuilder AddDeskStreams(this ISiloBuilder silo) => silo.AddMemoryStreams(DeskStreams.Provider, streams =>
    {
        streams.ConfigurePartitioning(DeskStreams.Shards);
        streams.ConfigureStreamPubSub(StreamPubSubType.ImplicitOnly);
        streams.ConfigurePullingAgent(agent => agent.Configure(pulling => pulling.GetQueueMsgsTimerPeriod = Period));
    });
}
