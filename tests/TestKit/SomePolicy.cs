using System.Collections.Immutable;
using Firstline.Domain.Calendars;
using Firstline.Domain.Customers;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;

namespace Firstline.TestKit;

/// <summary>The founding document's promises as a policy, and small changes of it.</summary>
public static class SomePolicy
{
    private static readonly ImmutableArray<ClockPause> Pauses =
    [
        new(ClockKind.Resolution, TicketStatus.WaitingOnCustomer), new(ClockKind.StatusUpdate, TicketStatus.WaitingOnCustomer),
    ];

    /// <summary>Version 1.</summary>
    public static SlaPolicy First { get; } = new(
        1,
        "UTC",
        [
            Rule("enterprise", Tier.Enterprise, 2, 1, 2, 4, 8),
            Rule("premium", Tier.Premium, 4, 2, 4, 8, 24),
            Rule("standard", null, 8, 4, 8, 24, 48),
        ],
        [
            Hours("standard-hours", OpeningHours.Weekdays("09:00", "17:00")),
            Hours("premium-hours", OpeningHours.Weekdays("08:00", "20:00")),
            Hours("enterprise-hours", OpeningHours.AlwaysOpen),
        ],
        [new(Tier.Standard, "standard-hours"), new(Tier.Premium, "premium-hours"), new(Tier.Enterprise, "enterprise-hours")],
        [Level(1, "first-line", 0, 1), Level(2, "technical", 1, 4), Level(3, "engineering", 4, 8), Level(4, "executive", 8, 24)],
        2,
        TimeSpan.FromDays(14));

    /// <summary>A rule with first and next responses of so many hours by priority; the default when it is for no tier.</summary>
    public static SlaRule Rule(string id, Tier? tier, double recovery, params double[] hours) => new(
        id,
        id,
        tier is null,
        new(tier is { } one ? [one] : []),
        [.. Enum.GetValues<Priority>().SelectMany(priority => new[]
        {
            Target(ClockKind.FirstResponse, hours[(int)priority], priority), Target(ClockKind.NextResponse, hours[(int)priority], priority),
        })],
        0.75,
        0.90,
        Pauses,
        TimeSpan.FromHours(recovery));

    /// <summary>A target in support hours.</summary>
    public static ClockTarget Target(ClockKind clock, double hours, Priority? priority = null, bool aroundTheClock = false) =>
        new(clock, priority, null, TimeSpan.FromHours(hours), aroundTheClock);

    /// <summary>A calendar in the customer's zone.</summary>
    public static DeskCalendar Hours(string id, OpeningHours week) => new(id, id, true, new("UTC", week));

    /// <summary>The policy with one more version's number and its default rule changed.</summary>
    public static SlaPolicy WithDefault(this SlaPolicy policy, Func<SlaRule, SlaRule> change) =>
        policy with { Version = policy.Version + 1, Rules = policy.Rules.SetItem(policy.Rules.Length - 1, change(policy.Rules[^1])) };

    /// <summary>The rule with other targets in place of those that it has for the same tickets.</summary>
    public static SlaRule With(this SlaRule rule, params ClockTarget[] targets) => rule with
    {
        Targets = [.. targets, .. rule.Targets.Where(old => !targets.Any(target => target.Clock == old.Clock && (target.Priority ?? old.Priority) == old.Priority))],
    };

    private static LevelPromise Level(int level, string team, double from, double to) =>
        new(level, team, team, TimeSpan.FromHours(from), TimeSpan.FromHours(to), false);
}
