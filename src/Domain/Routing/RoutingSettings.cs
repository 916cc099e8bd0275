using System.Collections.Immutable;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Orleans;

namespace Firstline.Domain.Routing;

/// <summary>How work comes to agents, team by team. A team that is not named is routed by hand.</summary>
/// <remarks>Rests in facts for ever: new parts have a usual value and may be absent in what is read.</remarks>
[GenerateSerializer, Immutable, Alias("routing.settings")]
public sealed record RoutingSettings
{
    /// <summary>Everything by hand.</summary>
    public static RoutingSettings Usual { get; } = new();

    /// <summary>At most one entry for each team.</summary>
    [Id(0)]
    public ImmutableArray<TeamRouting> Teams { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>A team's entry; by hand when there is none.</summary>
    public TeamRouting Of(TeamId team) => Teams.FirstOrDefault(known => known.Team == team) ?? new() { Team = team };
}

/// <summary>How a team's queue hands out its work.</summary>
[GenerateSerializer, Alias("routing.mode")]
public enum RoutingMode
{
    /// <summary>People take and push; the queue only shows its order.</summary>
    Manual,

    /// <summary>The queue offers; agents accept or decline.</summary>
    Offer,

    /// <summary>The queue gives; nobody is asked.</summary>
    Assign,
}

/// <summary>How work comes to the agents of one team.</summary>
[GenerateSerializer, Immutable, Alias("routing.team")]
public sealed record TeamRouting
{
    /// <summary>The team.</summary>
    [Id(0)]
    public required TeamId Team { get; init; }

    /// <summary>How its queue hands out work.</summary>
    [Id(1)]
    public RoutingMode Mode { get; init; }

    /// <summary>How long an agent may take to answer an offer.</summary>
    [Id(2)]
    public TimeSpan OfferWithin { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How soon a screen has to show an offer, before another way is tried.</summary>
    [Id(3)]
    public TimeSpan ConfirmWithin { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For how long somebody who did not take a ticket is passed over for it.</summary>
    [Id(4)]
    public TimeSpan PassFor { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>When an agent without a screen is away; null for never.</summary>
    [Id(5)]
    public TimeSpan? AwayAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>When an agent without a screen is offline, and what they had not begun goes back to its queue; null for never.</summary>
    [Id(6)]
    public TimeSpan? OfflineAfter { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a ticket occupies its agent, until the desk has seen it; for predictions.</summary>
    [Id(7)]
    public TimeSpan Handling { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Channels whose work may interrupt other work, and so exceed the capacity.</summary>
    [Id(8)]
    public ImmutableArray<Channel> Interrupting { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>By how many points interrupting work may exceed the capacity.</summary>
    [Id(9)]
    public int Beyond { get; init; }

    /// <summary>What skills tickets ask for.</summary>
    [Id(10)]
    public ImmutableArray<SkillRule> Skills { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Points that work of a channel may take beyond the capacity.</summary>
    public int BeyondFor(Channel channel) => Interrupting.Contains(channel) ? Beyond : 0;
}

/// <summary>A skill that some tickets ask for.</summary>
/// <param name="Skill">Its id.</param>
/// <param name="Grade">The least grade.</param>
/// <param name="Category">Only of this category; any when null.</param>
/// <param name="Component">Only of this component; any when null.</param>
/// <param name="Tag">Only with this tag; any when null.</param>
/// <param name="RelaxAfter">After how long it is not asked for any more: nice to have; null when it always is.</param>
[GenerateSerializer, Immutable, Alias("routing.skill-rule")]
public sealed record SkillRule(
    [property: Id(0)] string Skill, [property: Id(1)] int Grade, [property: Id(2)] Category? Category, [property: Id(3)] string? Component, [property: Id(4)] string? Tag, [property: Id(5)] TimeSpan? RelaxAfter);
