using System.Collections.Concurrent;
using Firstline.Domain.Calendars;
using Firstline.Domain.Tickets;

namespace Firstline.Domain.Sla;

/// <summary>The policies in force and the calendars they speak of; calendars are built once and shared.</summary>
/// <remarks>Safe for concurrent use: calendars are immutable and building one twice gives the same.</remarks>
public sealed class SlaBook
{
    private readonly ConcurrentDictionary<(int Version, ClockHours Hours), Calendar> _calendars = new();
    private readonly IReadOnlyDictionary<int, SlaPolicy> _versions;

    /// <summary>A book of every version that tickets may still name; the highest is current.</summary>
    public SlaBook(IEnumerable<SlaPolicy> versions)
    {
        _versions = versions.ToDictionary(policy => policy.Version);
        Current = _versions[_versions.Keys.Max()];
    }

    /// <summary>The policy that new tickets get.</summary>
    public SlaPolicy Current { get; }

    /// <summary>A version that some ticket was opened under.</summary>
    public SlaPolicy Version(int version) => _versions[version];

    /// <summary>The calendar that a clock counts by.</summary>
    public Calendar CalendarOf(ClockTerms terms) =>
        _calendars.GetOrAdd((terms.PolicyVersion, terms.Hours), key => Build(Version(key.Version), key.Hours));

    /// <summary>The open time allowed to a first or next response.</summary>
    public ClockTerms ResponseTerms(SupportTerms support, Priority priority) => new(
        Version(support.PolicyVersion).Tiers[support.Tier].Response[priority],
        new ClockHours(support.Tier, support.Zone, false),
        support.PolicyVersion);

    /// <summary>The time allowed to resolution: an outage gets its tier's recovery time round the clock; otherwise what the contract promises, if anything.</summary>
    public ClockTerms ResolutionTerms(SupportTerms support, Priority priority, bool outage) => outage
        ? new(Version(support.PolicyVersion).Tiers[support.Tier].Recovery, new ClockHours(support.Tier, support.Zone, true), support.PolicyVersion)
        : new(support.ResolutionFor(priority), new ClockHours(support.Tier, support.Zone, false), support.PolicyVersion);

    private static Calendar Build(SlaPolicy policy, ClockHours hours) => Calendar.Of(new CalendarDefinition(
        hours.Zone,
        hours.AroundTheClock ? OpeningHours.AlwaysOpen : policy.Tiers[hours.Tier].Hours)).Value;
}
