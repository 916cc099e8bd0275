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
        [property: Id(3)] IReadOnlyList<Contact> Contacts,
        [property: Id(4)] IReadOnlyList<ResolutionPromise> Resolution) : CustomerEvent;

    /// <summary>It goes by another name.</summary>
    [GenerateSerializer, Immutable, Alias("customer.renamed.1")]
    public sealed record Renamed([property: Id(0)] string Name) : CustomerEvent;

    /// <summary>Tier, zone or resolution promises changed; its open tickets have to learn of it.</summary>
    [GenerateSerializer, Immutable, Alias("customer.terms-agreed.1")]
    public sealed record TermsAgreed(
        [property: Id(0)] int Revision,
        [property: Id(1)] Tier Tier,
        [property: Id(2)] string Zone,
        [property: Id(3)] IReadOnlyList<ResolutionPromise> Resolution) : CustomerEvent;

    /// <summary>Every open ticket has the terms of this revision.</summary>
    [GenerateSerializer, Immutable, Alias("customer.terms-applied.1")]
    public sealed record TermsApplied([property: Id(0)] int Revision) : CustomerEvent;

    /// <summary>Another person may ask for support.</summary>
    [GenerateSerializer, Immutable, Alias("customer.contact-added.1")]
    public sealed record ContactAdded([property: Id(0)] Contact Contact) : CustomerEvent;
}

/// <summary>A person at a customer.</summary>
[GenerateSerializer, Immutable, Alias("customer.contact")]
public sealed record Contact([property: Id(0)] string Name, [property: Id(1)] string Email);
