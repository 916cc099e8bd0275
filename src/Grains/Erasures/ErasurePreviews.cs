using Firstline.Domain.Customers;
using Firstline.Domain.Erasures;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Erasing;
using Firstline.Grains.Interfaces.Erasures;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Ports;
using Firstline.Grains.Tickets;
using Orleans.Concurrency;

namespace Firstline.Grains.Erasures;

/// <inheritdoc cref="IErasurePreviews"/>
[StatelessWorker, Reentrant]
internal sealed class ErasurePreviews(IReadModels rows, IEventLog log) : Grain, IErasurePreviews
{
    private const int MostTickets = 10_000;
    private const int MostNumbers = 100;

    public async Task<Outcome<ErasurePreview>> Preview(CustomerId customer, Person person)
    {
        if (ErasureDecider.Broken(person) is { } nobody)
        {
            return nobody;
        }

        if (await GrainFactory.Customer(customer).View() is not { } known)
        {
            return CustomerRefusal.Unknown.Because($"There is no customer '{customer}'.", "customer");
        }

        person = PersonTickets.Completed(person, known);
        var (after, looked, own, others, texts) = (0L, 0, 0, 0, 0);
        List<TicketNumber> numbers = [];
        IReadOnlyList<TicketNames> page;
        do
        {
            page = await rows.NamesInTickets(customer, after, PersonTickets.Page);
            List<TicketNames> named = [.. page.Where(ticket => PersonTickets.Names(ticket, person))];
            numbers.AddRange(named.Select(ticket => new TicketNumber(ticket.Number)).Take(MostNumbers - numbers.Count));
            own += named.Count(ticket => PersonTickets.IsOwn(ticket, person));
            others += named.Count(ticket => !PersonTickets.IsOwn(ticket, person));
            texts += await Texts(named, person);
            looked += page.Count;
            after = page.Count > 0 ? page[^1].Number : after;
        }
        while (page.Count == PersonTickets.Page && looked < MostTickets);

        return new ErasurePreview(
            person, own, others, texts, known.Contacts.Count(contact => person.Is(contact.Name, contact.Email)), numbers, page.Count < PersonTickets.Page);
    }

    private async Task<int> Texts(List<TicketNames> named, Person person)
    {
        var own = named.Where(ticket => PersonTickets.IsOwn(ticket, person)).Select(ticket => ticket.Ticket.ToString()).ToHashSet();
        var histories = await log.ReadMany(TicketGrain.EntityKind, [.. named.Select(ticket => ticket.Ticket.ToString())]);
        return histories.SelectMany(history => history)
            .Count(fact => MessageTexts.MessageOf(fact.Event) is not null && (own.Contains(fact.EntityId) || TicketErasing.IsTheirs(fact.By, person)));
    }
}
