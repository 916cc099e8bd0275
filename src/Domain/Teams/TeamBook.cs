using System.Collections.Immutable;
using Firstline.Domain.Calendars;
using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Teams;

/// <summary>The teams of the desk and the skills that its people can have. Which team acts at a level of escalation, the SLA policy tells.</summary>
/// <remarks>Rests in facts for ever: new parts have a usual value and may be absent in what is read.</remarks>
[GenerateSerializer, Immutable, Alias("team.book")]
public sealed record TeamBook
{
    /// <summary>No teams and no skills.</summary>
    public static TeamBook Usual { get; } = new();

    /// <summary>The teams.</summary>
    [Id(0)]
    public ImmutableArray<Team> Teams { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The skills.</summary>
    [Id(1)]
    public ImmutableArray<Skill> Skills { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>A team, or null.</summary>
    public Team? Of(TeamId team) => Teams.FirstOrDefault(known => known.Id == team);
}

/// <summary>A team.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Zone">The IANA zone in which its screens show times.</param>
[GenerateSerializer, Immutable, Alias("team.team")]
public sealed record Team([property: Id(0)] TeamId Id, [property: Id(1)] string Name, [property: Id(2)] string Zone);

/// <summary>Something that people can do better or worse.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Grades">What the grades 1 to 5 are called, in order; none when they have no names.</param>
[GenerateSerializer, Immutable, Alias("team.skill")]
public sealed record Skill([property: Id(0)] string Id, [property: Id(1)] string Name, ImmutableArray<string> Grades = default)
{
    [Id(2)] public ImmutableArray<string> Grades { get; init; } = Grades.IsDefault ? [] : Grades;
}

/// <summary>What sound teams and skills are. Every fault is told at once, by its place in the document.</summary>
internal static class TeamRules
{
    public const int MostTeams = 200;
    public const int MostSkills = 500;
    public const int Grades = 5;

    private const int LongestName = 100;

    /// <summary>Why a draft cannot come into force, or null.</summary>
    public static Refusal? Broken(TeamBook draft)
    {
        var faults = new FaultList();
        if (faults.Unless(draft.Teams.Length <= MostTeams, "teams", $"{draft.Teams.Length:N0} teams are more than {MostTeams}."))
        {
            var ids = new HashSet<TeamId>();
            foreach (var (at, team) in draft.Teams.Index())
            {
                faults.Unless(ids.Add(team.Id), $"teams[{at}].id", $"'{team.Id}' is there twice.");
                Name(team.Name, $"teams[{at}].name", faults);
                HoursFaults.Zone(team.Zone, $"teams[{at}].timezone", faults);
            }
        }

        if (faults.Unless(draft.Skills.Length <= MostSkills, "skills", $"{draft.Skills.Length:N0} skills are more than {MostSkills}."))
        {
            var ids = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (at, skill) in draft.Skills.Index())
            {
                faults.Unless(Slug.IsSlug(skill.Id) && ids.Add(skill.Id), $"skills[{at}].id", $"skills[{at}].id must be an id that no other skill has.");
                Name(skill.Name, $"skills[{at}].name", faults);
                faults.Unless(skill.Grades.Length is 0 or Grades, $"skills[{at}].grades", $"skills[{at}].grades must have a name for each of the grades 1 to {Grades}, or none.");
                foreach (var (grade, name) in skill.Grades.Take(Grades).Index())
                {
                    Name(name, $"skills[{at}].grades[{grade}]", faults);
                }
            }
        }

        return faults.Refusal(DocumentRefusal.Unsound);
    }

    private static void Name(string name, string place, FaultList faults) => faults.Unless(
        name.Length is > 0 and <= LongestName && name.Trim() == name, place, $"{place} must have 1 to {LongestName} characters, without blanks around them.");
}
