using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Domain.Routing;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;

namespace Firstline.Grains.Agents;

internal sealed partial class AgentGrain
{
    private static readonly TimeSpan NodeLease = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan KeptWhileWatched = TimeSpan.FromMinutes(1);
    private readonly Dictionary<IFeedObserver, long> _nodes = [];
    private long _seenAt;

    public async Task Beat(IFeedObserver node, int screens)
    {
        if (screens == 0)
        {
            _nodes.Remove(node);
            return;
        }

        _nodes[node] = _seenAt = Kit.Time.GetTimestamp();
        if (State is Agent.Registered { Status: AgentStatus.Away, Before: { } before })
        {
            await Set(before);
        }
    }

    private void BeginLooking()
    {
        _seenAt = Kit.Time.GetTimestamp();
        this.RegisterGrainTimer(Look, new GrainTimerCreationOptions { DueTime = LookEvery, Period = LookEvery });
        if (State is Agent.Registered { Status: AgentStatus.Offline })
        {
            GiveBack([.. _load.Leased]);
        }
    }

    /// <summary>What the agent says counts as being seen; who goes home gives back what was not begun.</summary>
    private void SeeTo(IReadOnlyList<Stamped<AgentEvent>> facts)
    {
        foreach (var fact in facts)
        {
            if (fact.Event is AgentEvent.StatusChanged { Automatic: not true })
            {
                _seenAt = Kit.Time.GetTimestamp();
            }

            if (fact.Event is AgentEvent.StatusChanged { To: AgentStatus.Offline })
            {
                GiveBack([.. _load.Leased, .. _load.Held.Select(ticket => ticket.Ticket)]);
            }
        }
    }

    /// <summary>The tickets know whether their teams want them back, and whether they were begun.</summary>
    private void GiveBack(params IReadOnlyList<TicketId> tickets)
    {
        foreach (var ticket in tickets)
        {
            GrainFactory.Ticket(ticket).AgentGone(AgentId).Ignore();
        }
    }

    private async Task Look()
    {
        if (State is not Agent.Registered { Status: not AgentStatus.Offline } known)
        {
            return;
        }

        var teams = known.Teams.Select(team => routing.Newest.Document.Of(team)).Where(team => team.Mode != RoutingMode.Manual).ToList();
        if (teams.Count == 0)
        {
            return;
        }

        DelayDeactivation(KeptWhileWatched);
        foreach (var (node, heard) in _nodes)
        {
            if (Kit.Time.GetElapsedTime(heard) > NodeLease)
            {
                _nodes.Remove(node);
            }
        }

        if (_nodes.Count > 0)
        {
            _seenAt = Kit.Time.GetTimestamp();
            return;
        }

        var unseen = Kit.Time.GetElapsedTime(_seenAt);
        if (unseen >= teams.Min(team => team.OfflineAfter))
        {
            await Set(AgentStatus.Offline);
        }
        else if (unseen >= teams.Min(team => team.AwayAfter) && known.Status != AgentStatus.Away)
        {
            await Set(AgentStatus.Away);
        }
    }

    private Task<Outcome<Interfaces.Agents.AgentView>> Set(AgentStatus status) => Execute(Asked.ByClock, (agent, _) => AgentDecider.Decide(agent, new SetAgentStatus(status, true)));
}
