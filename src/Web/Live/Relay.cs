using Firstline.Client.Live;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;
using Microsoft.AspNetCore.SignalR;

namespace Firstline.Web.Live;

/// <summary>
/// This node's side of the live path: one ear for all feeds, one subscription a topic however many screens watch it, and for each
/// screen a place where what it is too slow for is merged.
/// </summary>
internal sealed class Relay : BackgroundService
{
    private static readonly TimeSpan KeepEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(30);
    private readonly Subscriptions _subscriptions;
    private readonly IHubContext<DeskHub, IDeskScreen> _hub;
    private readonly IGrainFactory _grains;
    private readonly TimeProvider _time;
    private readonly LiveLog _log;
    private readonly Ear _ear;
    private readonly Lazy<TopicTools> _tools;

    public Relay(
        Subscriptions subscriptions,
        IHubContext<DeskHub, IDeskScreen> hub,
        IGrainFactory grains,
        TimeProvider time,
        DeskNames names,
        LiveMeter meter,
        LiveLog log)
    {
        (_subscriptions, _hub, _grains, _time, _log) = (subscriptions, hub, grains, time, log);
        _ear = new(subscriptions);
        _tools = new(() => new(grains, grains.CreateObjectReference<IFeedObserver>(_ear), time, names, meter, log));
    }

    /// <summary>A screen connected.</summary>
    public void Open(string connection, Action cutOff) => _subscriptions.Open(new(
        connection,
        _hub.Clients.Client(connection),
        () =>
        {
            _log.ScreenCutOff(connection);
            cutOff();
        },
        failure => _log.ScreenFailed(failure, connection)));

    /// <summary>A screen is gone.</summary>
    public void Close(string connection) => _subscriptions.Close(connection);

    /// <summary>A screen watches a board; null when it watches too much.</summary>
    public BoardTopic? WatchBoard(string connection, string topic) => _subscriptions.Join(connection, topic, name => new BoardTopic(name, _tools.Value));

    /// <summary>A screen watches a ticket; null when it watches too much.</summary>
    public TicketTopic? WatchTicket(string connection, string topic) => _subscriptions.Join(connection, topic, name => new TicketTopic(name, _tools.Value));

    /// <summary>A screen watches an agent; null when it watches too much.</summary>
    public AgentTopic? WatchAgent(string connection, string topic) => _subscriptions.Join(connection, topic, name => new AgentTopic(name, _tools.Value));

    /// <summary>A screen watches a count; null when it watches too much.</summary>
    public CountTopic? WatchCount(string connection, string topic) => _subscriptions.Join(connection, topic, name => new CountTopic(name, _tools.Value));

    /// <summary>A screen watches a bulk job; null when it watches too much.</summary>
    public BulkTopic? WatchBulk(string connection, string topic) => _subscriptions.Join(connection, topic, name => new BulkTopic(name, _tools.Value));

    /// <summary>A screen watches a topic no more.</summary>
    public void Unwatch(string connection, string topic) => _subscriptions.Leave(connection, topic);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(KeepEvery, _time);
        while (await Next(timer, stoppingToken))
        {
            foreach (var topic in _subscriptions.Forget(Linger))
            {
                topic.Dispose();
                await Release(topic.Name);
            }

            foreach (var topic in _subscriptions.Topics)
            {
                topic.AskKeep();
            }
        }
    }

    private static async ValueTask<bool> Next(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task Release(string topic)
    {
        try
        {
            await _grains.Feed(topic).Unsubscribe(_tools.Value.Ear);
        }
        catch (Exception failure)
        {
            _log.NotReleased(failure, topic);
        }
    }

    /// <summary>The object that feeds know; Orleans holds it weakly, the relay holds it for good.</summary>
    private sealed class Ear(Subscriptions subscriptions) : IFeedObserver
    {
        public Task Push(FeedBatch batch)
        {
            subscriptions.Find(batch.Topic)?.Take(batch);
            return Task.CompletedTask;
        }
    }
}
