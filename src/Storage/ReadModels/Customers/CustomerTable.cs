using Firstline.Domain.Customers;
using Firstline.Grains.Interfaces.Customers;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Customers;

/// <summary>Customers as lists show them.</summary>
internal static class CustomerTable
{
    public static void Write(Session session, CustomerRow row) => session.Run(
        "UpsertCustomer", ("id", row.Id), ("name", row.Name), ("tier", row.Tier), ("zone", row.Zone), ("calendar", row.Calendar), ("contractCalendar", row.ContractCalendar));

    public static List<string> Calendars(Session session) => session.All("CalendarsOfCustomers", row => row.GetString(0));

    public static List<CustomerLine> After(Session session, string? after, int limit) => session.All(
        "Customers",
        row => new CustomerLine(new(row.GetString(0)), row.GetString(1), row.Word<Tier>(2), row.GetString(3)),
        ("after", after ?? ""), ("limit", limit));
}
