using System.Collections.Immutable;
using Firstline.Domain.Calendars;
using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Shifts;

/// <summary>When people work and what they can do: the document of shift patterns and of everybody's entry.</summary>
/// <remarks>Rests in facts for ever: new parts have a usual value and may be absent in what is read.</remarks>
[GenerateSerializer, Immutable, Alias("roster.book")]
public sealed record RosterBook
{
    /// <summary>Nobody is on the roster.</summary>
    public static RosterBook Usual { get; } = new();

    /// <summary>The patterns that entries name.</summary>
    [Id(0)]
    public ImmutableArray<ShiftPattern> Patterns { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>At most one entry for each agent.</summary>
    [Id(1)]
    public ImmutableArray<RosterEntry> Entries { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>An agent's entry, or null.</summary>
    public RosterEntry? Of(AgentId agent) => Entries.FirstOrDefault(entry => entry.Agent == agent);

    /// <summary>A pattern by its id, or null.</summary>
    public ShiftPattern? Pattern(string id) => Patterns.FirstOrDefault(pattern => pattern.Id == id);

    /// <summary>The document with an entry in place of the one that the agent had.</summary>
    public RosterBook With(RosterEntry entry) => this with { Entries = [.. Entries.Where(known => known.Agent != entry.Agent), entry] };
}

/// <summary>Working time that repeats: one week, or several in turn.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="FirstWeek">Any date in a week in which the first of the weeks stands.</param>
/// <param name="Weeks">The weeks, in turn.</param>
[GenerateSerializer, Immutable, Alias("roster.pattern")]
public sealed record ShiftPattern(
    [property: Id(0)] string Id, [property: Id(1)] string Name, [property: Id(2)] DateOnly FirstWeek, ImmutableArray<OpeningHours> Weeks)
{
    [Id(3)] public ImmutableArray<OpeningHours> Weeks { get; init; } = Weeks.IsDefault ? [] : Weeks;
}

/// <summary>One agent on the roster.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Zone">The IANA zone in which they work.</param>
/// <param name="Teams">The teams whose work they do on their shifts.</param>
/// <param name="Skills">What they can do, and how well.</param>
/// <param name="Pattern">The id of their shift pattern; without one only the days below count.</param>
/// <param name="Days">Days that are other than the pattern says.</param>
/// <param name="Leave">When they are away; this beats everything else.</param>
[GenerateSerializer, Immutable, Alias("roster.entry")]
public sealed record RosterEntry(
    [property: Id(0)] AgentId Agent,
    [property: Id(1)] string Zone,
    ImmutableArray<TeamId> Teams,
    ImmutableArray<SkillGrade> Skills = default,
    [property: Id(4)] string? Pattern = null,
    ImmutableArray<ShiftDay> Days = default,
    ImmutableArray<Leave> Leave = default)
{
    [Id(2)] public ImmutableArray<TeamId> Teams { get; init; } = Teams.IsDefault ? [] : Teams;

    [Id(3)] public ImmutableArray<SkillGrade> Skills { get; init; } = Skills.IsDefault ? [] : Skills;

    [Id(5)] public ImmutableArray<ShiftDay> Days { get; init; } = Days.IsDefault ? [] : Days;

    [Id(6)] public ImmutableArray<Leave> Leave { get; init; } = Leave.IsDefault ? [] : Leave;
}

/// <summary>How well somebody can do something.</summary>
/// <param name="Skill">The skill's id.</param>
/// <param name="Grade">1 to 5.</param>
[GenerateSerializer, Immutable, Alias("roster.skill-grade")]
public sealed record SkillGrade([property: Id(0)] string Skill, [property: Id(1)] int Grade);

/// <summary>A day with working time of its own; without any, it is off.</summary>
[GenerateSerializer, Immutable, Alias("roster.day")]
public sealed record ShiftDay([property: Id(0)] DateOnly Date, ImmutableArray<LocalSpan> Hours)
{
    [Id(1)] public ImmutableArray<LocalSpan> Hours { get; init; } = Hours.IsDefault ? [] : Hours;
}

/// <summary>A time away, in the agent's local time, half open.</summary>
[GenerateSerializer, Immutable, Alias("roster.leave")]
public sealed record Leave([property: Id(0)] DateTime From, [property: Id(1)] DateTime To, [property: Id(2)] string Note = "");

/// <summary>Somebody's working time.</summary>
[GenerateSerializer, Immutable, Alias("roster.shift")]
public sealed record Shift([property: Id(0)] DateTimeOffset From, [property: Id(1)] DateTimeOffset To);
