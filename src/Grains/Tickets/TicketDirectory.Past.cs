using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Past;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketDirectory
{
    public async Task<Outcome<TicketView>> ViewAt(TicketId ticket, TicketMoment moment)
    {
        if (moment.At > time.GetUtcNow())
        {
            return PastRefusal.InTheFuture.Because($"{moment.At:u} has not come yet.", "at");
        }

        var stored = await log.Read(TicketGrain.EntityKind, ticket.ToString(), 0, int.MaxValue);
        if (stored.Count == 0)
        {
            return TicketRefusal.Unknown.Because("No such ticket.");
        }

        if (moment.Version > stored[^1].Version)
        {
            return PastRefusal.NoSuchVersion.Because($"The newest version is {stored[^1].Version}.", "version");
        }

        var (then, version) = PastTicket.Of(
            stored.Select(fact => new Stamped<TicketEvent>(fact.EntityId, fact.Version, fact.At, fact.By, (TicketEvent)fact.Event)), moment.At, moment.Version);
        return then is Ticket.Known known
            ? TicketRows.View(ticket, known, version)
            : PastRefusal.NotYetOpen.Because($"The ticket was opened at {stored[0].At:u}.", "at");
    }
}
