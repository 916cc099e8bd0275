using System.ComponentModel.DataAnnotations;
using Firstline.Client.Sla;

namespace Firstline.Client.OnCall;

/// <summary>Who is on call for each team: at most 200 schedules.</summary>
/// <param name="Schedules">At most one for each team.</param>
/// <param name="Version">The version; ignored when sent.</param>
/// <param name="Note">Why it was edited; at most 200 characters. Sent, and shown in the list of versions.</param>
public sealed record OnCallSchedules(IReadOnlyList<OnCallSchedule>? Schedules = null, long? Version = null, string? Note = null);

/// <summary>Who is on call for a team.</summary>
/// <param name="Team">The team's id.</param>
/// <param name="Layers">1 to 10 rotations; the last that has somebody decides.</param>
public sealed record OnCallSchedule(string Team, IReadOnlyList<OnCallLayer> Layers);

/// <summary>A rotation of people.</summary>
/// <param name="Name">What people call it; 1 to 100 characters.</param>
/// <param name="Timezone">The IANA zone of its times.</param>
/// <param name="Unit">What turns are measured in, always on the wall clock.</param>
/// <param name="Every">How many of those a turn lasts; 1 to 400.</param>
/// <param name="Start">The local time at which the first turn begins, such as <c>2026-03-02T09:00</c>; its time of day is when turns are handed off.</param>
/// <param name="Members">Ids of 1 to 50 agents, who take turns in this order.</param>
/// <param name="Hours">The local hours in which somebody is on call; always when left out.</param>
public sealed record OnCallLayer(
    string Name,
    string Timezone,
    [property: AllowedValues("hours", "days", "weeks", "months")] string Unit,
    int Every,
    string Start,
    IReadOnlyList<string> Members,
    WeeklyHours? Hours = null);

/// <summary>When people work and what they can do.</summary>
/// <param name="Patterns">At most 200 shift patterns.</param>
/// <param name="Entries">At most one for each agent; 2,000 in all.</param>
/// <param name="Version">The version; ignored when sent.</param>
/// <param name="Note">Why it was edited; at most 200 characters. Sent, and shown in the list of versions.</param>
public sealed record Roster(IReadOnlyList<ShiftPattern>? Patterns = null, IReadOnlyList<RosterEntry>? Entries = null, long? Version = null, string? Note = null);

/// <summary>Working time that repeats.</summary>
/// <param name="Id">1 to 64 of a-z, 0-9 and hyphen.</param>
/// <param name="Name">What people call it; 1 to 100 characters.</param>
/// <param name="FirstWeek">Any date of a week in which the first of the weeks stands.</param>
/// <param name="Weeks">1 to 8 weeks, in turn.</param>
public sealed record ShiftPattern(string Id, string Name, DateOnly FirstWeek, IReadOnlyList<ShiftWeek> Weeks);

/// <summary>A week of working time; overnight is one interval on each of two days.</summary>
public sealed record ShiftWeek(WeeklyHours Hours);

/// <summary>An agent on the roster.</summary>
/// <param name="Agent">The agent's id.</param>
/// <param name="Timezone">The IANA zone in which they work.</param>
/// <param name="Teams">The teams whose work they do on their shifts; at most 20.</param>
/// <param name="Skills">What they can do; at most 50.</param>
/// <param name="Pattern">The id of their shift pattern; without one only the days count.</param>
/// <param name="Days">Days that are other than the pattern says; at most 400.</param>
/// <param name="Leave">When they are away, which beats everything else; at most 200.</param>
public sealed record RosterEntry(
    string Agent,
    string Timezone,
    IReadOnlyList<string>? Teams = null,
    IReadOnlyList<SkillGrade>? Skills = null,
    string? Pattern = null,
    IReadOnlyList<ShiftDay>? Days = null,
    IReadOnlyList<Leave>? Leave = null);

/// <summary>How well somebody can do something, 1 to 5.</summary>
public sealed record SkillGrade(string Skill, int Grade);

/// <summary>A day with working time of its own; without any, it is off.</summary>
public sealed record ShiftDay(DateOnly Date, IReadOnlyList<IReadOnlyList<string>>? Hours = null);

/// <summary>A time away, in the agent's local time such as <c>2026-03-02T09:00</c>; the end is not part of it.</summary>
public sealed record Leave(string From, string To, string? Note = null);

/// <summary>The teams of the desk and the skills that its people can have.</summary>
/// <param name="Teams">At most 200.</param>
/// <param name="Skills">At most 500.</param>
/// <param name="Version">The version; ignored when sent.</param>
/// <param name="Note">Why it was edited; at most 200 characters. Sent, and shown in the list of versions.</param>
public sealed record DeskTeams(IReadOnlyList<DeskTeam>? Teams = null, IReadOnlyList<DeskSkill>? Skills = null, long? Version = null, string? Note = null);

/// <summary>A team; which level of escalation it acts at, the SLA policy tells.</summary>
/// <param name="Id">1 to 64 of a-z, 0-9 and hyphen.</param>
/// <param name="Name">What people call it; 1 to 100 characters.</param>
/// <param name="Timezone">The IANA zone in which its screens show times.</param>
public sealed record DeskTeam(string Id, string Name, string Timezone);

/// <summary>A skill.</summary>
/// <param name="Id">1 to 64 of a-z, 0-9 and hyphen.</param>
/// <param name="Name">What people call it; 1 to 100 characters.</param>
/// <param name="Grades">What the grades 1 to 5 are called, all five or none.</param>
public sealed record DeskSkill(string Id, string Name, IReadOnlyList<string>? Grades = null);
