using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Kernel;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace Firstline.Grains.Routing;

/// <summary>Listens to one shard of ticket facts for queues; keyed by the shard.</summary>
[Alias("desk.IQueueShard")]
internal interface IQueueShard : IGrainWithStringKey;

/// <summary>Tells queues which tickets came and which left, each as of a version of the ticket.</summary>
[ImplicitStreamSubscription(DeskStreams.Tickets)]
internal sealed class QueueShardGrain : Grain, IQueueShard, IStreamSubscriptionObserver, IAsyncObserver<TicketFacts>
{
    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) => handleFactory.Create<TicketFacts>().ResumeAsync(this);

    public async Task OnNextAsync(TicketFacts item, StreamSequenceToken? token = null)
    {
        var (line, place) = (item.Line, item.Line.Place);
        TeamId? waits = place is { Waits: true } ? place.Team : null;
        if (item.Queue is { } before && before != waits)
        {
            await GrainFactory.Queue(before).Left(line.Id, line.Version);
        }

        if (waits is { } queue)
        {
            await GrainFactory.Queue(queue).Came(line, item.Weight);
        }

        if (place?.AssignedAt is { } since && item.Facts.FirstOrDefault(fact => fact.Event is TicketEvent.Resolved) is { } resolved)
        {
            await GrainFactory.Queue(place.Team).Handled(resolved.At - since);
        }
    }

    public Task OnErrorAsync(Exception ex) => Task.CompletedTask;
}
