using System.Collections.Immutable;
using Firstline.Domain.Customers;
using Firstline.Domain.Tickets;
using Orleans;

namespace Firstline.Domain.Sla;

/// <summary>Which tickets get which targets.</summary>
/// <param name="Id">A slug; clocks name it for ever.</param>
/// <param name="Name">What people call it.</param>
/// <param name="IsDefault">Whether it is for every ticket that no other rule matches.</param>
/// <param name="When">The tickets that it is for.</param>
/// <param name="Targets">What it promises; a clock without a target only measures, or does not start.</param>
/// <param name="AtRiskFraction">Share of a target at which a clock is at risk; 0.75 by default.</param>
/// <param name="CriticalFraction">Share of a target at which a clock is critical; 0.90 by default.</param>
/// <param name="Pauses">Which statuses hold which clocks. Response clocks never pause.</param>
/// <param name="Recovery">Round-the-clock time in which an outage is to be over; null when nothing is promised.</param>
[GenerateSerializer, Immutable, Alias("sla.rule")]
public sealed record SlaRule(
    [property: Id(0)] string Id,
    [property: Id(1)] string Name,
    [property: Id(2)] bool IsDefault,
    [property: Id(3)] RuleConditions When,
    [property: Id(4)] ImmutableArray<ClockTarget> Targets,
    [property: Id(5)] double AtRiskFraction,
    [property: Id(6)] double CriticalFraction,
    [property: Id(7)] ImmutableArray<ClockPause> Pauses,
    [property: Id(8)] TimeSpan? Recovery)
{
    /// <summary>The target of a clock, or null when the rule promises none.</summary>
    public ClockTarget? TargetOf(ClockKind clock, Priority priority, int level)
    {
        foreach (var target in Targets.AsSpan())
        {
            if (target.Clock == clock && (target.Priority ?? priority) == priority && (target.Level ?? level) == level)
            {
                return target;
            }
        }

        return null;
    }

    /// <summary>Which clocks stand still while others have to approve something; null for none, as in rules from before approvals.</summary>
    [Id(9)]
    public IReadOnlyList<ClockKind>? ApprovalPauses { get; init; }

    /// <summary>Whether a clock stands still while others have to approve something.</summary>
    public bool HoldsForApproval(ClockKind clock) => ApprovalPauses?.Contains(clock) == true;

    /// <summary>Whether a clock stands still in a status.</summary>
    public bool Holds(ClockKind clock, TicketStatus status) => Pauses.Contains(new(clock, status));
}

/// <summary>What a ticket must be for a rule; an empty list matches everything, a list matches any of its words.</summary>
/// <param name="Tiers">Tiers.</param>
/// <param name="Priorities">Priorities.</param>
/// <param name="Categories">Categories.</param>
/// <param name="Channels">The channels that a ticket came by.</param>
/// <param name="Components">Service components, whatever their case.</param>
/// <param name="Tags">Tags; one of them is enough.</param>
[GenerateSerializer, Immutable, Alias("sla.rule-conditions")]
public sealed record RuleConditions(
    ImmutableArray<Tier> Tiers = default,
    ImmutableArray<Priority> Priorities = default,
    ImmutableArray<Category> Categories = default,
    ImmutableArray<Channel> Channels = default,
    ImmutableArray<string> Components = default,
    ImmutableArray<string> Tags = default)
{
    [Id(0)] public ImmutableArray<Tier> Tiers { get; init; } = OrAny(Tiers);

    [Id(1)] public ImmutableArray<Priority> Priorities { get; init; } = OrAny(Priorities);

    [Id(2)] public ImmutableArray<Category> Categories { get; init; } = OrAny(Categories);

    [Id(3)] public ImmutableArray<Channel> Channels { get; init; } = OrAny(Channels);

    [Id(4)] public ImmutableArray<string> Components { get; init; } = OrAny(Components);

    [Id(5)] public ImmutableArray<string> Tags { get; init; } = OrAny(Tags);

    /// <summary>Whether a ticket is meant.</summary>
    public bool Match(Tier tier, TicketFacets ticket) =>
        Allows(Tiers, tier)
        && Allows(Priorities, ticket.Priority)
        && Allows(Categories, ticket.Category)
        && Allows(Channels, ticket.Channel)
        && (Components.IsEmpty || Components.Contains(ticket.Component, StringComparer.OrdinalIgnoreCase))
        && (Tags.IsEmpty || Tags.Any(ticket.Tags.Contains));

    /// <summary>Whether every ticket is meant.</summary>
    public bool MatchEverything() =>
        Tiers.IsEmpty && Priorities.IsEmpty && Categories.IsEmpty && Channels.IsEmpty && Components.IsEmpty && Tags.IsEmpty;

    private static bool Allows<T>(ImmutableArray<T> words, T word) => words.IsEmpty || words.Contains(word);

    private static ImmutableArray<T> OrAny<T>(ImmutableArray<T> words) => words.IsDefault ? [] : words;
}

/// <summary>What a rule promises for one clock.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Priority">The priority that it is for; null for every one.</param>
/// <param name="Level">The level that it is for, of level responses alone; null for every one.</param>
/// <param name="Within">The time allowed.</param>
/// <param name="AroundTheClock">Whether it counts round the clock; otherwise in the ticket's support hours.</param>
[GenerateSerializer, Immutable, Alias("sla.clock-target")]
public sealed record ClockTarget(
    [property: Id(0)] ClockKind Clock,
    [property: Id(1)] Priority? Priority,
    [property: Id(2)] int? Level,
    [property: Id(3)] TimeSpan Within,
    [property: Id(4)] bool AroundTheClock);

/// <summary>A status that holds a clock.</summary>
[GenerateSerializer, Immutable, Alias("sla.clock-pause")]
public readonly record struct ClockPause([property: Id(0)] ClockKind Clock, [property: Id(1)] TicketStatus Status);

/// <summary>What rules and targets ask of a ticket.</summary>
public readonly record struct TicketFacets(
    Priority Priority, Category Category, Channel Channel, string Component, IReadOnlyCollection<string> Tags, bool Outage, int Level);
