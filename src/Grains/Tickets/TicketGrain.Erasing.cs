using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Attachments;
using Firstline.Domain.Tickets.Erasing;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketGrain
{
    private const int DraftsAtOnce = 100;

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
        var blank = TicketBlanks.Of(traces, person);
        var shredding = new Shredding
        {
            Rewritten = [.. blank.Select(fact => (positions[fact.Key], (object)fact.Value))],
            Facts = [.. traces.Facts.Select(fact => positions[fact.Version])],
            Actors = [.. traces.Theirs.Select(fact => positions[fact.Version])],
            Contents = texts,
        };
        await RemoveFiles(traces);
        var kept = await Keep(asked, [(new TicketEvent.PersonErased(traces.Whole, texts.Count), Kit.Time.GetUtcNow(), asked.By)], [], shredding, TicketBlanks.Fold(facts, blank));
        return kept.Refusal is { } refusal ? refusal : new ErasedTexts(true, texts.Count);
    }

    /// <summary>Files go before the facts say so: whoever is interrupted in between finds the same traces again.</summary>
    private async Task RemoveFiles(TicketTraces traces)
    {
        foreach (var file in traces.Facts.SelectMany(fact => TicketFiles.Of(fact.Event)).Distinct())
        {
            await attachments.Erase(file);
        }

        if (traces.Whole)
        {
            await RemoveDrafts();
        }
    }

    /// <summary>Removes every draft of the ticket, whoever wrote it, and its files; one that is saved meanwhile goes as well.</summary>
    private async Task RemoveDrafts()
    {
        while ((await drafts.Of(TicketId, null, DraftsAtOnce)).Items is { Count: > 0 } some)
        {
            foreach (var draft in some)
            {
                foreach (var file in (await attachments.Find(draft.Text.Attachments)).Where(file => file.Ticket is null || file.Ticket == TicketId))
                {
                    await attachments.Erase(file.Id);
                }

                await drafts.Remove(TicketId, draft.Owner, draft.Version);
            }
        }
    }
}
