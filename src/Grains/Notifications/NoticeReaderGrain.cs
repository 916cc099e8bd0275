using System.Text.Json;
using Firstline.Domain.Kernel;
using Firstline.Domain.Notifications;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Notifications;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;
using Firstline.Grains.Tickets;
using Orleans.Concurrency;

namespace Firstline.Grains.Notifications;

/// <summary>Reads the log and tells everybody what concerns them. There is one in the cluster.</summary>
[Alias("desk.INoticeReader")]
internal interface INoticeReader : IGrainWithStringKey
{
    /// <summary>Looks whether the log has gone on. Asked while it reads, it looks once more.</summary>
    [OneWay, AlwaysInterleave, Alias("Look")]
    Task Look();
}

/// <inheritdoc cref="INoticeReader"/>
/// <remarks>
/// The log is the queue and its position the receipt: the position moves on after every inbox has what is theirs, and an inbox ignores what it has. So a crash
/// between the two loses nothing and tells nothing twice, also while two activations overlap.
/// </remarks>
internal sealed class NoticeReaderGrain(IEventLog log, INotices notices, Roster roster) : Grain, INoticeReader
{
    private const int Portion = 500;

    private bool _looking;
    private bool _again;
    private long _position = -1;

    public async Task Look()
    {
        _again = true;
        if (_looking)
        {
            return;
        }

        _looking = true;
        try
        {
            while (_again)
            {
                _again = false;
                await ReadOn();
            }
        }
        finally
        {
            _looking = false;
        }
    }

    private async Task ReadOn()
    {
        _position = _position < 0 ? await notices.Cursor() : _position;
        while (await log.ReadAll(TicketGrain.EntityKind, _position, Portion) is { Count: > 0 } facts)
        {
            await Tell(facts);
            await notices.MoveCursor(facts[^1].Position);
            _position = facts[^1].Position;
            if (facts.Count < Portion)
            {
                break;
            }
        }
    }

    private async Task Tell(IReadOnlyList<StoredFact> facts)
    {
        var telling = facts.Where(fact => TicketNotices.MayTell((TicketEvent)fact.Event)).ToList();
        if (telling.Count == 0)
        {
            return;
        }

        var states = await notices.TicketStates([.. telling.Select(fact => fact.EntityId).Distinct()]);
        var scenes = states.ToDictionary(state => state.Key, state => SceneOf(TicketId.Parse(state.Key), state.Value));
        Dictionary<AgentId, List<ToldNotice>> told = [];
        foreach (var fact in telling.Where(fact => scenes.ContainsKey(fact.EntityId)))
        {
            HashSet<AgentId> heard = [];
            foreach (var (to, notice) in TicketNotices.Of(scenes[fact.EntityId], new(fact.EntityId, fact.Version, fact.At, fact.By, (TicketEvent)fact.Event)))
            {
                foreach (var agent in to.Agent is { } one ? [one] : await roster.AtWork(GrainFactory, to.Team!.Value))
                {
                    if (heard.Add(agent) && !(fact.By.Kind == WhoKind.Agent && fact.By.Id == agent.Value))
                    {
                        (told.TryGetValue(agent, out var theirs) ? theirs : told[agent] = []).Add(new(fact.Position, notice));
                    }
                }
            }
        }

        await Task.WhenAll(told.Select(one => GrainFactory.Notifier(one.Key).Tell(one.Value)));
    }

    private static TicketScene SceneOf(TicketId id, string snapshot)
    {
        var ticket = JsonSerializer.Deserialize(snapshot, StateJson.Default.Known)!;
        return new(id, new(ticket.Agent, ticket.Agent is null ? ticket.Team : null), ticket.Watchers, ticket.Tasks, ticket.Approvals);
    }
}
