using System.Diagnostics;
using Firstline.Domain.Calendars;
using Firstline.Domain.Kernel;

namespace Firstline.Domain.Customers;

/// <summary>What may happen to a customer, and when not.</summary>
internal static class CustomerDecider
{
    private const int LongestName = 200;
    private const int MostContacts = 10_000;

    public static Decision<CustomerEvent> Decide(Customer customer, CustomerCommand command) => (customer, command) switch
    {
        (_, RegisterCustomer register) when Check(register) is { } refusal => refusal,
        (Customer.Unknown, RegisterCustomer register) => Begin(register),
        (Customer.Registered known, RegisterCustomer register) => Update(known, register),
        (Customer.Registered known, ConfirmTerms confirm) when confirm.Revision > known.TermsApplied => new CustomerEvent.TermsApplied(confirm.Revision),
        (Customer.Registered, ConfirmTerms) => Decision<CustomerEvent>.Nothing,
        (Customer.Unknown, _) => CustomerRefusal.Unknown.Because("No such customer."),
        _ => throw new UnreachableException($"{command.GetType().Name} is not decided."),
    };

    private static List<CustomerEvent> Begin(RegisterCustomer register)
    {
        List<CustomerEvent> facts =
        [
            new CustomerEvent.Registered(
                register.Name.Trim(), register.Tier, register.Zone, NewContacts([], register.Contacts), register.Resolution, register.Calendar, register.Contract),
        ];
        if (register.AccountManager is { } manager)
        {
            facts.Add(new CustomerEvent.AccountManagerNamed(manager));
        }

        return facts;
    }

    private static Decision<CustomerEvent> Update(Customer.Registered known, RegisterCustomer register)
    {
        List<CustomerEvent> facts = [];
        if (known.Name != register.Name.Trim())
        {
            facts.Add(new CustomerEvent.Renamed(register.Name.Trim()));
        }

        if ((known.Tier, known.Zone, known.Calendar, known.Contract) != (register.Tier, register.Zone, register.Calendar, register.Contract)
            || !known.Resolution.SequenceEqual(register.Resolution))
        {
            facts.Add(new CustomerEvent.TermsAgreed(
                known.TermsRevision + 1, register.Tier, register.Zone, register.Resolution, register.Calendar, register.Contract));
        }

        if (known.AccountManager != register.AccountManager)
        {
            facts.Add(new CustomerEvent.AccountManagerNamed(register.AccountManager));
        }

        var added = NewContacts(known.Contacts, register.Contacts);
        if (known.Contacts.Length + added.Count > MostContacts)
        {
            return CustomerRefusal.TooManyContacts.Because($"A customer has at most {MostContacts:N0} contacts.", "contacts");
        }

        facts.AddRange(added.Select(contact => new CustomerEvent.ContactAdded(contact)));
        return facts;
    }

    /// <summary>Contacts that are not known yet: by e-mail, or by name where there is none.</summary>
    private static List<Contact> NewContacts(IEnumerable<Contact> known, IReadOnlyList<Contact> named)
    {
        var present = known.Select(Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. named.Where(contact => present.Add(Key(contact)))];

        static string Key(Contact contact) => contact.Email.Length > 0 ? contact.Email : contact.Name;
    }

    private static Refusal? Check(RegisterCustomer register) => register switch
    {
        { Name: var name } when string.IsNullOrWhiteSpace(name) || name.Length > LongestName =>
            CustomerRefusal.BadName.Because($"name must have 1 to {LongestName} characters.", "name"),
        { Tier: var tier } when !Enum.IsDefined(tier) =>
            CustomerRefusal.UnknownTier.Because($"tier must be one of: {string.Join(", ", Enum.GetNames<Tier>())}.", "tier"),
        { Zone: { Length: > 0 } zone } when !WallTime.Knows(zone) =>
            CustomerRefusal.UnknownZone.Because($"'{zone}' is not an IANA time zone, such as Europe/Berlin.", "zone"),
        { Contract.Zone: { } zone } when !WallTime.Knows(zone) =>
            CustomerRefusal.UnknownZone.Because($"'{zone}' is not an IANA time zone, such as Europe/Berlin.", "contract.zone"),
        { Contacts.Count: > MostContacts } =>
            CustomerRefusal.TooManyContacts.Because($"A customer has at most {MostContacts:N0} contacts.", "contacts"),
        { Contacts: var contacts } when contacts.Any(contact => string.IsNullOrWhiteSpace(contact.Name) || contact.Name.Length > LongestName || contact.Email.Length > LongestName) =>
            CustomerRefusal.BadContact.Because($"Each contact needs a name; names and addresses have at most {LongestName} characters.", "contacts"),
        { Resolution: var promises } when promises.Any(promise => promise.Within <= TimeSpan.Zero || !Enum.IsDefined(promise.Priority)) =>
            CustomerRefusal.BadPromise.Because("A resolution promise needs a priority and more than zero hours.", "resolution"),
        { Resolution: var promises } when promises.Select(promise => promise.Priority).Distinct().Count() < promises.Count =>
            CustomerRefusal.BadPromise.Because("A priority has one resolution promise at most.", "resolution"),
        _ => null,
    };
}
