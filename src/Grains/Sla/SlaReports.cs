using Firstline.Grains.Interfaces.Sla;
using Firstline.Grains.Ports;
using Orleans.Concurrency;

namespace Firstline.Grains.Sla;

/// <inheritdoc cref="ISlaReports"/>
[StatelessWorker, Reentrant]
internal sealed class SlaReports(IReadModels rows) : Grain, ISlaReports
{
    public async Task<ComplianceReport> Compliance(ComplianceFilter filter) => new(filter.Clock, await rows.Compliance(filter));
}
