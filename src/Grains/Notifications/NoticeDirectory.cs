using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Notifications;
using Firstline.Grains.Ports;
using Orleans.Concurrency;

namespace Firstline.Grains.Notifications;

/// <inheritdoc cref="INoticeDirectory"/>
[StatelessWorker, Reentrant]
internal sealed class NoticeDirectory(INotices notices) : Grain, INoticeDirectory
{
    public async Task<Outcome<Page<NoticeView>>> List(AgentId agent, NoticeFilter filter, string? after, int limit) =>
        await GrainFactory.Agent(agent).View() is null
            ? AgentRefusal.Unknown.Because($"There is no agent '{agent}'.")
            : await notices.List(agent, filter, after, limit);
}
