using Firstline.Domain.Kernel;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Agents;

/// <summary>Agents as lists show them.</summary>
internal static class AgentTable
{
    public static void Write(Session session, AgentRow row) => session.Run("UpsertAgent", ("id", row.Id), ("name", row.Name));

    public static List<AgentId> After(Session session, string? after, int limit) =>
        session.All("Agents", row => new AgentId(row.GetString(0)), ("after", after ?? ""), ("limit", limit));
}
