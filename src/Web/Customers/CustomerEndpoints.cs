using System.Text.RegularExpressions;
using Firstline.Client;
using Firstline.Client.Customers;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Customers;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Customer = Firstline.Client.Customers.Customer;

namespace Firstline.Web.Customers;

/// <summary>Customers over REST.</summary>
internal static partial class CustomerEndpoints
{
    public static void MapCustomers(this RouteGroupBuilder api)
    {
        var customers = api.MapGroup("/customers").WithTags("Customers");
        customers.MapGet("", List).Named("ListCustomers", "List customers", "Filters may be combined. Go on with the cursor in next, and the same filters and order.")
            .Takes(
                QueryParameter.Text("q", "What the name or the id says somewhere."), QueryParameter.Choice("tier", "The tier they bought.", Words<Tier>.All),
                QueryParameter.Text("domain", "The domain of a contact's address, such as acme.example."), QueryParameter.Choice("order", "id when left out.", Words<PeopleOrder>.All))
            .Paged().Gives<DeskPage<CustomerSummary>>().Refuses(400);
        customers.MapGet("/{customer}", View).Named("GetCustomer", "Get a customer").Gives<Customer>().Refuses(400, 404);
        customers.MapPut("/{customer}", Put)
            .Named("PutCustomer", "Register or change a customer", "Idempotent. Changed terms reach every open ticket of the customer.")
            .Accepts<CustomerRequest>("application/json").Changes().Gives<Customer>();
    }

    private static async Task<IResult> List(HttpContext http, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var (after, limit, order) = (query.Text("after"), query.Limit(), query.Choice<PeopleOrder>("order") ?? PeopleOrder.Id);
        var filter = new CustomerFilter(query.Text("q"), query.Choice<Tier>("tier"), query.Text("domain")?.TrimStart('@'));
        if (filter.Domain is { } domain && !Domain.IsMatch(domain))
        {
            query.Fault("domain", "domain must be that of an address, such as acme.example.");
        }

        return await Paging.Answer(query, () => desk.Ask(grains => grains.Customers().List(after, limit, filter, order)), CustomerShapes.Of, Answers.Json.DeskPageCustomerSummary);
    }

    private static async Task<IResult> View(string customer, GrainCalls desk) =>
        !CustomerId.TryParse(customer, null, out var id) ? BadId(customer)
        : await desk.Ask(grains => grains.Customer(id).View()) is { } view ? Answers.Of(CustomerShapes.Of(view), Answers.Json.Customer, view.Version)
        : Problems.Of(CustomerRefusal.Unknown.Because($"There is no customer '{id}'."));

    private static async Task<IResult> Put(HttpContext http, string customer, GrainCalls desk)
    {
        if (!CustomerId.TryParse(customer, null, out var id))
        {
            return BadId(customer);
        }

        var fields = await Body.Read(http, true);
        var asking = Asking.Of(http, fields);
        var command = CustomerShapes.Read(fields);
        if (fields.Refused(out var problem))
        {
            return problem;
        }

        var asked = asking.Asked($"PUT customer {id}", fields);
        return Answers.Of(await desk.Ask(grains => grains.Customer(id).Register(command, asked)), view => Answers.Of(CustomerShapes.Of(view), Answers.Json.Customer, view.Version));
    }

    [GeneratedRegex(@"^[\p{L}0-9][\p{L}0-9.-]{0,252}$")]
    private static partial Regex Domain { get; }

    private static IResult BadId(string customer) => Problems.Of(CustomerRefusal.BadId.Because($"'{customer}' is not a customer's id."));
}
