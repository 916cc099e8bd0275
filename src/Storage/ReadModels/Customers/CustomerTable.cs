using Firstline.Domain.Customers;
using Firstline.Grains.Interfaces.Customers;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Customers;

/// <summary>Customers as lists show them.</summary>
internal static class CustomerTable
{
    public static void Write(Session session, CustomerRow row) => session.Run(
        "UpsertCustomer", ("id", row.Id), ("name", row.Name), ("tier", row.Tier), ("zone", row.Zone), ("calendar", row.Calendar), ("contractCalendar", row.ContractCalendar));

    public static List<string> Calendars(Session session) => session.All("CalendarsOfCustomers", row => row.GetString(0));

    public static List<CustomerLine> Page(Session session, CustomerFilter filter, PeopleOrder order, PeopleCursor? after, int limit)
    {
        var customers = new Narrowing("Customers");
        customers.By("NamedSo", "text", filter.Text);
        customers.By("OfTier", "tier", filter.Tier);
        customers.By("WithDomain", "domain", filter.Domain);
        return PeoplePage.All(customers, session, order, after, limit, row => new CustomerLine(new(row.GetString(0)), row.GetString(1), row.Word<Tier>(2), row.GetString(3)));
    }
}
