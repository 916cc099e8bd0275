using Firstline.Client;
using Firstline.Client.Customers;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Customer = Firstline.Client.Customers.Customer;

namespace Firstline.Web.Customers;

/// <summary>Customers over REST.</summary>
internal static class CustomerEndpoints
{
    public static void MapCustomers(this RouteGroupBuilder api)
    {
        var customers = api.MapGroup("/customers").WithTags("Customers");
        customers.MapGet("", List).Named("ListCustomers", "List customers", "By id.").Paged().Gives<DeskPage<CustomerSummary>>().Refuses(400);
        customers.MapGet("/{customer}", View).Named("GetCustomer", "Get a customer").Gives<Customer>().Refuses(400, 404);
        customers.MapPut("/{customer}", Put)
            .Named("PutCustomer", "Register or change a customer", "Idempotent. Changed terms reach every open ticket of the customer.")
            .Accepts<CustomerRequest>("application/json").Changes().Gives<Customer>();
    }

    private static async Task<IResult> List(HttpContext http, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var (after, limit) = (query.Text("after"), query.Limit());
        return await Paging.Answer(query, () => desk.Ask(grains => grains.Customers().List(after, limit)), CustomerShapes.Of, Answers.Json.DeskPageCustomerSummary);
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

    private static IResult BadId(string customer) => Problems.Of(CustomerRefusal.BadId.Because($"'{customer}' is not a customer's id."));
}
