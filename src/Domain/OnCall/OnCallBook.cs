using System.Collections.Immutable;
using Firstline.Domain.Calendars;
using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.OnCall;

/// <summary>Who is on call for each team: the document of schedules, with the overrides that have not ended.</summary>
/// <remarks>Rests in facts for ever: new parts have a usual value and may be absent in what is read. What was so in the past, older versions tell.</remarks>
[GenerateSerializer, Immutable, Alias("on-call.book")]
public sealed record OnCallBook
{
    /// <summary>Nobody is on call.</summary>
    public static OnCallBook Usual { get; } = new();

    /// <summary>At most one for each team.</summary>
    [Id(0)]
    public ImmutableArray<OnCallSchedule> Schedules { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>In the order in which they were made; later ones beat earlier ones.</summary>
    [Id(1)]
    public ImmutableArray<OnCallOverride> Overrides { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>A team's schedule, or null.</summary>
    public OnCallSchedule? Of(TeamId team) => Schedules.FirstOrDefault(schedule => schedule.Team == team);
}

/// <summary>Who is on call for a team: layers, of which the last that has somebody decides.</summary>
[GenerateSerializer, Immutable, Alias("on-call.schedule")]
public sealed record OnCallSchedule([property: Id(0)] TeamId Team, ImmutableArray<OnCallLayer> Layers)
{
    [Id(1)] public ImmutableArray<OnCallLayer> Layers { get; init; } = Layers.IsDefault ? [] : Layers;
}

/// <summary>A rotation of people, for ever or within some hours of the week.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Zone">The IANA zone of its times.</param>
/// <param name="Unit">What turns are measured in.</param>
/// <param name="Every">How many of those a turn lasts.</param>
/// <param name="Start">The local time at which the first turn begins; its time of day is when each turn is handed off.</param>
/// <param name="Members">Whose turn it is, in order and round and round.</param>
/// <param name="Hours">Only in these local hours is anybody on call; null for always.</param>
[GenerateSerializer, Immutable, Alias("on-call.layer")]
public sealed record OnCallLayer(
    [property: Id(0)] string Name,
    [property: Id(1)] string Zone,
    [property: Id(2)] RotationUnit Unit,
    [property: Id(3)] int Every,
    [property: Id(4)] DateTime Start,
    ImmutableArray<AgentId> Members,
    [property: Id(6)] OpeningHours? Hours = null)
{
    [Id(5)] public ImmutableArray<AgentId> Members { get; init; } = Members.IsDefault ? [] : Members;
}

/// <summary>What turns are measured in. All of them count on the wall clock.</summary>
[GenerateSerializer, Alias("on-call.unit")]
public enum RotationUnit
{
    /// <summary>Hours as the clock on the wall shows them.</summary>
    Hours,

    /// <summary>Days.</summary>
    Days,

    /// <summary>Weeks.</summary>
    Weeks,

    /// <summary>Months: on the day of the start, or on the last day where a month has no such day.</summary>
    Months,
}

/// <summary>Somebody who stands in for a while.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Team">Whose schedule it is made on.</param>
/// <param name="From">From when.</param>
/// <param name="To">Until when; at that instant it is over.</param>
/// <param name="Agent">Who is on call.</param>
/// <param name="Instead">Only where this one would be; null for whoever it is.</param>
[GenerateSerializer, Immutable, Alias("on-call.override")]
public sealed record OnCallOverride(
    [property: Id(0)] string Id,
    [property: Id(1)] TeamId Team,
    [property: Id(2)] DateTimeOffset From,
    [property: Id(3)] DateTimeOffset To,
    [property: Id(4)] AgentId Agent,
    [property: Id(5)] AgentId? Instead = null);

/// <summary>Who is on call for a time.</summary>
/// <param name="Agent">Nobody when null.</param>
/// <param name="Layer">The name of the layer that decided, if one did.</param>
/// <param name="Override">The id of the override that decided, if one did.</param>
[GenerateSerializer, Immutable, Alias("on-call.stretch")]
public sealed record OnCallStretch(
    [property: Id(0)] DateTimeOffset From,
    [property: Id(1)] DateTimeOffset To,
    [property: Id(2)] AgentId? Agent,
    [property: Id(3)] string? Layer,
    [property: Id(4)] string? Override);
