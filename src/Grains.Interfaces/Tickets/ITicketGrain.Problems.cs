using Firstline.Domain.Tickets.Problems;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Tickets;

public partial interface ITicketGrain
{
    /// <summary>Says what kind of request it is. Refused for a problem that gathers incidents, and for closed tickets.</summary>
    [Alias("ChangeType")]
    Task<Outcome<TicketView>> ChangeType(ChangeType command, Asked asked);

    /// <summary>Takes an update of the problem behind it as a public reply. Refused unless it is open. For <see cref="Problems.IBroadcastGrain"/> alone.</summary>
    [Alias("Tell")]
    Task<Outcome<TicketView>> Tell(TellOfProblem command, Asked asked);

    /// <summary>Records on the problem that an update goes out. For <see cref="Problems.IBroadcastGrain"/> alone.</summary>
    [Alias("RecordBroadcast")]
    Task<Outcome<TicketView>> RecordBroadcast(RecordBroadcast command, Asked asked);
}
