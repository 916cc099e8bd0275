using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Erasing;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketGrain
{
    public async Task<Outcome<ErasedTexts>> ErasePerson(Person person, Asked asked)
    {
        if (State is not Ticket.Known known)
        {
            return TicketRefusal.Unknown.Because("No such ticket.");
        }

        var stored = await Kit.Log.Read(Kind, Id, 0, int.MaxValue);
        var positions = stored.ToDictionary(fact => fact.Version, fact => fact.Position);
        Stamped<TicketEvent>[] facts = [.. stored.Select(fact => new Stamped<TicketEvent>(Id, fact.Version, fact.At, fact.By, (TicketEvent)fact.Event))];
        if (TicketErasing.Of(known, facts, person) is not { } traces)
        {
            return await AppliedBefore(asked) is not null && facts.LastOrDefault(fact => fact.Event is TicketEvent.PersonErased) is { Event: TicketEvent.PersonErased erased }
                ? new ErasedTexts(true, erased.Texts)
                : new ErasedTexts(false, 0);
        }

        List<Guid> texts = [.. traces.Facts.Select(fact => MessageTexts.MessageOf(fact.Event)).OfType<Guid>()];
        var blank = traces.Facts.Select(fact => fact.Version).ToHashSet();
        var shredding = new Shredding
        {
            Rewritten = [.. traces.Facts
                .Select(fact => (Position: positions[fact.Version], fact.Event, Blank: TicketBlanks.Of(fact.Event)))
                .Where(fact => fact.Blank != fact.Event)
                .Select(fact => (fact.Position, (object)fact.Blank))],
            Facts = [.. traces.Facts.Select(fact => positions[fact.Version])],
            Actors = [.. traces.Theirs.Select(fact => positions[fact.Version])],
            Contents = texts,
        };
        var kept = await Keep(asked, [(new TicketEvent.PersonErased(traces.Whole, texts.Count), Kit.Time.GetUtcNow(), asked.By)], [], shredding, TicketBlanks.Fold(facts, blank));
        return kept.Refusal is { } refusal ? refusal : new ErasedTexts(true, texts.Count);
    }
}
