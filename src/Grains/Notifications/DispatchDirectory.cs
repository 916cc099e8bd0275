using Firstline.Domain.Kernel;
using Firstline.Domain.Notifications;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Notifications;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;
using Orleans.Concurrency;

namespace Firstline.Grains.Notifications;

/// <inheritdoc cref="IDispatchDirectory"/>
[StatelessWorker, Reentrant]
internal sealed class DispatchDirectory(IDispatches dispatches, IEnumerable<INotificationChannel> channels, IEnumerable<IWebhookSecrets> secrets, DeskTime time)
    : Grain, IDispatchDirectory
{
    private static readonly TimeSpan Lately = TimeSpan.FromHours(1);

    public Task<Page<Dispatch>> List(DispatchFilter filter, string? after, int limit) => dispatches.List(filter, after, limit);

    public Task<Dispatch?> Find(string id) => dispatches.Find(id);

    public async Task<Outcome<Dispatch>> Retry(string id)
    {
        if (await dispatches.Find(id) is not { } known)
        {
            return NoticeRefusal.UnknownDispatch.Because($"There is no message '{id}'.");
        }

        if (known.State != DispatchState.Dead)
        {
            return NoticeRefusal.NotDead.Because($"The message '{id}' is {known.State.ToString().ToLowerInvariant()}.");
        }

        var again = known.Again(time.GetUtcNow());
        await dispatches.Save([again]);
        GrainFactory.Courier(again.Endpoint).Run().Ignore();
        return again;
    }

    public Task<int> RetryAll(NotifyChannel? channel) => dispatches.RetryAll(channel, time.GetUtcNow());

    public async Task<IReadOnlyList<ChannelHealth>> Health()
    {
        var now = time.GetUtcNow();
        var counts = (await dispatches.Counts(now - Lately)).ToLookup(count => count.Channel);
        var resting = await Task.WhenAll((await dispatches.DueEndpoints(now)).Select(endpoint => GrainFactory.Courier(endpoint).Resting()));
        return [.. channels.OrderBy(channel => channel.Channel).Select(channel => new ChannelHealth(
            channel.Channel, channel.Unavailable, Count(channel, DispatchState.Pending), Count(channel, DispatchState.Failed), Count(channel, DispatchState.Dead),
            Count(channel, DispatchState.Sent),
            counts[channel.Channel].Where(count => count.State is DispatchState.Pending or DispatchState.Failed).Select(count => (DateTimeOffset?)count.Oldest).Min(),
            [.. resting.OfType<RestingEndpoint>().Where(rest => rest.Endpoint.StartsWith(channel.Channel.ToString(), StringComparison.OrdinalIgnoreCase))]))];

        int Count(INotificationChannel channel, DispatchState state) => counts[channel.Channel].Where(count => count.State == state).Sum(count => count.Count);
    }

    public Task<string> WebhookSecret(AgentId agent) => Task.FromResult(secrets.First().For(agent));
}
