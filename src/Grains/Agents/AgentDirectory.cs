using Firstline.Grains.Interfaces.Agents;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Ports;
using Orleans.Concurrency;

namespace Firstline.Grains.Agents;

/// <inheritdoc cref="IAgentDirectory"/>
[StatelessWorker, Reentrant]
internal sealed class AgentDirectory(IReadModels rows) : Grain, IAgentDirectory
{
    public async Task<Page<AgentView>> List(string? after, int limit, AgentFilter? filter, PeopleOrder order)
    {
        var page = await rows.Agents(after, limit, filter, order);
        var views = await Task.WhenAll(page.Items.Select(agent => GrainFactory.Agent(agent).View()));
        return new([.. views.OfType<AgentView>()], page.Next);
    }
}
