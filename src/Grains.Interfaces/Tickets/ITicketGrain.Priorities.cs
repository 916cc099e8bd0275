using Firstline.Domain.Tickets.Priorities;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Tickets;

public partial interface ITicketGrain
{
    /// <summary>Says how much the ticket touches and how soon it hurts; the desk's matrix gives the priority, unless one set by hand stands against it.</summary>
    /// <remarks>Idempotent. Live clocks get another target with the priority, which may breach at once.</remarks>
    [Alias("JudgeImpact")]
    Task<Outcome<TicketView>> JudgeImpact(JudgeImpact command, Asked asked);
}
