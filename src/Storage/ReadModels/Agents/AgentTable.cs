using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Agents;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Agents;

/// <summary>Agents as lists show them.</summary>
internal static class AgentTable
{
    public static void Write(Session session, AgentRow row) => session.Run("UpsertAgent", ("id", row.Id), ("name", row.Name));

    public static List<(AgentId Id, string Name)> Page(Session session, AgentFilter filter, PeopleOrder order, PeopleCursor? after, int limit)
    {
        var agents = new Narrowing("Agents");
        agents.By("NamedSo", "text", filter.Text);
        agents.By("OfTeam", "team", filter.Team);
        agents.By("OfAgentStatus", "status", filter.Status?.ToString());
        return PeoplePage.All(agents, session, order, after, limit, row => (new AgentId(row.GetString(0)), row.GetString(1)));
    }
}
