using Firstline.Domain.Tickets.Links;
using Firstline.Grains.Interfaces.Kernel;
using Orleans.Concurrency;

namespace Firstline.Grains.Interfaces.Tickets;

public partial interface ITicketGrain
{
    /// <summary>Records its side of a link, or that it is gone. For <see cref="Links.ITicketLinksGrain"/> alone, which has judged it.</summary>
    /// <remarks>Idempotent; never refused for a ticket that was opened.</remarks>
    [Alias("RecordLink")]
    Task<Outcome<TicketView>> RecordLink(LinkCommand command, Asked asked);

    /// <summary>The ticket as links see it; null when nothing was opened under this id.</summary>
    [AlwaysInterleave, Alias("LinkEnd")]
    Task<LinkEnd?> LinkEnd();
}
