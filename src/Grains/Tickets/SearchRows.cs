using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Search;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Tickets;

/// <summary>What searches need of a ticket: only what changed, so that a message costs what itself costs.</summary>
internal static class SearchRows
{
    private const TraitsParts Everything = TraitsParts.Values | TraitsParts.Tags | TraitsParts.Fields | TraitsParts.Words;

    public static IEnumerable<ReadRow> Of(Ticket before, Ticket.Known after, IReadOnlyList<Stamped<TicketEvent>> facts)
    {
        var traits = TicketTraits.Of(after);
        var parts = before is Ticket.Known known ? Difference(TicketTraits.Of(known), traits) : Everything;
        if (parts is not TraitsParts.None)
        {
            yield return new TraitsRow(traits, parts);
        }

        foreach (var fact in facts)
        {
            if (MessageTexts.MessageOf(fact.Event) is { } message)
            {
                yield return new MessageWords(after.Number, fact.Version, message, fact.Event is TicketEvent.Noted);
            }
        }
    }

    private static TraitsParts Difference(TicketTraits before, TicketTraits after)
    {
        var tags = before.Tags.SequenceEqual(after.Tags) ? TraitsParts.None : TraitsParts.Tags | TraitsParts.Words;
        var fields = SameFields(before, after) ? TraitsParts.None : TraitsParts.Fields | TraitsParts.Words;
        var values = Values(before).Equals(Values(after)) ? TraitsParts.None : TraitsParts.Values;
        var words = (before.Subject, before.Customer, before.Contact, before.Component) == (after.Subject, after.Customer, after.Contact, after.Component)
            ? TraitsParts.None
            : TraitsParts.Words;
        return tags | fields | values | words;
    }

    private static object Values(TicketTraits traits) => (
        (traits.Channel, traits.Contact, traits.Component),
        (traits.WroteAt, traits.RepliedAt), (traits.Outage, traits.Attachments, traits.Reopenings, traits.ResolvedAt, traits.ClosedAt));

    private static bool SameFields(TicketTraits before, TicketTraits after) => ReferenceEquals(before.Fields, after.Fields)
        || (before.Fields.Count == after.Fields.Count
            && before.Fields.All(field => after.Fields.TryGetValue(field.Key, out var other) && field.Value.SequenceEqual(other)));
}
