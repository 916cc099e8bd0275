using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Kernel;
using Firstline.Grains.Live;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace Firstline.Grains.Notifications;

/// <summary>Listens to one shard of ticket facts, only to know that the log has gone on; keyed by the shard.</summary>
[Alias("desk.INoticeShard")]
internal interface INoticeShard : IGrainWithStringKey;

/// <inheritdoc cref="INoticeShard"/>
[ImplicitStreamSubscription(DeskStreams.Tickets)]
internal sealed class NoticeShardGrain(DeskTime time) : Grain, INoticeShard, IStreamSubscriptionObserver, IAsyncObserver<TicketFacts>
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(50);

    private Pulse _pulse = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _pulse = new(this, time, Least, () => GrainFactory.NoticeReader().Look());
        return Task.CompletedTask;
    }

    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) => handleFactory.Create<TicketFacts>().ResumeAsync(this);

    public Task OnNextAsync(TicketFacts item, StreamSequenceToken? token = null)
    {
        _pulse.Ask();
        return Task.CompletedTask;
    }

    public Task OnErrorAsync(Exception ex) => Task.CompletedTask;
}
