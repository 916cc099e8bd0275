using System.Collections.Concurrent;
using System.Collections.Immutable;
using Firstline.Domain.Calendars;

namespace Firstline.Domain.Sla;

/// <summary>Every version of the policy that tickets may still name; calendars are built once and shared.</summary>
/// <remarks>Immutable, and safe for concurrent use: building a calendar twice gives the same.</remarks>
public sealed class SlaBook
{
    private readonly ImmutableSortedDictionary<int, Edition> _editions;

    /// <summary>A book of versions; the highest is current.</summary>
    public SlaBook(IEnumerable<SlaPolicy> versions)
        : this(versions.ToImmutableSortedDictionary(policy => policy.Version, policy => new Edition(policy)))
    {
    }

    private SlaBook(ImmutableSortedDictionary<int, Edition> editions)
    {
        _editions = editions;
        Current = editions[editions.Keys.Max()].Policy;
    }

    /// <summary>The version in force.</summary>
    public SlaPolicy Current { get; }

    /// <summary>All versions, oldest first.</summary>
    public IEnumerable<SlaPolicy> Versions => _editions.Values.Select(edition => edition.Policy);

    /// <summary>The book with one more version, or with another text of one; the two books share the calendars of all others.</summary>
    public SlaBook With(SlaPolicy policy) => new(_editions.SetItem(policy.Version, new(policy)));

    /// <summary>A version that some ticket was opened under.</summary>
    public SlaPolicy Version(int version) => _editions[version].Policy;

    /// <summary>Whether the book has a version.</summary>
    public bool Knows(int version) => _editions.ContainsKey(version);

    /// <summary>The calendar that a clock counts by.</summary>
    public Calendar CalendarOf(ClockTerms terms) => _editions[terms.PolicyVersion].CalendarOf(terms.Hours);

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
        var hours = new ClockHours(support.Tier, support.Zone, always, policy.Calendar(support.Calendar)?.Id ?? policy.CalendarOf(support.Tier));
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

    /// <summary>A version with the calendars that were asked of it. They belong to its text: a draft that was only tried has its own.</summary>
    private sealed class Edition(SlaPolicy policy)
    {
        private readonly ConcurrentDictionary<ClockHours, Calendar> _calendars = new();

        public SlaPolicy Policy => policy;

        public Calendar CalendarOf(ClockHours hours) => _calendars.GetOrAdd(hours, Build);

        private Calendar Build(ClockHours hours)
        {
            if (hours.AroundTheClock)
            {
                return Calendar.Of(new CalendarDefinition(hours.Zone, OpeningHours.AlwaysOpen)).Value;
            }

            var id = hours.Calendar ?? policy.CalendarOf(hours.Tier);
            var named = policy.Calendar(id) ?? throw new InvalidOperationException($"Version {policy.Version} of the policy has no calendar '{id}'.");
            return Calendar.Of(named.In(hours.Zone)).Value;
        }
    }
}
