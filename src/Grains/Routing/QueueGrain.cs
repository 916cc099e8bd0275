using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Domain.Routing;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Routing;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Kernel;
using Firstline.Grains.Live;
using Firstline.Grains.OnCall;
using Firstline.Grains.Ports;
using Firstline.Grains.Sla;
using Microsoft.Extensions.Logging;

namespace Firstline.Grains.Routing;

/// <inheritdoc cref="IQueueGrain"/>
internal sealed partial class QueueGrain(
    DeskTime time, Shelf<RoutingSettings> settings, SlaShelf policies, IQueueRows rows, IDutyRoster roster, ILogger<QueueGrain> logger) : Grain, IQueueGrain
{
    private const int Page = 1_000;
    private const int AgentPage = 200;
    private static readonly TimeSpan RouteAtMostEvery = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RepairEvery = TimeSpan.FromMinutes(1);

    private readonly WaitingList _waiting = new();
    private readonly Dictionary<AgentId, AgentStanding> _agents = [];
    private readonly Dictionary<TicketId, long> _left = [];
    private TimeSpan? _handling;
    private long _repairedAt;
    private Pulse _route = null!;

    private TeamId Team => new(this.GetPrimaryKeyString());

    private TeamRouting Rules => settings.Newest.Document.Of(Team);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _route = new(this, time, RouteAtMostEvery, Route);
        await Repair();
        this.RegisterGrainTimer(Look, new GrainTimerCreationOptions { DueTime = LookEvery, Period = LookEvery });
        _route.Ask();
    }

    public Task Came(TicketLine ticket, int weight)
    {
        if (!(_left.TryGetValue(ticket.Id, out var left) && left >= ticket.Version) && _waiting.Put(ticket, weight))
        {
            _route.Ask();
        }

        return Task.CompletedTask;
    }

    public Task Left(TicketId ticket, long version)
    {
        _left[ticket] = version;
        _waiting.Remove(ticket, version);
        return Task.CompletedTask;
    }

    public Task Stands(AgentStanding standing)
    {
        if (standing.Member)
        {
            _agents[standing.Agent] = standing;
            _route.Ask();
        }
        else
        {
            _agents.Remove(standing.Agent);
        }

        return Task.CompletedTask;
    }

    public Task Handled(TimeSpan occupied)
    {
        _handling = Predicting.Average(_handling ?? Rules.Handling, occupied);
        return Task.CompletedTask;
    }

    public Task Begin()
    {
        _route.Ask();
        return Task.CompletedTask;
    }

    public Task<QueueView> View(int skip, int take)
    {
        var (live, now, handling) = (Live(), time.GetUtcNow(), _handling ?? Rules.Handling);
        List<QueuedTicket> items = [];
        var (place, ahead, breaches) = (0, 0, 0);
        foreach (var waiting in _waiting.InOrder)
        {
            var start = Predicting.Start(ahead, waiting.Weight, live, handling, now);
            var late = Predicting.Breaches(start, waiting.Line.Deadline?.Schedule.Due);
            breaches += late ? 1 : 0;
            ahead += waiting.Weight;
            if (++place > skip && items.Count < take)
            {
                items.Add(new(place, waiting.Line, waiting.Weight, start, late));
            }
        }

        return Task.FromResult(new QueueView(Team, Rules.Mode, place, ahead, live.Agents, live.Points, live.Spare, breaches, handling, items));
    }

    private LiveCapacity Live()
    {
        var candidates = Reachable().ToList();
        return new(candidates.Count, candidates.Sum(agent => agent.Capacity), candidates.Sum(agent => Math.Max(0, agent.Capacity - agent.Taken)));
    }

    /// <summary>The available agents of the team; where a roster is kept for it, those who are on call or on shift.</summary>
    private IEnumerable<AgentStanding> Reachable()
    {
        var available = _agents.Values.Where(agent => agent.Status == AgentStatus.Available);
        if (!roster.Keeps(Team))
        {
            return available;
        }

        var reachable = roster.OnCallOrOnShift(Team, time.GetUtcNow()).ToHashSet();
        return available.Where(agent => reachable.Contains(agent.Agent));
    }

    /// <summary>Each second: what time alone changes (skills that are not asked for any more, agents who are not passed over any more), and each minute the rows.</summary>
    private async Task Look()
    {
        if (time.GetElapsedTime(_repairedAt) >= RepairEvery)
        {
            await Repair();
        }

        if (Rules.Mode != RoutingMode.Manual)
        {
            DelayDeactivation(RepairEvery * 2);
            _route.Ask();
        }
    }

    /// <summary>Reads what waits and who could take it: at activation, and for news that a stream lost.</summary>
    private async Task Repair()
    {
        var (before, seen) = (_waiting.Ids(), new HashSet<TicketId>());
        await foreach (var row in Rows())
        {
            seen.Add(row.Line.Id);
            _waiting.Put(row.Line, row.Weight);
        }

        _waiting.Keep(seen, before);
        _left.Clear();
        await ReadAgents();
        _repairedAt = time.GetTimestamp();
    }

    private async IAsyncEnumerable<TicketRow> Rows()
    {
        for (TicketId? after = null; ;)
        {
            var page = await rows.Waiting(Team, after, Page);
            foreach (var row in page)
            {
                yield return row;
            }

            if (page.Count < Page)
            {
                break;
            }

            after = page[^1].Line.Id;
        }

        for (TicketId? after = null; ;)
        {
            var page = await rows.WithoutPlace(after, Page);
            foreach (var row in page.Where(row => Unplaced(row.Line) == Team))
            {
                yield return row;
            }

            if (page.Count < Page)
            {
                break;
            }

            after = page[^1].Line.Id;
        }
    }

    /// <summary>The team of a ticket to which nothing has happened since places are written.</summary>
    private TeamId? Unplaced(TicketLine line) =>
        line.Agent is not null || line.Snoozed || line.Status is not (Domain.Tickets.TicketStatus.New or Domain.Tickets.TicketStatus.Open) ? null
        : line.Team ?? (policies.Book.Current.Level(line.Level) is { } level ? new TeamId(level.Team) : null);

    private async Task ReadAgents()
    {
        HashSet<AgentId> members = [.. roster.Keeps(Team) ? roster.OnCallOrOnShift(Team, time.GetUtcNow()) : []];
        string? after = null;
        do
        {
            var page = await GrainFactory.Agents().List(after, AgentPage);
            foreach (var agent in page.Items)
            {
                if (agent.Teams.Contains(Team) || members.Contains(agent.Id))
                {
                    _agents[agent.Id] = new(agent.Id, true, agent.Status, agent.Capacity, agent.Load + agent.Offered, agent.LastAssigned);
                }
                else
                {
                    _agents.Remove(agent.Id);
                }
            }

            after = page.Next;
        }
        while (after is not null);
    }
}
