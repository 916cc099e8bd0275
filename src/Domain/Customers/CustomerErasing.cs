using Firstline.Domain.Kernel;

namespace Firstline.Domain.Customers;

/// <summary>What of a customer is about a person.</summary>
internal static class CustomerErasing
{
    /// <summary>The places of a person among the contacts.</summary>
    public static IReadOnlyList<int> Places(Customer.Registered customer, Person person) =>
        [.. customer.Contacts.Index().Where(contact => person.Is(contact.Item.Name, contact.Item.Email)).Select(contact => contact.Index)];

    /// <summary>A fact without the person; null when it does not tell about them.</summary>
    public static CustomerEvent? Without(CustomerEvent fact, Person person) => fact switch
    {
        CustomerEvent.Registered registered when registered.Contacts.Any(contact => Is(contact, person)) =>
            registered with { Contacts = [.. registered.Contacts.Select(contact => Is(contact, person) ? Nobody : contact)] },
        CustomerEvent.ContactAdded added when Is(added.Contact, person) => new CustomerEvent.ContactAdded(Nobody),
        _ => null,
    };

    private static Contact Nobody { get; } = new(Person.Erased, "");

    private static bool Is(Contact contact, Person person) => person.Is(contact.Name, contact.Email);
}
