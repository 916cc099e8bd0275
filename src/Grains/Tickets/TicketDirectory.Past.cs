using System.Globalization;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Past;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketDirectory
{
    private const int MostToldAsOne = 500;

    public async Task<Page<TimelineEntry>> TimelineOfAll(TicketId ticket, DateTimeOffset? at, long afterPosition, int limit)
    {
        var (all, numbers) = await Family(ticket, at);
        var after = all.Find(fact => fact.Position == afterPosition);
        List<StoredFact> page =
        [
            .. all.Where(fact => after is null ? afterPosition == 0 : (fact.At, fact.Position).CompareTo((after.At, after.Position)) > 0)
                .OrderBy(fact => fact.At).ThenBy(fact => fact.Position).Take(limit),
        ];
        return new(
            [.. (await Tell(page)).Select(entry => entry with { Ticket = numbers[entry.Fact.EntityId] })],
            page.Count < limit ? null : page[^1].Position.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The facts of a ticket and of all that were merged into it, generation by generation.</summary>
    private async Task<(List<StoredFact> Facts, Dictionary<string, TicketRef> Tickets)> Family(TicketId ticket, DateTimeOffset? at)
    {
        List<StoredFact> facts = [];
        Dictionary<string, TicketRef> told = [];
        List<string> next = [ticket.ToString()];
        while (next.Count > 0)
        {
            List<StoredFact> found = [.. (await log.ReadMany(TicketGrain.EntityKind, next)).SelectMany(history => history).Where(fact => at is null || fact.At <= at)];
            foreach (var fact in found)
            {
                if (fact.Event is TicketEvent.Opened opened)
                {
                    told[fact.EntityId] = new(TicketId.Parse(fact.EntityId), opened.Number);
                }
            }

            facts.AddRange(found);
            next = [.. found.Select(fact => fact.Event).OfType<TicketEvent.Absorbed>().Select(fact => fact.Ticket.ToString()).Distinct()
                .Where(id => !told.ContainsKey(id)).Take(MostToldAsOne - told.Count)];
        }

        return (facts, told);
    }

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
