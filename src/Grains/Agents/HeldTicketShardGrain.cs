using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Kernel;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace Firstline.Grains.Agents;

/// <summary>Listens to one shard of ticket facts for agents; keyed by the shard.</summary>
[Alias("desk.IHeldTicketShard")]
internal interface IHeldTicketShard : IGrainWithStringKey;

/// <summary>Tells agents which tickets came to them and which left, each as of a version of the ticket.</summary>
[ImplicitStreamSubscription(DeskStreams.Tickets)]
internal sealed class HeldTicketShardGrain : Grain, IHeldTicketShard, IStreamSubscriptionObserver, IAsyncObserver<TicketFacts>
{
    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) => handleFactory.Create<TicketFacts>().ResumeAsync(this);

    public async Task OnNextAsync(TicketFacts item, StreamSequenceToken? token = null)
    {
        var line = item.Line;
        foreach (var fact in item.Facts)
        {
            if (fact.Event is TicketEvent.Unassigned left && left.Agent != line.Agent)
            {
                await GrainFactory.Agent(left.Agent).Observe(new(line.Id, line.Version, false, item.Weight));
            }
        }

        if (line.Agent is { } agent && item.Facts.Any(fact => Matters(fact.Event)))
        {
            var open = line.Status is not (TicketStatus.Resolved or TicketStatus.Closed);
            await GrainFactory.Agent(agent).Observe(new(line.Id, line.Version, open, item.Weight, item.Facts.Any(fact => fact.Event is TicketEvent.Reopened)));
        }
    }

    public Task OnErrorAsync(Exception ex) => Task.CompletedTask;

    private static bool Matters(TicketEvent fact) =>
        fact is TicketEvent.Assigned or TicketEvent.Resolved or TicketEvent.Reopened or TicketEvent.Closed;
}
