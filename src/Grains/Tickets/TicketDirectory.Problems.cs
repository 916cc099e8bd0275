using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Interfaces.Tickets.Problems;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketDirectory
{
    public Task<Page<BroadcastLine>> Broadcasts(TicketId problem, string? after, int limit) => problems.Broadcasts(problem, after, limit);

    public Task<Page<AffectedCustomer>> Affected(TicketId problem, string? after, int limit) => problems.Affected(problem, after, limit);
}
