using Firstline.Domain.Tickets.Problems;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketGrain
{
    public Task<Outcome<TicketView>> ChangeType(ChangeType command, Asked asked) => Decide(command, asked);

    public Task<Outcome<TicketView>> Tell(TellOfProblem command, Asked asked) => Decide(command, asked);

    public Task<Outcome<TicketView>> RecordBroadcast(RecordBroadcast command, Asked asked) => Decide(command, asked);
}
