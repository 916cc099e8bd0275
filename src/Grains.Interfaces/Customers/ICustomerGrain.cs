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
    /// <summary>A page of customers by id.</summary>
    [Alias("List")]
    Task<Page<CustomerLine>> List(string? after, int limit);
}

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
    [property: Id(8)] ContractTerms? Contract = null);

/// <summary>A customer as lists show it.</summary>
[GenerateSerializer, Immutable, Alias("customer.line")]
public sealed record CustomerLine([property: Id(0)] CustomerId Id, [property: Id(1)] string Name, [property: Id(2)] Tier Tier, [property: Id(3)] string Zone);
