using Firstline.Client.Customers;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Customers;
using Firstline.Web.Http;
using Customer = Firstline.Client.Customers.Customer;

namespace Firstline.Web.Customers;

/// <summary>Customers as the public shapes.</summary>
internal static class CustomerShapes
{
    public static Customer Of(CustomerView view) => new(
        view.Id.Value,
        view.Version,
        view.Name,
        Words<Tier>.Of(view.Tier),
        view.Zone,
        [.. view.Contacts.Select(contact => new CustomerContact(contact.Name, contact.Email.Length == 0 ? null : contact.Email))],
        [.. view.Resolution.Select(promise => new CustomerPromise(Words<Priority>.Of(promise.Priority), promise.Within.TotalHours))],
        view.Calendar,
        view.Contract is { } contract ? new(contract.Zone, contract.Calendar) : null)
    {
        AccountManager = view.AccountManager?.Value,
    };

    public static CustomerSummary Of(CustomerLine line) => new(line.Id.Value, line.Name, Words<Tier>.Of(line.Tier), line.Zone);

    public static RegisterCustomer Read(Fields fields) => new(
        fields.Text("name"),
        fields.Choice<Tier>("tier"),
        fields.OptionalText("zone") ?? "",
        fields.List("contacts", contact => new Contact(contact.Text("name"), contact.OptionalText("email") ?? "")),
        fields.List("resolution", promise => new ResolutionPromise(promise.Choice<Priority>("priority"), Hours(promise))),
        fields.OptionalText("calendar"),
        fields.OptionalObject("contract", contract => new ContractTerms(contract.OptionalText("zone"), contract.OptionalText("calendar"))))
    {
        AccountManager = fields.OptionalId<AgentId>("accountManager"),
    };

    private static TimeSpan Hours(Fields promise)
    {
        const double most = 24 * 366 * 10;
        var hours = promise.Measure("withinHours");
        if (hours is >= 0 and <= most)
        {
            return TimeSpan.FromHours(hours);
        }

        promise.Fault("withinHours", $"withinHours must be at most {most:0}, and not negative.");
        return default;
    }
}
