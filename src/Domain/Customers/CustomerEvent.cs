using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Orleans;

namespace Firstline.Domain.Customers;

/// <summary>Something that happened to a customer. Events are facts: never edited, never removed.</summary>
[GenerateSerializer, Immutable, Alias("customer.event")]
public abstract record CustomerEvent
{
    private CustomerEvent()
    {
    }

    /// <summary>Somebody bought support.</summary>
    [GenerateSerializer, Immutable, Alias("customer.registered.1")]
    public sealed record Registered(
        [property: Id(0)] string Name,
        [property: Id(1)] Tier Tier,
        [property: Id(2)] string Zone,
        [property: Id(3), Personal] IReadOnlyList<Contact> Contacts,
        [property: Id(4)] IReadOnlyList<ResolutionPromise> Resolution,
        [property: Id(5)] string? Calendar = null,
        [property: Id(6)] ContractTerms? Contract = null) : CustomerEvent;

    /// <summary>It goes by another name.</summary>
    [GenerateSerializer, Immutable, Alias("customer.renamed.1")]
    public sealed record Renamed([property: Id(0)] string Name) : CustomerEvent;

    /// <summary>Tier, zone, calendar, contract or resolution promises changed; its open tickets have to learn of it.</summary>
    [GenerateSerializer, Immutable, Alias("customer.terms-agreed.1")]
    public sealed record TermsAgreed(
        [property: Id(0)] int Revision,
        [property: Id(1)] Tier Tier,
        [property: Id(2)] string Zone,
        [property: Id(3)] IReadOnlyList<ResolutionPromise> Resolution,
        [property: Id(4)] string? Calendar = null,
        [property: Id(5)] ContractTerms? Contract = null) : CustomerEvent;

    /// <summary>Every open ticket has the terms of this revision.</summary>
    [GenerateSerializer, Immutable, Alias("customer.terms-applied.1")]
    public sealed record TermsApplied([property: Id(0)] int Revision) : CustomerEvent;

    /// <summary>People were erased from the facts before this one: those at these places among the contacts are gone; not who it was.</summary>
    [GenerateSerializer, Immutable, Alias("customer.person-erased.1")]
    public sealed record PersonErased([property: Id(0)] IReadOnlyList<int> Places) : CustomerEvent;

    /// <summary>Its tickets go to this agent first from now on; to nobody when null.</summary>
    [GenerateSerializer, Immutable, Alias("customer.account-manager-named.1")]
    public sealed record AccountManagerNamed([property: Id(0)] AgentId? Agent) : CustomerEvent;

    /// <summary>Another person may ask for support.</summary>
    [GenerateSerializer, Immutable, Alias("customer.contact-added.1")]
    public sealed record ContactAdded([property: Id(0), Personal] Contact Contact) : CustomerEvent;
}

/// <summary>A person at a customer.</summary>
[GenerateSerializer, Immutable, Alias("customer.contact")]
public sealed record Contact([property: Id(0)] string Name, [property: Id(1)] string Email);

/// <summary>What a contract says about a customer's hours where the customer has none of its own.</summary>
/// <param name="Zone">The IANA zone in which hours are read; null for the desk's.</param>
/// <param name="Calendar">A calendar of the SLA policy; null for the tier's.</param>
[GenerateSerializer, Immutable, Alias("customer.contract-terms")]
public sealed record ContractTerms([property: Id(0)] string? Zone, [property: Id(1)] string? Calendar);
