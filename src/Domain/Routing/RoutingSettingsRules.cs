using Firstline.Domain.Kernel;

namespace Firstline.Domain.Routing;

/// <summary>What sound settings of routing are.</summary>
internal static class RoutingSettingsRules
{
    public const int MostTeams = 200;
    public const int MostSkills = 100;
    private const int MostBeyond = 1_000;
    private const int Grades = 5;
    private const int LongestComponent = 500;

    public static Refusal? Broken(RoutingSettings draft)
    {
        var faults = new FaultList();
        if (!faults.Unless(draft.Teams.Length <= MostTeams, "teams", $"{draft.Teams.Length:N0} teams are more than {MostTeams}."))
        {
            return faults.Refusal(DocumentRefusal.Unsound);
        }

        var known = new HashSet<TeamId>();
        foreach (var (at, team) in draft.Teams.Index())
        {
            var place = $"teams[{at}]";
            faults.Unless(known.Add(team.Team), $"{place}.team", $"{place}.team is named twice.");
            faults.Unless(Enum.IsDefined(team.Mode), $"{place}.mode", $"{place}.mode must be manual, offer or assign.");
            Times(team, place, faults);
            faults.Unless(team.Beyond is >= 0 and <= MostBeyond, $"{place}.beyond", $"{place}.beyond must be 0 to {MostBeyond:N0} points.");
            faults.Unless(team.Interrupting.All(Enum.IsDefined), $"{place}.interrupting", $"{place}.interrupting names a channel that does not exist.");
            Skills(team, place, faults);
        }

        return faults.Refusal(DocumentRefusal.Unsound);
    }

    private static void Times(TeamRouting team, string place, FaultList faults)
    {
        Between(team.OfferWithin, 5, 86_400, "offerSeconds");
        Between(team.ConfirmWithin, 1, 86_400, "confirmSeconds");
        faults.Unless(team.ConfirmWithin <= team.OfferWithin, $"{place}.confirmSeconds", $"{place}.confirmSeconds must not be more than offerSeconds.");
        Between(team.PassFor, 0, 86_400, "passSeconds");
        Between(team.Handling, 1, 604_800, "handlingSeconds");
        Between(team.AwayAfter ?? TimeSpan.FromMinutes(1), 10, 86_400, "awaySeconds");
        Between(team.OfflineAfter ?? TimeSpan.FromMinutes(1), 10, 86_400, "offlineSeconds");
        faults.Unless(
            team.AwayAfter is null || team.OfflineAfter is null || team.AwayAfter <= team.OfflineAfter,
            $"{place}.offlineSeconds", $"{place}.offlineSeconds must not be less than awaySeconds.");

        void Between(TimeSpan time, int least, int most, string field) =>
            faults.Unless(time.TotalSeconds >= least && time.TotalSeconds <= most, $"{place}.{field}", $"{place}.{field} must be {least:N0} to {most:N0}.");
    }

    private static void Skills(TeamRouting team, string place, FaultList faults)
    {
        if (!faults.Unless(team.Skills.Length <= MostSkills, $"{place}.skills", $"{team.Skills.Length:N0} skill rules are more than {MostSkills}."))
        {
            return;
        }

        foreach (var (at, rule) in team.Skills.Index())
        {
            var name = $"{place}.skills[{at}]";
            faults.Unless(Slug.IsSlug(rule.Skill), $"{name}.skill", $"{name}.skill must be the id of a skill.");
            faults.Unless(rule.Grade is >= 1 and <= Grades, $"{name}.grade", $"{name}.grade must be 1 to {Grades}.");
            faults.Unless(rule.Tag is null || Slug.IsSlug(rule.Tag), $"{name}.tag", $"{name}.tag must be a tag.");
            faults.Unless(rule.Component is null or { Length: > 0 and <= LongestComponent }, $"{name}.component", $"{name}.component must have 1 to {LongestComponent} characters.");
            faults.Unless(
                rule.RelaxAfter is null || (rule.RelaxAfter.Value.TotalSeconds >= 0 && rule.RelaxAfter.Value.TotalDays <= 30),
                $"{name}.relaxSeconds", $"{name}.relaxSeconds must be 0 to 2,592,000.");
        }
    }
}
