using System.Collections.Immutable;
using System.Globalization;
using Firstline.Domain.Calendars;
using Firstline.Domain.Kernel;
using Firstline.Domain.OnCall;
using Firstline.Domain.Shifts;
using Firstline.Domain.Teams;
using Firstline.Web.Http;

namespace Firstline.Web.OnCall;

/// <summary>Reads schedules, the roster and teams. Faults of shape are noted in the fields; what is sound, the domain knows.</summary>
internal static class OnCallReading
{
    private static readonly string[] LocalTimes = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    public static OnCallBook Schedules(Fields fields) => new() { Schedules = [.. fields.List("schedules", Schedule)] };

    public static RosterBook Roster(Fields fields) => new()
    {
        Patterns = [.. fields.List("patterns", Pattern)],
        Entries = [.. fields.List("entries", Entry)],
    };

    public static TeamBook Teams(Fields fields) => new()
    {
        Teams = [.. fields.List("teams", team => new Team(team.Id<TeamId>("id"), team.Text("name"), team.Text("timezone")))],
        Skills = [.. fields.List("skills", skill => new Skill(skill.Text("id"), skill.Text("name"), [.. skill.Texts("grades")]))],
    };

    private static OnCallSchedule Schedule(Fields schedule) => new(schedule.Id<TeamId>("team"), [.. schedule.List("layers", Layer)]);

    private static OnCallLayer Layer(Fields layer) => new(
        layer.Text("name"),
        layer.Text("timezone"),
        layer.Choice<RotationUnit>("unit"),
        layer.OptionalNumber("every") ?? 1,
        Local(layer, "start"),
        [.. layer.Ids<AgentId>("members")],
        layer.Has("hours") ? Week(layer) : null);

    private static ShiftPattern Pattern(Fields pattern) => new(
        pattern.Text("id"), pattern.Text("name"), pattern.AsDate("firstWeek", pattern.Text("firstWeek")), [.. pattern.List("weeks", Week)]);

    private static RosterEntry Entry(Fields entry) => new(
        entry.Id<AgentId>("agent"),
        entry.Text("timezone"),
        [.. entry.Ids<TeamId>("teams")],
        [.. entry.List("skills", skill => new SkillGrade(skill.Text("skill"), skill.Number("grade")))],
        entry.OptionalText("pattern"),
        [.. entry.List("days", day => new ShiftDay(day.AsDate("date", day.Text("date")), Hours(day)))],
        [.. entry.List("leave", leave => new Leave(Local(leave, "from"), Local(leave, "to"), leave.OptionalText("note") ?? ""))]);

    private static OpeningHours Week(Fields fields)
    {
        var reading = new HoursReading(fields);
        var week = reading.Week("hours");
        Note(fields, reading);
        return week;
    }

    private static ImmutableArray<LocalSpan> Hours(Fields day)
    {
        var reading = new HoursReading(day);
        var spans = reading.Spans(day.OptionalPairs("hours", HoursReading.Interval));
        Note(day, reading);
        return [.. spans];
    }

    private static void Note(Fields fields, HoursReading reading)
    {
        if (reading.Refusal is { } broken)
        {
            fields.Fault("hours", broken.Sentence);
        }
    }

    private static DateTime Local(Fields fields, string field)
    {
        if (!DateTime.TryParseExact(fields.Text(field), LocalTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            fields.Fault(field, $"{field} must be a local time such as 2026-03-02T09:00.");
        }

        return local;
    }
}
