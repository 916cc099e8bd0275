using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Orleans;

namespace Firstline.Domain.Customers;

/// <summary>What may be asked of a customer.</summary>
[GenerateSerializer, Immutable, Alias("customer.command")]
public abstract record CustomerCommand;

/// <summary>Registers a customer, or brings a registered one to these values.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Tier">The tier it bought.</param>
/// <param name="Zone">The IANA zone in which its support hours are read; empty for the contract's or the desk's.</param>
/// <param name="Contacts">People to add; those known by e-mail or name stay as they are.</param>
/// <param name="Resolution">Resolution targets that its contract gives, if any.</param>
/// <param name="Calendar">A calendar of the SLA policy that the customer has of its own; null for the contract's or the tier's. The grain has checked that it exists.</param>
/// <param name="Contract">What its contract says about hours; null when nothing.</param>
[GenerateSerializer, Immutable, Alias("customer.register")]
public sealed record RegisterCustomer(
    [property: Id(0)] string Name,
    [property: Id(1)] Tier Tier,
    [property: Id(2)] string Zone,
    [property: Id(3)] IReadOnlyList<Contact> Contacts,
    [property: Id(4)] IReadOnlyList<ResolutionPromise> Resolution,
    [property: Id(5)] string? Calendar = null,
    [property: Id(6)] ContractTerms? Contract = null) : CustomerCommand
{
    /// <summary>The agent to whom its tickets go first; nobody when null.</summary>
    [Id(400)]
    public AgentId? AccountManager { get; init; }
}

/// <summary>Records that every open ticket has the terms of a revision.</summary>
[GenerateSerializer, Immutable, Alias("customer.confirm-terms")]
public sealed record ConfirmTerms([property: Id(0)] int Revision) : CustomerCommand;
