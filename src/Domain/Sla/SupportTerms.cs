using Firstline.Domain.Customers;
using Firstline.Domain.Tickets;
using Orleans;

namespace Firstline.Domain.Sla;

/// <summary>What a ticket's clocks are derived from: the customer's side of the contract as it was when last agreed.</summary>
/// <param name="Tier">The customer's tier.</param>
/// <param name="Zone">The IANA zone in which the support hours are read.</param>
/// <param name="PolicyVersion">The policy version that applies.</param>
/// <param name="Resolution">Open time to resolution by priority where the contract promises one; empty where it does not.</param>
/// <param name="Calendar">The calendar that the customer, or its contract, has of its own; null for the tier's.</param>
[GenerateSerializer, Immutable, Alias("sla.support-terms")]
public sealed record SupportTerms(
    [property: Id(0)] Tier Tier,
    [property: Id(1)] string Zone,
    [property: Id(2)] int PolicyVersion,
    [property: Id(3)] IReadOnlyList<ResolutionPromise> Resolution,
    [property: Id(4)] string? Calendar = null)
{
    /// <summary>Whether both promise the same.</summary>
    public bool SameAs(SupportTerms other) =>
        Tier == other.Tier && Zone == other.Zone && Calendar == other.Calendar && PolicyVersion == other.PolicyVersion
        && Resolution.SequenceEqual(other.Resolution);

    /// <summary>The resolution target for a priority, or null.</summary>
    public TimeSpan? ResolutionFor(Priority priority)
    {
        foreach (var promise in Resolution)
        {
            if (promise.Priority == priority)
            {
                return promise.Within;
            }
        }

        return null;
    }
}

/// <summary>A contract's promise to resolve tickets of one priority within an amount of open time.</summary>
[GenerateSerializer, Immutable, Alias("sla.resolution-promise")]
public sealed record ResolutionPromise([property: Id(0)] Priority Priority, [property: Id(1)] TimeSpan Within);
