using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;
using Orleans.Concurrency;

namespace Firstline.Grains.Tickets;

/// <inheritdoc cref="IRuleLog"/>
[StatelessWorker, Reentrant]
internal sealed class RuleLog(IRuleRuns runs) : Grain, IRuleLog
{
    public Task<Page<RuleRun>> Runs(string? rule, TicketId? ticket, string? after, int limit) => runs.Runs(rule, ticket, after, limit);

    public Task<IReadOnlyList<RuleCount>> Counts(DateTimeOffset since) => runs.Counts(since);

    public async Task<IReadOnlyList<TimelineEntry>> Changes(TicketId ticket, long version, int changes) =>
        changes == 0 ? [] : (await GrainFactory.Tickets().Timeline(ticket, version, changes)).Items;
}
