using Firstline.Domain.Kernel;
using Firstline.Domain.OnCall;
using Firstline.Domain.Shifts;
using Firstline.Domain.Teams;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.OnCall;

/// <summary>The schedules of on-call as numbered versions, with their overrides.</summary>
/// <remarks>Publishing replaces the schedules; overrides that have not ended stay, save those of teams whose schedule is gone.</remarks>
[Alias("desk.IOnCall")]
public interface IOnCallGrain : IDocumentGrain<OnCallBook>
{
    /// <summary>Adds an override, whose id is made of the command's.</summary>
    /// <remarks>
    /// Idempotent by command id. Overrides that have ended are left out of the new version; what was so, older versions tell. Refused by
    /// <see cref="OnCallRefusal.NoSchedule"/> or <see cref="OnCallRefusal.BadOverride"/>.
    /// </remarks>
    [Alias("AddOverride")]
    Task<Outcome<OnCallOverride>> AddOverride(OnCallOverride draft, Asked asked);

    /// <summary>Removes an override: from now on the layers decide again. Idempotent by command id.</summary>
    /// <remarks>Refused by <see cref="OnCallRefusal.UnknownOverride"/>.</remarks>
    [Alias("RemoveOverride")]
    Task<Outcome<Numbered<OnCallBook>>> RemoveOverride(string id, Asked asked);
}

/// <summary>The roster as numbered versions: shift patterns, and each agent's skills, working time and leave.</summary>
[Alias("desk.IRoster")]
public interface IRosterGrain : IDocumentGrain<RosterBook>
{
    /// <summary>Puts leave or days of an agent in place of those that begin within a time, as an imported calendar has them.</summary>
    /// <remarks>Idempotent by command id. Refused by <see cref="RosterRefusal.NotOnRoster"/>, or as publishing is.</remarks>
    [Alias("Import")]
    Task<Outcome<RosterEntry>> Import(ImportedTimes times, Asked asked);
}

/// <summary>The teams and skills as numbered versions.</summary>
[Alias("desk.ITeams")]
public interface ITeamsGrain : IDocumentGrain<TeamBook>;

/// <summary>What an imported calendar says of an agent.</summary>
/// <param name="Agent">Whose it is.</param>
/// <param name="From">The first date that it speaks of.</param>
/// <param name="To">The last.</param>
/// <param name="Leave">The times away, when it is about leave.</param>
/// <param name="Days">The working days, when it is about shifts.</param>
[GenerateSerializer, Immutable, Alias("roster.imported-times")]
public sealed record ImportedTimes(
    [property: Id(0)] AgentId Agent,
    [property: Id(1)] DateOnly From,
    [property: Id(2)] DateOnly To,
    [property: Id(3)] IReadOnlyList<Leave>? Leave,
    [property: Id(4)] IReadOnlyList<ShiftDay>? Days);
