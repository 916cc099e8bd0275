using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Tickets;

/// <summary>Whether the agents exist that actions name.</summary>
internal static class KnownAgents
{
    /// <summary>A refusal that names the first agent who does not exist, or null.</summary>
    public static async Task<Refusal?> Lost(this IGrainFactory grains, IEnumerable<AgentId> agents)
    {
        foreach (var agent in agents)
        {
            if (await grains.Agent(agent).View() is null)
            {
                return AgentRefusal.Unknown.Because($"There is no agent '{agent}'.", "actions");
            }
        }

        return null;
    }
}
