using Firstline.Domain.Tickets.Priorities;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketGrain
{
    public Task<Outcome<TicketView>> JudgeImpact(JudgeImpact command, Asked asked) => Decide(command, asked);
}
