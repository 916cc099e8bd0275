using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Settings;

/// <summary>How work comes to agents, team by team. A team that is not named is routed by hand.</summary>
/// <param name="Teams">At most 200 teams, each once.</param>
/// <param name="Version">The version that this is; left out when it is published.</param>
public sealed record RoutingSettings(IReadOnlyList<TeamRouting> Teams, long Version = 0);

/// <summary>How work comes to the agents of one team.</summary>
/// <param name="Team">The team.</param>
/// <param name="Mode">By hand, by offers that agents accept, or without asking.</param>
/// <param name="OfferSeconds">How long an agent may take to answer, 5 to 86,400; 60 when left out.</param>
/// <param name="ConfirmSeconds">How soon a screen has to show an offer, at most as long; 5 when left out.</param>
/// <param name="PassSeconds">For how long somebody who did not take a ticket is passed over for it, 0 to 86,400; 600 when left out.</param>
/// <param name="AwaySeconds">When an agent without a screen is away, 10 to 86,400; never when left out.</param>
/// <param name="OfflineSeconds">When an agent without a screen is offline, 10 to 86,400; never when left out.</param>
/// <param name="HandlingSeconds">How long a ticket occupies its agent until the desk has seen it, 1 to 604,800; 1,800 when left out.</param>
/// <param name="Interrupting">Channels whose work may exceed the capacity.</param>
/// <param name="Beyond">By how many points, 0 to 1,000.</param>
/// <param name="Skills">What skills tickets ask for; at most 100 rules.</param>
public sealed record TeamRouting(
    string Team,
    [property: AllowedValues("manual", "offer", "assign")] string Mode,
    double? OfferSeconds = null,
    double? ConfirmSeconds = null,
    double? PassSeconds = null,
    double? AwaySeconds = null,
    double? OfflineSeconds = null,
    double? HandlingSeconds = null,
    IReadOnlyList<string>? Interrupting = null,
    int? Beyond = null,
    IReadOnlyList<SkillRule>? Skills = null);

/// <summary>A skill that some tickets ask for: those that fit every part that is given.</summary>
/// <param name="Skill">Its id.</param>
/// <param name="Grade">The least grade, 1 to 5; 1 when left out.</param>
/// <param name="Category">Only of this category.</param>
/// <param name="Component">Only of this component.</param>
/// <param name="Tag">Only with this tag.</param>
/// <param name="RelaxSeconds">After how long it is not asked for any more, 0 to 2,592,000: nice to have. Always asked for when left out.</param>
public sealed record SkillRule(
    string Skill,
    int? Grade = null,
    [property: AllowedValues("technical-issue", "feature-request", "account-issue", "training-request", "integration-support", "general-inquiry")] string? Category = null,
    string? Component = null,
    string? Tag = null,
    double? RelaxSeconds = null);
