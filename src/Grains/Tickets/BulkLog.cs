using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;
using Orleans.Concurrency;

namespace Firstline.Grains.Tickets;

/// <inheritdoc cref="IBulkLog"/>
[StatelessWorker, Reentrant]
internal sealed class BulkLog(IBulkRows rows) : Grain, IBulkLog
{
    public async Task<Page<BulkView>> Jobs(BulkState? state, string? after, int limit)
    {
        var page = await rows.Jobs(state, after, limit);
        var jobs = await Task.WhenAll(page.Items.Select(job => GrainFactory.Bulk(job).View()));
        return new([.. jobs.OfType<BulkView>().Select(job => job.Counted())], page.Next);
    }
}
