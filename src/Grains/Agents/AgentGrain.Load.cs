using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Agents;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Routing;
using Firstline.Grains.Live;

namespace Firstline.Grains.Agents;

internal sealed partial class AgentGrain
{
    /// <summary>Leases outlast their offers by this much, so that what is taken at the last moment still has its room.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private const int MostOffers = 1_000;
    private static readonly TimeSpan TellAtMostEvery = TimeSpan.FromMilliseconds(10);
    private readonly AgentLoad _load = new();
    private IReadOnlyList<TeamId> _told = [];
    private DateTimeOffset? _lastAssigned;
    private Pulse _tell = null!;

    public Task Observe(HeldTicket ticket)
    {
        var held = _load.Tickets;
        if (_load.Hold(ticket))
        {
            _lastAssigned = _load.Tickets > held ? Kit.Time.GetUtcNow() : _lastAssigned;
            _tell.Ask();
            if (ticket is { Holds: true, Reopened: true } && State is Agent.Registered { Status: AgentStatus.Offline })
            {
                GiveBack(ticket.Ticket);
            }
        }

        return Task.CompletedTask;
    }

    public Task<Refusal?> Reserve(TicketId ticket, int weight, DateTimeOffset until, int beyond) => Task.FromResult<Refusal?>(State switch
    {
        Agent.Registered { Status: AgentStatus.Available } known => Room(known, ticket, weight, until + Grace, beyond),
        Agent.Registered known => AgentRefusal.NotAvailable.Because($"{known.Name} is {known.Status.ToString().ToLowerInvariant()}.", "agent"),
        _ => AgentRefusal.Unknown.Because($"There is no agent '{AgentId}'.", "agent"),
    });

    public Task<Refusal?> Claim(TicketId ticket, int weight, int beyond) => Task.FromResult<Refusal?>(State is Agent.Registered known
        ? Room(known, ticket, weight, Kit.Time.GetUtcNow() + Grace, beyond)
        : AgentRefusal.Unknown.Because($"There is no agent '{AgentId}'.", "agent"));

    public Task Release(TicketId ticket)
    {
        if (_load.Release(ticket))
        {
            _tell.Ask();
        }

        return Task.CompletedTask;
    }

    private Refusal? Room(Agent.Registered known, TicketId ticket, int weight, DateTimeOffset until, int beyond)
    {
        if (_load.Reserve(ticket, weight, until, known.Capacity + beyond, Kit.Time.GetUtcNow()))
        {
            _tell.Ask();
            return null;
        }

        return AgentRefusal.NoRoom.Because($"{known.Name} can hold {known.Capacity} points and has {_load.Points} in work and {_load.Reserved(Kit.Time.GetUtcNow())} on offer.", "agent");
    }

    /// <summary>The queues of the agent's teams, and of those that they left.</summary>
    private async Task TellQueues()
    {
        IReadOnlyList<TeamId> teams = State is Agent.Registered known ? known.Teams : [];
        foreach (var team in teams.Union(_told))
        {
            await GrainFactory.Queue(team).Stands(Standing(teams.Contains(team)));
        }

        _told = teams;
    }

    private AgentStanding Standing(bool member) => State is Agent.Registered known
        ? new(AgentId, member, known.Status, known.Capacity, _load.Points + _load.Reserved(Kit.Time.GetUtcNow()), _lastAssigned)
        : new(AgentId, false, AgentStatus.Offline, 0, 0, null);

    private async Task LoadRows()
    {
        foreach (var row in await rows.OpenTicketsOfAgent(AgentId))
        {
            _load.Hold(new(row.Line.Id, row.Line.Version, true, row.Weight));
            _lastAssigned = row.Line.Place?.AssignedAt is { } at && !(_lastAssigned > at) ? at : _lastAssigned;
        }

        foreach (var row in await queues.OfferedTo(AgentId, null, MostOffers))
        {
            if (row.Line.Place?.Offer is { } offer && offer.Agent == AgentId)
            {
                _load.Restore(row.Line.Id, row.Weight, offer.Expires + Grace);
            }
        }
    }
}
