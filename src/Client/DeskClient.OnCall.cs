using Firstline.Client.OnCall;

namespace Firstline.Client;

/// <summary>On call, shifts and teams.</summary>
public sealed partial class DeskClient
{
    /// <summary>The schedules in force.</summary>
    public Task<OnCallSchedules> OnCallSchedules(CancellationToken stop = default) => Get($"{Root}/settings/on-call", Json.OnCallSchedules, stop);

    /// <summary>Puts schedules in force as the next version; overrides that have not ended stay.</summary>
    public Task<OnCallSchedules> PutOnCallSchedules(OnCallSchedules schedules, long? ifVersion = null, CancellationToken stop = default) =>
        Send(HttpMethod.Put, $"{Root}/settings/on-call", schedules, Json.OnCallSchedules, Json.OnCallSchedules, null, ifVersion, stop);

    /// <summary>The roster in force.</summary>
    public Task<Roster> Roster(CancellationToken stop = default) => Get($"{Root}/settings/roster", Json.Roster, stop);

    /// <summary>Puts a roster in force as the next version.</summary>
    public Task<Roster> PutRoster(Roster roster, long? ifVersion = null, CancellationToken stop = default) =>
        Send(HttpMethod.Put, $"{Root}/settings/roster", roster, Json.Roster, Json.Roster, null, ifVersion, stop);

    /// <summary>The teams and skills in force.</summary>
    public Task<DeskTeams> Teams(CancellationToken stop = default) => Get($"{Root}/settings/teams", Json.DeskTeams, stop);

    /// <summary>Puts teams and skills in force as the next version.</summary>
    public Task<DeskTeams> PutTeams(DeskTeams teams, long? ifVersion = null, CancellationToken stop = default) =>
        Send(HttpMethod.Put, $"{Root}/settings/teams", teams, Json.DeskTeams, Json.DeskTeams, null, ifVersion, stop);

    /// <summary>Who is on call, now or at an instant, for one team or for all.</summary>
    public Task<OnCallNow> OnCall(DateTimeOffset? at = null, string? team = null, CancellationToken stop = default) =>
        Get($"{Root}/on-call{new Query().Add("at", at).Add("team", team)}", Json.OnCallNow, stop);

    /// <summary>A team's schedule in a time.</summary>
    public Task<OnCallTimes> OnCallTimes(string team, DateTimeOffset from, DateTimeOffset to, CancellationToken stop = default) =>
        Get($"{Root}/on-call/schedule{new Query().Add("team", team).Add("from", from).Add("to", to)}", Json.OnCallTimes, stop);

    /// <summary>A page of the overrides that have not ended.</summary>
    public Task<DeskPage<OnCallOverride>> OnCallOverrides(string? team = null, string? after = null, int? limit = null, CancellationToken stop = default) =>
        Get($"{Root}/on-call/overrides{new Query().Add("team", team).Add("after", after).Add("limit", limit)}", Json.DeskPageOnCallOverride, stop);

    /// <summary>Asks somebody to stand in.</summary>
    public Task<OnCallOverride> AddOnCallOverride(OnCallOverrideRequest request, string? key = null, CancellationToken stop = default) =>
        Send(HttpMethod.Post, $"{Root}/on-call/overrides", request, Json.OnCallOverrideRequest, Json.OnCallOverride, key, null, stop);

    /// <summary>Who is on shift, now or at an instant, for one team or for all.</summary>
    public Task<OnShift> OnShift(DateTimeOffset? at = null, string? team = null, CancellationToken stop = default) =>
        Get($"{Root}/roster{new Query().Add("at", at).Add("team", team)}", Json.OnShift, stop);
}
