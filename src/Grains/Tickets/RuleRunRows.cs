using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Tickets;

/// <summary>What rules did, as read rows.</summary>
internal static class RuleRunRows
{
    /// <summary>Runs among facts, as rows.</summary>
    public static IEnumerable<RuleRunRow> Of(TicketId ticket, TicketNumber number, IReadOnlyList<Stamped<TicketEvent>> facts) =>
        from fact in facts
        let ran = fact.Event as TicketEvent.RuleRan
        where ran is not null
        select new RuleRunRow(ticket, new(new(ticket, number), fact.Version, ran.Rule, ran.Version, fact.At, ran.On, ran.Changes, ran.Refusal));
}
