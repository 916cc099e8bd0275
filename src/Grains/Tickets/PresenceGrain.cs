using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Kernel;
using Firstline.Grains.Live;

namespace Firstline.Grains.Tickets;

/// <inheritdoc cref="IPresenceGrain"/>
internal sealed class PresenceGrain(DeskTime time) : Grain, IPresenceGrain
{
    /// <summary>How many agents one ticket shows.</summary>
    public const int Most = 50;

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly Leases<AgentId> _leases = new(time, Lease);
    private readonly List<PresentAgent> _present = [];
    private IGrainTimer? _look;

    private TicketId Ticket => new(this.GetPrimaryKey());

    public async Task<Outcome<PresenceView>> Beat(AgentId agent, PresenceState state)
    {
        await Look();
        var index = _present.FindIndex(one => one.Agent == agent);
        if (index >= 0)
        {
            _leases.Renew(agent);
            if (_present[index].State != state)
            {
                _present[index] = _present[index] with { State = state };
                await Tell();
            }

            return Now;
        }

        if (await GrainFactory.Ticket(Ticket).View() is not { } ticket)
        {
            return TicketRefusal.Unknown.Because("No such ticket.");
        }

        if (await GrainFactory.Agent(agent).View() is not { } known)
        {
            return AgentRefusal.Unknown.Because($"There is no agent '{agent}'.", "agent");
        }

        if (_present.Count >= Most)
        {
            return TicketRefusal.TooManyPresent.Because($"{Most} agents are at {ticket.Number} already.");
        }

        _leases.Renew(agent);
        _present.Add(new(agent, known.Name, state, time.GetUtcNow()));
        _look ??= this.RegisterGrainTimer(Look, new() { DueTime = LookEvery, Period = LookEvery });
        await Tell();
        return Now;
    }

    public async Task<PresenceView> Leave(AgentId agent)
    {
        _leases.End(agent);
        await Look();
        return Now;
    }

    public Task<PresenceView> View() => Task.FromResult(new PresenceView(Ticket, [.. _present.Where(one => _leases.Contains(one.Agent))]));

    private PresenceView Now => new(Ticket, [.. _present]);

    /// <summary>Takes away those who have not said so again.</summary>
    private async Task Look()
    {
        if (_present.RemoveAll(one => !_leases.Contains(one.Agent)) > 0)
        {
            await Tell();
        }

        if (_present.Count == 0)
        {
            _look?.Dispose();
            _look = null;
        }
    }

    private Task Tell() => GrainFactory.Feed(FeedTopics.Ticket(Ticket)).Publish(new FeedItem.PresenceChanged(Now));
}
