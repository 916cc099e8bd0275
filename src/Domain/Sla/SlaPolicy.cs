using System.Collections.Immutable;
using Firstline.Domain.Calendars;
using Firstline.Domain.Customers;
using Firstline.Domain.Tickets;

namespace Firstline.Domain.Sla;

/// <summary>A version of what the desk promises: hours and targets per tier, and the fractions at which it warns.</summary>
/// <param name="Version">Counts up with each edit; facts name it.</param>
/// <param name="Tiers">What each tier gets.</param>
/// <param name="AtRiskFraction">Share of the target at which a clock is at risk; 0.75 by default.</param>
/// <param name="CriticalFraction">Share of the target at which a clock is critical; 0.90 by default.</param>
/// <param name="ThirdPartyPausesResolution">Whether waiting on a third party pauses the resolution clock.</param>
/// <param name="ReopenWindow">For how long after resolution a ticket may be reopened; 14 days by default.</param>
public sealed record SlaPolicy(
    int Version,
    ImmutableSortedDictionary<Tier, TierPromise> Tiers,
    double AtRiskFraction,
    double CriticalFraction,
    bool ThirdPartyPausesResolution,
    TimeSpan ReopenWindow);

/// <summary>What one tier gets.</summary>
/// <param name="Hours">Its support hours; read in the customer's zone.</param>
/// <param name="Response">Open time to the first response, by priority. The next response has the same target.</param>
/// <param name="Recovery">Round-the-clock time in which an outage is to be over.</param>
public sealed record TierPromise(OpeningHours Hours, ImmutableSortedDictionary<Priority, TimeSpan> Response, TimeSpan Recovery);
