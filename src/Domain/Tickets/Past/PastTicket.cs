using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Past;

/// <summary>Folds a history up to a moment.</summary>
internal static class PastTicket
{
    /// <summary>The ticket after the facts that had happened by an instant, or up to a version, whichever comes first; with its version.</summary>
    public static (Ticket Ticket, long Version) Of(IEnumerable<Stamped<TicketEvent>> facts, DateTimeOffset? at, long? version)
    {
        var (ticket, last) = ((Ticket)new Ticket.Unopened(), 0L);
        foreach (var fact in facts.TakeWhile(fact => !(fact.At > at) && !(fact.Version > version)))
        {
            (ticket, last) = (Ticket.Evolve(ticket, fact.Event, fact.At), fact.Version);
        }

        return (ticket, last);
    }
}
