using Firstline.Domain.Kernel;
using Firstline.Domain.OnCall;
using Firstline.Domain.Shifts;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.OnCall;

/// <summary>Who is, was and will be on call and on shift. The past goes by the versions that were in force then, the rest by the newest.</summary>
[Alias("desk.IOnCallDirectory")]
public interface IOnCallDirectory : IGrainWithIntegerKey
{
    /// <summary>Who is on call at an instant, for one team or for each that had a schedule.</summary>
    /// <remarks>Refused by <see cref="OnCallRefusal.NoSchedule"/> when the team had none.</remarks>
    [Alias("At")]
    Task<Outcome<OnCallNow>> At(DateTimeOffset at, TeamId? team);

    /// <summary>A team's stretches in a time: the final schedule, and each layer of the newest version on its own.</summary>
    /// <remarks>Refused by <see cref="OnCallRefusal.NoSchedule"/>, and by <see cref="OnCallRefusal.TooManyStretches"/>.</remarks>
    [Alias("Schedule")]
    Task<Outcome<OnCallTimes>> Schedule(TeamId team, DateTimeOffset from, DateTimeOffset to);

    /// <summary>Who is on shift at an instant, for one team or for everybody on the roster.</summary>
    [Alias("OnShift")]
    Task<IReadOnlyList<RosterLine>> OnShift(DateTimeOffset at, TeamId? team);

    /// <summary>An agent's shifts and times on call by the newest versions; null when neither names them.</summary>
    [Alias("TimesOf")]
    Task<AgentTimes?> TimesOf(AgentId agent, DateTimeOffset from, DateTimeOffset to);
}

/// <summary>Who is on call at an instant.</summary>
[GenerateSerializer, Immutable, Alias("on-call.now")]
public sealed record OnCallNow([property: Id(0)] DateTimeOffset At, [property: Id(1)] IReadOnlyList<TeamOnCall> Teams);

/// <summary>Who is on call for a team.</summary>
/// <param name="Agent">Nobody when null.</param>
/// <param name="Layer">The layer that decided, if one did.</param>
/// <param name="Override">The override that decided, if one did.</param>
/// <param name="Until">Until when at least; null when nothing is known to change.</param>
[GenerateSerializer, Immutable, Alias("on-call.team")]
public sealed record TeamOnCall(
    [property: Id(0)] TeamId Team,
    [property: Id(1)] AgentId? Agent,
    [property: Id(2)] string? Layer,
    [property: Id(3)] string? Override,
    [property: Id(4)] DateTimeOffset? Until);

/// <summary>A team's stretches.</summary>
[GenerateSerializer, Immutable, Alias("on-call.times")]
public sealed record OnCallTimes([property: Id(0)] IReadOnlyList<OnCallStretch> Final, [property: Id(1)] IReadOnlyList<LayerTimes> Layers);

/// <summary>A layer's stretches.</summary>
[GenerateSerializer, Immutable, Alias("on-call.layer-times")]
public sealed record LayerTimes([property: Id(0)] string Name, [property: Id(1)] IReadOnlyList<OnCallStretch> Stretches);

/// <summary>An agent on shift.</summary>
/// <param name="Until">Until when at least; null when nothing is known to change.</param>
[GenerateSerializer, Immutable, Alias("roster.line")]
public sealed record RosterLine([property: Id(0)] AgentId Agent, [property: Id(1)] IReadOnlyList<TeamId> Teams, [property: Id(2)] DateTimeOffset? Until);

/// <summary>When an agent works and is on call.</summary>
[GenerateSerializer, Immutable, Alias("roster.agent-times")]
public sealed record AgentTimes([property: Id(0)] IReadOnlyList<Shift> Shifts, [property: Id(1)] IReadOnlyList<AgentDuty> Duties);

/// <summary>A time on call for a team.</summary>
[GenerateSerializer, Immutable, Alias("on-call.duty")]
public sealed record AgentDuty([property: Id(0)] TeamId Team, [property: Id(1)] DateTimeOffset From, [property: Id(2)] DateTimeOffset To);
