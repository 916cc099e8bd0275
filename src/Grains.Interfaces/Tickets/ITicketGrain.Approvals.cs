using Firstline.Domain.Tickets.Approvals;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Tickets;

public partial interface ITicketGrain
{
    /// <summary>Asks for an approval, votes, or takes the question back. While one is pending, clocks stand still where the policy says so.</summary>
    /// <remarks>Refused for approvers that are unknown or were not asked, for what has ended, and on closed tickets.</remarks>
    [Alias("Approve")]
    Task<Outcome<TicketView>> Approve(ApprovalCommand command, Asked asked);
}
