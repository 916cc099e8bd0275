using System.Text.Json;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Customers;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Erasures;

/// <summary>Where a person at a customer is named.</summary>
internal static class PersonTickets
{
    /// <summary>How many tickets of the customer are looked at in one step.</summary>
    public const int Page = 100;

    /// <summary>Whether a ticket may tell about a person: by its contact, or by who wrote to it.</summary>
    public static bool Names(TicketNames ticket, Person person) =>
        person.IsCalled(ContactOf(ticket)) || ticket.Actors.Any(person.IsCalled);

    /// <summary>Whether somebody was erased from a ticket already: perhaps in this very erasure, before it was interrupted.</summary>
    public static bool WasErased(TicketNames ticket) => ContactOf(ticket) == Person.Erased || ticket.Actors.Contains(Person.Erased);

    /// <summary>Whether it is the person's own ticket.</summary>
    public static bool IsOwn(TicketNames ticket, Person person) => person.IsCalled(ContactOf(ticket));

    /// <summary>A person with the name or the address that is missing, if one contact alone fits.</summary>
    public static Person Completed(Person person, CustomerView customer)
    {
        List<Contact> fitting = [.. customer.Contacts.Where(contact => person.Is(contact.Name, person.Email.Length > 0 ? contact.Email : ""))];
        return fitting is [var only]
            ? new(person.Name.Length > 0 ? person.Name : only.Name, person.Email.Length > 0 ? person.Email : only.Email)
            : person;
    }

    private static string ContactOf(TicketNames ticket) => JsonSerializer.Deserialize(ticket.Snapshot, StateJson.Default.Known)!.Contact;
}
