using System.Reflection;
using Firstline.Client.Live;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Search;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;
using Firstline.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace Firstline.Web.Live;

/// <inheritdoc cref="IDeskHub"/>
/// <remarks>It only says who watches what; the <see cref="Relay"/> does the rest. Whatever it refuses is a sentence for people.</remarks>
[Authorize(Policy = DeskPolicies.Read)]
internal sealed partial class DeskHub(Relay relay, GrainCalls desk, TimeProvider time, DeskPace pace) : Hub<IDeskScreen>, IDeskHub
{
    private const string TooMany = "This screen watches too many things. Unwatch some of them first.";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly string Build =
        $"{typeof(DeskHub).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion}-{typeof(DeskHub).Module.ModuleVersionId:N}"[..^24];

    private string Me => Context.ConnectionId;

    public override Task OnConnectedAsync()
    {
        relay.Open(Me, Context.Abort);
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        relay.Close(Me);
        return Task.CompletedTask;
    }

    public async Task<BoardSnapshot> WatchBoard(string topic)
    {
        if (!Boards.Exists(topic))
        {
            throw new HubException(Boards.Unknown(topic));
        }

        var board = relay.WatchBoard(Me, topic) ?? throw new HubException(TooMany);
        using var late = new CancellationTokenSource(Patience, time);
        try
        {
            return await board.Snapshot(late.Token);
        }
        catch (Exception failure) when (failure is OrleansException or TimeoutException or OperationCanceledException)
        {
            throw new HubException("The board cannot be read just now. Ask again.", failure);
        }
    }

    public async Task<TicketChanged> WatchTicket(string ticket)
    {
        var topic = await TicketTopicOf(ticket) ?? throw NoTicket(ticket);
        var watched = relay.WatchTicket(Me, topic) ?? throw new HubException(TooMany);
        if (await Ask(_ => watched.Current()) is { } current)
        {
            return current;
        }

        relay.Unwatch(Me, topic);
        throw NoTicket(ticket);
    }

    public async Task WatchAgent(string agent)
    {
        if (!AgentId.TryParse(agent, null, out var id) || await Ask(grains => grains.Agent(id).View()) is null)
        {
            throw new HubException($"There is no agent '{agent}'.");
        }

        _ = relay.WatchAgent(Me, FeedTopics.Agent(id)) ?? throw new HubException(TooMany);
    }

    public async Task<TicketsCounted> WatchCount(string query, string? me)
    {
        AgentId? who = AgentId.TryParse(me, null, out var agent) ? agent : null;
        if (who is null && !string.IsNullOrEmpty(me))
        {
            return TicketsCounted.Refused("", $"There is no agent '{me}'.", time.GetUtcNow());
        }

        var faults = await Ask(grains => grains.Tickets().Faults(query));
        if (ConditionReader.Read(query, who).Condition is not { } condition || faults.Count > 0)
        {
            return TicketsCounted.Refused("", string.Join(' ', faults.Select(fault => fault.ToString())), time.GetUtcNow());
        }

        var topic = FeedTopics.Count(condition.ToString());
        if (relay.WatchCount(Me, topic) is not { } watched)
        {
            return TicketsCounted.Refused(topic, TooMany, time.GetUtcNow());
        }

        var current = await Ask(_ => watched.Current());
        if (current.Refusal is not null)
        {
            relay.Unwatch(Me, topic);
        }

        return current;
    }

    public async Task<BulkMoved> WatchBulk(string job)
    {
        if (!Guid.TryParse(job, out var id))
        {
            throw NoBulk(job);
        }

        var topic = FeedTopics.Bulk(id);
        var watched = relay.WatchBulk(Me, topic) ?? throw new HubException(TooMany);
        if (await Ask(_ => watched.Current()) is { } current)
        {
            return current;
        }

        relay.Unwatch(Me, topic);
        throw NoBulk(job);
    }

    public async Task<TicketPresence> Attend(string ticket, string agent, string state)
    {
        var (at, who) = await PlaceOf(ticket, agent);
        if (!Words<PresenceState>.TryParse(state, out var does))
        {
            throw new HubException(Words<PresenceState>.Expected("state"));
        }

        var present = await Ask(grains => grains.Presence(at).Beat(who, does));
        return present.View is { } view ? TicketMapping.ToClient(view) : throw new HubException(present.Refusal!.Sentence);
    }

    public async Task Depart(string ticket, string agent)
    {
        var (at, who) = await PlaceOf(ticket, agent);
        await Ask(grains => grains.Presence(at).Leave(who));
    }

    public async Task Unwatch(string topic)
    {
        var name = topic.StartsWith(FeedTopics.TicketPrefix, StringComparison.Ordinal)
            ? await TicketTopicOf(topic[FeedTopics.TicketPrefix.Length..])
            : topic;
        if (name is not null)
        {
            relay.Unwatch(Me, name);
        }
    }

    public Task<DeskHello> Hello() => Task.FromResult(new DeskHello(time.GetUtcNow(), Build, pace.Speed));

    private async Task<(TicketId Ticket, AgentId Agent)> PlaceOf(string ticket, string agent)
    {
        if (!Caller.MayWrite(Context.User!))
        {
            throw new HubException("The key may watch, but not say what somebody does.");
        }

        return await TicketTopicOf(ticket) is not { } topic ? throw NoTicket(ticket)
            : AgentId.TryParse(agent, null, out var id) ? (FeedTopics.TicketOf(topic)!.Value, id)
            : throw new HubException($"There is no agent '{agent}'.");
    }

    private static HubException NoTicket(string ticket) => new($"There is no ticket '{ticket}'.");

    private static HubException NoBulk(string job) => new($"There is no bulk job '{job}'.");

    private async Task<string?> TicketTopicOf(string ticket)
    {
        if (TicketId.TryParse(ticket, null, out var id))
        {
            return FeedTopics.Ticket(id);
        }

        return TicketNumber.TryParse(ticket, out var number) && await Ask(grains => grains.Tickets().Find(number)) is { } found
            ? FeedTopics.Ticket(found)
            : null;
    }

    private async Task<TAnswer> Ask<TAnswer>(Func<IGrainFactory, Task<TAnswer>> question)
    {
        try
        {
            return await desk.Ask(question);
        }
        catch (DeskBusy busy)
        {
            throw new HubException("The desk cannot answer just now. Ask again.", busy);
        }
    }
}
