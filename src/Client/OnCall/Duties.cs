namespace Firstline.Client.OnCall;

/// <summary>Who is on call at an instant.</summary>
public sealed record OnCallNow(DateTimeOffset At, IReadOnlyList<TeamOnCall> Teams);

/// <summary>Who is on call for a team.</summary>
/// <param name="Team">The team's id.</param>
/// <param name="Agent">The agent's id; nobody when left out.</param>
/// <param name="Layer">The layer that decided, if one did.</param>
/// <param name="Override">The override that decided, if one did.</param>
/// <param name="Until">Until when at least; for ever when left out.</param>
public sealed record TeamOnCall(string Team, string? Agent = null, string? Layer = null, string? Override = null, DateTimeOffset? Until = null);

/// <summary>A team's schedule in a time.</summary>
/// <param name="Final">Who is on call in the end; the past goes by the versions that were in force.</param>
/// <param name="Layers">What each layer of the newest version says on its own, without overrides.</param>
public sealed record OnCallTimes(string Team, DateTimeOffset From, DateTimeOffset To, IReadOnlyList<OnCallStretch> Final, IReadOnlyList<OnCallLayerTimes> Layers);

/// <summary>A layer's stretches.</summary>
public sealed record OnCallLayerTimes(string Name, IReadOnlyList<OnCallStretch> Stretches);

/// <summary>A time in which the same person is on call for the same reason.</summary>
/// <param name="Agent">The agent's id; nobody when left out.</param>
/// <param name="Layer">The layer that decided, if one did.</param>
/// <param name="Override">The override that decided, if one did.</param>
public sealed record OnCallStretch(DateTimeOffset From, DateTimeOffset To, string? Agent = null, string? Layer = null, string? Override = null);

/// <summary>Asks somebody to stand in.</summary>
/// <param name="Team">Whose schedule it is.</param>
/// <param name="From">From when.</param>
/// <param name="To">Until when; at most 366 days, and not passed.</param>
/// <param name="Agent">Who is on call.</param>
/// <param name="Instead">Only where this agent would be; for everybody when left out.</param>
public sealed record OnCallOverrideRequest(string Team, DateTimeOffset From, DateTimeOffset To, string Agent, string? Instead = null);

/// <summary>Somebody who stands in.</summary>
public sealed record OnCallOverride(string Id, string Team, DateTimeOffset From, DateTimeOffset To, string Agent, string? Instead = null);

/// <summary>Who is on shift at an instant.</summary>
public sealed record OnShift(DateTimeOffset At, IReadOnlyList<OnShiftAgent> Agents);

/// <summary>An agent on shift.</summary>
/// <param name="Until">Until when at least; for ever when left out.</param>
public sealed record OnShiftAgent(string Agent, IReadOnlyList<string> Teams, DateTimeOffset? Until = null);

/// <summary>What an imported calendar came to.</summary>
/// <param name="Taken">How many times of the calendar were taken.</param>
/// <param name="Entry">The agent's entry now.</param>
public sealed record ShiftImport(int Taken, RosterEntry Entry);

/// <summary>The address of an agent's calendar feed, shown once.</summary>
/// <param name="Address">What calendar programs subscribe to; whoever knows it can read the agent's shifts.</param>
public sealed record CalendarFeed(string Agent, string Address);
