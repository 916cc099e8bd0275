using Firstline.Client.Sla;

namespace Firstline.Web.Tests.Screens;

/// <summary>A policy of two rules and a default.</summary>
internal static class SomePolicy
{
    public static PolicyDocument Document { get; } = new(
        "Europe/Berlin",
        [Rule("outages", "Outages", "critical"), Rule("gold", "Gold", "high"), Rule("standard", "Standard") with { Default = true, When = null }],
        [new PolicyCalendar("office", "Office", WeeklyHours.Weekdays("09:00", "17:00"))],
        new PolicyHours("office", "office", "office"),
        [new PolicyLevel(1, "First line", "first-line", 0, 1), new PolicyLevel(2, "Technical", "technical", 1, 4)],
        2,
        336,
        Version: 7,
        Applied: 7);

    private static PolicyRule Rule(string id, string name, string? priority = null) => new(
        id, name,
        [new PolicyTarget("first-response", 2, "critical", AroundTheClock: false), new PolicyTarget("first-response", 8, AroundTheClock: false)],
        false, new PolicyConditions(Priorities: priority is null ? null : [priority]), new PolicyWarnings(0.75, 0.9), [new PolicyPause("resolution", "waiting-on-customer")]);
}
