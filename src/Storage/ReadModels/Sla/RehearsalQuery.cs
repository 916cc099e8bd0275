using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Sla;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Sla;

/// <summary>Finds past tickets, by number.</summary>
internal static class RehearsalQuery
{
    public static List<(TicketId Ticket, long Number)> Run(Session session, RehearsalScope scope, long afterNumber, int limit)
    {
        var narrowed = new Narrowing("TicketNumbers", ("after", afterNumber));
        narrowed.By("TicketOpenedFrom", "from", scope.From);
        narrowed.By("TicketOpenedBefore", "to", scope.To);
        narrowed.By("TicketOfTier", "tier", scope.Tier);
        narrowed.By("TicketOfPriority", "priority", scope.Priority);
        narrowed.By("TicketOfCustomer", "customer", scope.Customer);
        narrowed.By("TicketOfTeam", "team", scope.Team);
        narrowed.By("TicketOfSourcePrefix", "source", scope.SourcePrefix);
        return narrowed.All(session, row => (TicketId.Parse(row.GetString(0)), row.GetInt64(1)), "ByNumber", ("limit", limit));
    }
}
