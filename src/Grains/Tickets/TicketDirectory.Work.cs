using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketDirectory
{
    public Task<IReadOnlyList<TimeSum>> TimeSpent(TimeFilter filter) => times.TimeSpent(filter);
}
