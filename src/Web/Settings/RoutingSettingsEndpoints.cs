using Firstline.Domain.Kernel;
using Firstline.Domain.Routing;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;
using SettingsShape = Firstline.Client.Settings.RoutingSettings;
using SkillShape = Firstline.Client.Settings.SkillRule;
using TeamShape = Firstline.Client.Settings.TeamRouting;

namespace Firstline.Web.Settings;

/// <summary>The settings of routing over REST.</summary>
internal static class RoutingSettingsEndpoints
{
    private const double MostSeconds = 1e9;

    public static void MapRoutingSettings(this RouteGroupBuilder api) => api.MapDocument<RoutingSettings, SettingsShape>(new(
        "/settings/routing",
        "RoutingSettings",
        "how work comes to agents",
        "Queues go by it at once; offers that wait for an answer keep their times. A team that is not named is routed by hand.",
        grains => grains.RoutingSettings(),
        fields => new() { Teams = [.. fields.List("teams", Team)] },
        Of,
        Answers.Json.RoutingSettings));

    private static TeamRouting Team(Fields team)
    {
        var usual = new TeamRouting { Team = team.Id<TeamId>("team") };
        return usual with
        {
            Mode = team.Choice<RoutingMode>("mode"),
            OfferWithin = Seconds(team, "offerSeconds") ?? usual.OfferWithin,
            ConfirmWithin = Seconds(team, "confirmSeconds") ?? usual.ConfirmWithin,
            PassFor = Seconds(team, "passSeconds") ?? usual.PassFor,
            AwayAfter = Seconds(team, "awaySeconds"),
            OfflineAfter = Seconds(team, "offlineSeconds"),
            Handling = Seconds(team, "handlingSeconds") ?? usual.Handling,
            Interrupting = [.. team.Choices<Channel>("interrupting")],
            Beyond = team.OptionalNumber("beyond") ?? 0,
            Skills = [.. team.List("skills", Skill)],
        };
    }

    private static SkillRule Skill(Fields rule) => new(
        rule.Text("skill"), rule.OptionalNumber("grade") ?? 1, rule.OptionalChoice<Category>("category"), rule.OptionalText("component"), rule.OptionalText("tag"), Seconds(rule, "relaxSeconds"));

    private static TimeSpan? Seconds(Fields fields, string field) => fields.OptionalMeasure(field) is { } seconds ? TimeSpan.FromSeconds(Math.Clamp(seconds, -1, MostSeconds)) : null;

    private static SettingsShape Of(Numbered<RoutingSettings> view) => new([.. view.Document.Teams.Select(Of)], view.Version);

    private static TeamShape Of(TeamRouting team) => new(
        team.Team.Value, Words<RoutingMode>.Of(team.Mode), team.OfferWithin.TotalSeconds, team.ConfirmWithin.TotalSeconds, team.PassFor.TotalSeconds, team.AwayAfter?.TotalSeconds,
        team.OfflineAfter?.TotalSeconds, team.Handling.TotalSeconds, [.. team.Interrupting.Select(channel => Words<Channel>.Of(channel))], team.Beyond, [.. team.Skills.Select(Of)]);

    private static SkillShape Of(SkillRule rule) => new(rule.Skill, rule.Grade, Words<Category>.Of(rule.Category), rule.Component, rule.Tag, rule.RelaxAfter?.TotalSeconds);
}
