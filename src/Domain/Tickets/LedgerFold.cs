using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;

namespace Firstline.Domain.Tickets;

/// <summary>Folds a ticket's history into the ledgers of its clocks.</summary>
internal static class LedgerFold
{
    /// <summary>The ledgers of all cycles, in the order of their starts.</summary>
    /// <param name="facts">The whole history, oldest first.</param>
    /// <param name="book">Every version of the policy that the history names.</param>
    /// <param name="at">Up to when to tell; live clocks go on to their deadlines as it stands then.</param>
    public static IReadOnlyList<ClockLedger> Of(IEnumerable<Stamped<TicketEvent>> facts, SlaBook book, DateTimeOffset at)
    {
        var cycles = new Dictionary<(ClockKind, int), ClockStory>();
        var cause = "";
        foreach (var fact in facts)
        {
            if (fact.Event is TicketEvent.ClockMoved { Clock: var moved })
            {
                if (!cycles.TryGetValue((moved.Clock, moved.Cycle), out var story))
                {
                    cycles[(moved.Clock, moved.Cycle)] = story = new(book);
                }

                story.Take(fact, moved, cause);
            }
            else
            {
                cause = LedgerWords.Of(fact.Event);
            }
        }

        return [.. cycles.Values.Select(story => story.Tell(at)).OrderBy(ledger => ledger.StartedAt).ThenBy(ledger => ledger.Clock)];
    }
}
