using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Agents;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Kernel;

namespace Firstline.Grains.Notifications;

/// <summary>Who is in which team, as of at most ten seconds ago.</summary>
internal sealed class Roster(DeskTime time)
{
    private const int Portion = 200;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private ILookup<TeamId, AgentView>? _teams;
    private long _readAt;

    /// <summary>The members of a team who are at work; all of them when nobody is.</summary>
    public async Task<IReadOnlyList<AgentId>> AtWork(IGrainFactory grains, TeamId team)
    {
        if (_teams is null || time.GetElapsedTime(_readAt) > Fresh)
        {
            _teams = await Read(grains);
            _readAt = time.GetTimestamp();
        }

        List<AgentView> members = [.. _teams[team]];
        var atWork = members.Where(agent => agent.Status != AgentStatus.Offline).ToList();
        return [.. (atWork.Count > 0 ? atWork : members).Select(agent => agent.Id)];
    }

    private static async Task<ILookup<TeamId, AgentView>> Read(IGrainFactory grains)
    {
        List<AgentView> agents = [];
        string? after = null;
        do
        {
            var page = await grains.Agents().List(after, Portion);
            agents.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return agents.SelectMany(agent => agent.Teams.Select(team => (team, agent))).ToLookup(one => one.team, one => one.agent);
    }
}
