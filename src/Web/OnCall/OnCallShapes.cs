using System.Globalization;
using Firstline.Domain.OnCall;
using Firstline.Domain.Shifts;
using Firstline.Domain.Teams;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.OnCall;
using Firstline.Web.Http;
using Shapes = Firstline.Client.OnCall;

namespace Firstline.Web.OnCall;

/// <summary>Schedules, the roster and teams as the public shapes.</summary>
internal static class OnCallShapes
{
    public static Shapes.OnCallSchedules Of(Numbered<OnCallBook> view) => new(
        [.. view.Document.Schedules.Select(schedule => new Shapes.OnCallSchedule(schedule.Team.Value, [.. schedule.Layers.Select(Of)]))], view.Version);

    public static Shapes.Roster Of(Numbered<RosterBook> view) => new(
        [
            .. view.Document.Patterns.Select(pattern => new Shapes.ShiftPattern(
                pattern.Id, pattern.Name, pattern.FirstWeek, [.. pattern.Weeks.Select(week => new Shapes.ShiftWeek(HoursShapes.Of(week)))])),
        ],
        [.. view.Document.Entries.Select(Of)],
        view.Version);

    public static Shapes.DeskTeams Of(Numbered<TeamBook> view) => new(
        [.. view.Document.Teams.Select(team => new Shapes.DeskTeam(team.Id.Value, team.Name, team.Zone))],
        [.. view.Document.Skills.Select(skill => new Shapes.DeskSkill(skill.Id, skill.Name, skill.Grades.IsEmpty ? null : skill.Grades))],
        view.Version);

    public static Shapes.RosterEntry Of(RosterEntry entry) => new(
        entry.Agent.Value,
        entry.Zone,
        [.. entry.Teams.Select(team => team.Value)],
        [.. entry.Skills.Select(skill => new Shapes.SkillGrade(skill.Skill, skill.Grade))],
        entry.Pattern,
        [.. entry.Days.Select(day => new Shapes.ShiftDay(day.Date, [.. day.Hours.Select(HoursShapes.Pair)]))],
        [.. entry.Leave.Select(leave => new Shapes.Leave(Local(leave.From), Local(leave.To), leave.Note.Length == 0 ? null : leave.Note))]);

    public static Shapes.OnCallNow Of(OnCallNow now) => new(
        now.At, [.. now.Teams.Select(team => new Shapes.TeamOnCall(team.Team.Value, team.Agent?.Value, team.Layer, team.Override, team.Until))]);

    public static Shapes.OnCallStretch Of(OnCallStretch stretch) => new(stretch.From, stretch.To, stretch.Agent?.Value, stretch.Layer, stretch.Override);

    public static Shapes.OnCallOverride Of(OnCallOverride known) => new(known.Id, known.Team.Value, known.From, known.To, known.Agent.Value, known.Instead?.Value);

    public static Shapes.OnShiftAgent Of(RosterLine line) => new(line.Agent.Value, [.. line.Teams.Select(team => team.Value)], line.Until);

    private static Shapes.OnCallLayer Of(OnCallLayer layer) => new(
        layer.Name,
        layer.Zone,
        Words<RotationUnit>.Of(layer.Unit),
        layer.Every,
        Local(layer.Start),
        [.. layer.Members.Select(member => member.Value)],
        layer.Hours is { } hours ? HoursShapes.Of(hours) : null);

    private static string Local(DateTime local) =>
        local.ToString(local.Second == 0 ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
