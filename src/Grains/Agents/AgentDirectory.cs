using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Agents;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;
using Orleans.Concurrency;

namespace Firstline.Grains.Agents;

/// <inheritdoc cref="IAgentDirectory"/>
[StatelessWorker, Reentrant]
internal sealed class AgentDirectory(IReadModels rows, IQueueRows queues, DeskTime time) : Grain, IAgentDirectory
{
    public async Task<Page<AgentView>> List(string? after, int limit, AgentFilter? filter, PeopleOrder order)
    {
        var page = await rows.Agents(after, limit, filter, order);
        var views = await Task.WhenAll(page.Items.Select(agent => GrainFactory.Agent(agent).View()));
        return new([.. views.OfType<AgentView>()], page.Next);
    }

    public async Task<Page<TicketLine>> Offers(AgentId agent, TicketId? after, int limit)
    {
        var offered = await queues.OfferedTo(agent, after, limit + 1);
        var now = time.GetUtcNow();
        return new(
            [.. offered.Take(limit).Select(row => row.Line).Where(line => line.Place?.Offer?.Expires > now)],
            offered.Count > limit ? offered[limit - 1].Line.Id.ToString() : null);
    }
}
