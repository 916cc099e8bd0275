using System.Collections.Concurrent;
using System.Collections.Immutable;
using Firstline.Domain.Calendars;

namespace Firstline.Domain.Sla;

/// <summary>Every version of the policy that tickets may still name; calendars are built once and shared.</summary>
/// <remarks>Immutable, and safe for concurrent use: building a calendar twice gives the same.</remarks>
public sealed class SlaBook
{
    private static readonly OpeningHours Always = OpeningHours.AlwaysOpen;

    private readonly ConcurrentDictionary<(int Version, ClockHours Hours), Calendar> _calendars;
    private readonly ImmutableSortedDictionary<int, SlaPolicy> _versions;

    /// <summary>A book of versions; the highest is current.</summary>
    public SlaBook(IEnumerable<SlaPolicy> versions)
        : this(versions.ToImmutableSortedDictionary(policy => policy.Version, policy => policy), new())
    {
    }

    private SlaBook(ImmutableSortedDictionary<int, SlaPolicy> versions, ConcurrentDictionary<(int Version, ClockHours Hours), Calendar> calendars)
    {
        (_versions, _calendars) = (versions, calendars);
        Current = versions[versions.Keys.Max()];
    }

    /// <summary>The version in force.</summary>
    public SlaPolicy Current { get; }

    /// <summary>All versions, oldest first.</summary>
    public IEnumerable<SlaPolicy> Versions => _versions.Values;

    /// <summary>The book with one more version, or with another text of a version that nobody named yet.</summary>
    public SlaBook With(SlaPolicy policy) => _versions.ContainsKey(policy.Version)
        ? new(_versions.SetItem(policy.Version, policy), new())
        : new(_versions.Add(policy.Version, policy), _calendars);

    /// <summary>A version that some ticket was opened under.</summary>
    public SlaPolicy Version(int version) => _versions[version];

    /// <summary>Whether the book has a version.</summary>
    public bool Knows(int version) => _versions.ContainsKey(version);

    /// <summary>The calendar that a clock counts by.</summary>
    public Calendar CalendarOf(ClockTerms terms) =>
        _calendars.GetOrAdd((terms.PolicyVersion, terms.Hours), key => Build(Version(key.Version), key.Hours));

    /// <summary>The rule that gave a clock its target; before rules had names, the one of its tier.</summary>
    public SlaRule RuleOf(ClockTerms terms) => Version(terms.PolicyVersion) is var policy && policy.Rule(terms.Rule) is { } rule
        ? rule
        : policy.Rules.FirstOrDefault(candidate => candidate.When.Tiers.Contains(terms.Hours.Tier)) ?? policy.Rules[^1];

    /// <summary>
    /// What one clock of a ticket is judged by. An outage is to be over within its tier's recovery time, round the clock; a contract's
    /// promise to resolve goes before a rule's; a level's band is the target of its response where no rule says otherwise.
    /// </summary>
    public ClockTerms TermsFor(ClockKind clock, SupportTerms support, TicketFacets ticket)
    {
        var policy = Version(support.PolicyVersion);
        var rule = policy.RuleFor(support.Tier, ticket);
        var (within, always) = clock switch
        {
            ClockKind.Resolution when ticket.Outage && rule.Recovery is { } recovery => (recovery, true),
            ClockKind.Resolution when support.ResolutionFor(ticket.Priority) is { } promised => (promised, false),
            _ when rule.TargetOf(clock, ticket.Priority, ticket.Level) is { } target => (target.Within, target.AroundTheClock),
            ClockKind.LevelResponse when policy.Level(ticket.Level) is { } level => (level.RespondWithin, level.AroundTheClock),
            _ => (default(TimeSpan?), false),
        };
        var hours = new ClockHours(support.Tier, support.Zone, always, support.Calendar ?? policy.CalendarOf(support.Tier));
        return new(within, hours, policy.Version, rule.Id);
    }

    /// <summary>Whether two terms promise the same: target, open hours and warnings, whatever versions gave them.</summary>
    public bool SamePromise(ClockTerms one, ClockTerms other) =>
        one == other
        || (one.Target == other.Target
            && one.ManualDue == other.ManualDue
            && SameWarnings(RuleOf(one), RuleOf(other))
            && CalendarOf(one).Definition.Equals(CalendarOf(other).Definition));

    private static bool SameWarnings(SlaRule one, SlaRule other) =>
        (one.AtRiskFraction, one.CriticalFraction) == (other.AtRiskFraction, other.CriticalFraction);

    private static Calendar Build(SlaPolicy policy, ClockHours hours)
    {
        if (hours.AroundTheClock)
        {
            return Calendar.Of(new CalendarDefinition(hours.Zone, Always)).Value;
        }

        var id = hours.Calendar ?? policy.CalendarOf(hours.Tier);
        var named = policy.Calendar(id) ?? throw new InvalidOperationException($"Version {policy.Version} of the policy has no calendar '{id}'.");
        return Calendar.Of(named.In(hours.Zone)).Value;
    }
}
