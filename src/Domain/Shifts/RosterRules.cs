using Firstline.Domain.Calendars;
using Firstline.Domain.Kernel;

namespace Firstline.Domain.Shifts;

/// <summary>What a sound roster is. Every fault is told at once, by its place in the document.</summary>
internal static class RosterRules
{
    public const int MostPatterns = 200;
    public const int MostWeeks = 8;
    public const int MostEntries = 2_000;
    public const int MostTeams = 20;
    public const int MostSkills = 50;
    public const int MostDays = 400;
    public const int MostLeave = 200;
    public const int Grades = 5;

    private const int LongestText = 100;
    private static readonly DateTime First = new(1970, 1, 1);
    private static readonly DateTime Last = new(2100, 1, 1);
    private static readonly TimeSpan LongestLeave = TimeSpan.FromDays(3_660);

    /// <summary>Why a draft cannot come into force, or null.</summary>
    public static Refusal? Broken(RosterBook draft)
    {
        var faults = new FaultList();
        var patterns = new HashSet<string>(StringComparer.Ordinal);
        if (faults.Unless(draft.Patterns.Length <= MostPatterns, "patterns", $"{draft.Patterns.Length:N0} patterns are more than {MostPatterns}."))
        {
            foreach (var (at, pattern) in draft.Patterns.Index())
            {
                faults.Unless(Slug.IsSlug(pattern.Id) && patterns.Add(pattern.Id), $"patterns[{at}].id", $"patterns[{at}].id must be an id that no other pattern has.");
                Pattern(pattern, $"patterns[{at}]", faults);
            }
        }

        if (faults.Unless(draft.Entries.Length <= MostEntries, "entries", $"{draft.Entries.Length:N0} entries are more than {MostEntries:N0}."))
        {
            var agents = new HashSet<AgentId>();
            foreach (var (at, entry) in draft.Entries.Index())
            {
                var place = $"entries[{at}]";
                faults.Unless(agents.Add(entry.Agent), $"{place}.agent", $"'{entry.Agent}' has two entries.");
                faults.Unless(entry.Pattern is null || patterns.Contains(entry.Pattern), $"{place}.pattern", $"There is no pattern '{entry.Pattern}'.");
                Entry(entry, place, faults);
            }
        }

        return faults.Refusal(DocumentRefusal.Unsound);
    }

    private static void Pattern(ShiftPattern pattern, string place, FaultList faults)
    {
        faults.Unless(
            pattern.Name.Length is > 0 and <= LongestText && pattern.Name.Trim() == pattern.Name, $"{place}.name", $"{place}.name must have 1 to {LongestText} characters, without blanks around them.");
        Within(pattern.FirstWeek, $"{place}.firstWeek", faults);
        if (faults.Unless(pattern.Weeks.Length is > 0 and <= MostWeeks, $"{place}.weeks", $"{place}.weeks must have 1 to {MostWeeks} weeks."))
        {
            foreach (var (at, week) in pattern.Weeks.Index())
            {
                HoursFaults.Week(week, $"{place}.weeks[{at}].hours", faults);
            }
        }
    }

    private static void Entry(RosterEntry entry, string place, FaultList faults)
    {
        HoursFaults.Zone(entry.Zone, $"{place}.timezone", faults);
        faults.Unless(
            entry.Teams.Length <= MostTeams && entry.Teams.Distinct().Count() == entry.Teams.Length, $"{place}.teams", $"{place}.teams must have at most {MostTeams} teams, each once.");
        Skills(entry, place, faults);
        if (faults.Unless(entry.Days.Length <= MostDays, $"{place}.days", $"{entry.Days.Length:N0} days are more than {MostDays}."))
        {
            var dates = new HashSet<DateOnly>();
            foreach (var (at, day) in entry.Days.Index())
            {
                var here = $"{place}.days[{at}]";
                faults.Unless(dates.Add(day.Date), $"{here}.date", $"{day.Date:yyyy-MM-dd} is there twice.");
                Within(day.Date, $"{here}.date", faults);
                HoursFaults.Day(day.Hours.AsSpan(), $"{here}.hours", faults);
            }
        }

        if (faults.Unless(entry.Leave.Length <= MostLeave, $"{place}.leave", $"{entry.Leave.Length:N0} leaves are more than {MostLeave}."))
        {
            foreach (var (at, leave) in entry.Leave.Index())
            {
                var here = $"{place}.leave[{at}]";
                faults.Unless(leave.From >= First && leave.To <= Last, $"{here}.from", $"{here} must lie in the years 1970 to 2099.");
                faults.Unless(leave.From < leave.To && leave.To - leave.From <= LongestLeave, $"{here}.to", $"{here}.to must be after its from, and at most {LongestLeave.TotalDays:N0} days after it.");
                faults.Unless(leave.Note.Length <= LongestText, $"{here}.note", $"{here}.note has more than {LongestText} characters.");
            }
        }
    }

    private static void Skills(RosterEntry entry, string place, FaultList faults)
    {
        if (!faults.Unless(entry.Skills.Length <= MostSkills, $"{place}.skills", $"{entry.Skills.Length:N0} skills are more than {MostSkills}."))
        {
            return;
        }

        var skills = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, known) in entry.Skills.Index())
        {
            faults.Unless(Slug.IsSlug(known.Skill) && skills.Add(known.Skill), $"{place}.skills[{at}].skill", $"{place}.skills[{at}].skill must be the id of a skill, each once.");
            faults.Unless(known.Grade is > 0 and <= Grades, $"{place}.skills[{at}].grade", $"{place}.skills[{at}].grade must be between 1 and {Grades}.");
        }
    }

    private static void Within(DateOnly date, string place, FaultList faults) =>
        faults.Unless(date.Year is >= 1970 and < 2100, place, $"{place} must lie in the years 1970 to 2099.");
}
