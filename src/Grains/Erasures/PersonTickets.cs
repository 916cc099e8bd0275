using System.Text.Json;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Erasing;
using Firstline.Grains.Interfaces.Customers;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Erasures;

/// <summary>Where a person at a customer is named.</summary>
internal static class PersonTickets
{
    /// <summary>How many tickets of the customer are looked at in one step.</summary>
    public const int Page = 100;

    /// <summary>Whether a ticket may tell about a person: by its contact, by who wrote to it, or by who was to approve something.</summary>
    public static bool Names(TicketNames ticket, Person person) =>
        StateOf(ticket) is var state && (person.IsCalled(state.Contact) || IsApprover(state, person)) || ticket.Actors.Any(person.IsCalled);

    /// <summary>Whether somebody was erased from a ticket already: perhaps in this very erasure, before it was interrupted.</summary>
    public static bool WasErased(TicketNames ticket) => Names(ticket, Person.Nobody);

    /// <summary>Whether it is the person's own ticket.</summary>
    public static bool IsOwn(TicketNames ticket, Person person) => person.IsCalled(StateOf(ticket).Contact);

    /// <summary>A person with the name or the address that is missing, if one contact alone fits.</summary>
    public static Person Completed(Person person, CustomerView customer)
    {
        List<Contact> fitting = [.. customer.Contacts.Where(contact => person.Is(contact.Name, person.Email.Length > 0 ? contact.Email : ""))];
        return fitting is [var only]
            ? new(person.Name.Length > 0 ? person.Name : only.Name, person.Email.Length > 0 ? person.Email : only.Email)
            : person;
    }

    private static bool IsApprover(Ticket.Known ticket, Person person) =>
        ticket.Approvals.Any(approval => approval.Ask.Approvers.Any(approver => TicketErasing.IsTheirs(approver, person)));

    private static Ticket.Known StateOf(TicketNames ticket) => JsonSerializer.Deserialize(ticket.Snapshot, StateJson.Default.Known)!;
}
