using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Grains.Interfaces.Kernel;
using Orleans.Concurrency;

namespace Firstline.Grains.Interfaces.Customers;

/// <summary>One customer: its tier, zone, contacts and what its contract promises.</summary>
[Alias("desk.ICustomer")]
public interface ICustomerGrain : IGrainWithStringKey
{
    /// <summary>Registers the customer or brings it to these values.</summary>
    /// <remarks>Idempotent. Changed terms reach every open ticket: durable, resumed after a crash. Refused for an unknown tier or zone.</remarks>
    [Alias("Register")]
    Task<Outcome<CustomerView>> Register(RegisterCustomer command, Asked asked);

    /// <summary>Erases a person from the contacts, and from the facts that named them.</summary>
    /// <remarks>Irrevocable. Idempotent, and harmless where nothing tells about them. Refused when the customer is unknown.</remarks>
    [Alias("ErasePerson")]
    Task<Outcome<ErasedContacts>> ErasePerson(Person person, Asked asked);

    /// <summary>The customer; null when nobody is registered.</summary>
    [AlwaysInterleave, Alias("View")]
    Task<CustomerView?> View();

    /// <summary>The terms that a new ticket gets; null when nobody is registered.</summary>
    [AlwaysInterleave, Alias("Terms")]
    Task<SupportTerms?> Terms();
}

/// <summary>How many contacts went.</summary>
[GenerateSerializer, Immutable, Alias("customer.erased-contacts")]
public sealed record ErasedContacts([property: Id(0)] int Contacts);

/// <summary>Lists of customers.</summary>
[Alias("desk.ICustomerDirectory")]
public interface ICustomerDirectory : IGrainWithIntegerKey
{
    /// <summary>A page of customers by keyset; <paramref name="after"/> comes from the page before, in the same order.</summary>
    /// <exception cref="FormatException">The cursor is of another order.</exception>
    [Alias("List")]
    Task<Page<CustomerLine>> List(string? after, int limit, CustomerFilter? filter = null, PeopleOrder order = PeopleOrder.Id);
}

/// <summary>Which customers are listed; what is null lets all through.</summary>
/// <param name="Text">What the name or the id says somewhere, in any case of the letters a to z.</param>
/// <param name="Tier">The tier.</param>
/// <param name="Domain">The domain of a contact's address, such as <c>acme.example</c>.</param>
[GenerateSerializer, Immutable, Alias("customer.filter")]
public sealed record CustomerFilter([property: Id(325)] string? Text = null, [property: Id(326)] Tier? Tier = null, [property: Id(327)] string? Domain = null);

/// <summary>A customer as a reader gets it.</summary>
[GenerateSerializer, Immutable, Alias("customer.view")]
public sealed record CustomerView(
    [property: Id(0)] CustomerId Id,
    [property: Id(1)] long Version,
    [property: Id(2)] string Name,
    [property: Id(3)] Tier Tier,
    [property: Id(4)] string Zone,
    [property: Id(5)] IReadOnlyList<Contact> Contacts,
    [property: Id(6)] IReadOnlyList<ResolutionPromise> Resolution,
    [property: Id(7)] string? Calendar = null,
    [property: Id(8)] ContractTerms? Contract = null)
{
    /// <summary>The agent to whom its tickets go first.</summary>
    [Id(402)]
    public AgentId? AccountManager { get; init; }
}

/// <summary>A customer as lists show it.</summary>
[GenerateSerializer, Immutable, Alias("customer.line")]
public sealed record CustomerLine([property: Id(0)] CustomerId Id, [property: Id(1)] string Name, [property: Id(2)] Tier Tier, [property: Id(3)] string Zone);
