using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Routing;

namespace Firstline.Domain.Routing;

/// <summary>A ticket that needs an agent, as far as the choice asks.</summary>
internal sealed record WaitingWork(
    Category Category, string Component, IReadOnlyList<string> Tags, Channel Channel, int Weight, DateTimeOffset Since, AgentId? AccountManager, AgentId? Previous, IReadOnlyList<PassedOver> Passed);

/// <summary>An agent who can be reached for the team and is available.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Capacity">Points that they can hold.</param>
/// <param name="Taken">Points that they hold or that are reserved.</param>
/// <param name="LastAssigned">When they last got work; null when not known, which is longest ago.</param>
/// <param name="Skills">What they can do, and how well.</param>
internal sealed record Candidate(AgentId Agent, int Capacity, int Taken, DateTimeOffset? LastAssigned, IReadOnlyDictionary<string, int> Skills)
{
    public double Share => Capacity == 0 ? 0 : (double)(Capacity - Taken) / Capacity;
}

/// <summary>Who gets a ticket: whoever had it, the account manager, then whoever has the highest share of their capacity to spare.</summary>
internal static class Choosing
{
    /// <summary>Whom to ask, and why; null when nobody fits now.</summary>
    public static (AgentId Agent, RoutingReason Why)? Choose(WaitingWork work, IReadOnlyCollection<Candidate> candidates, TeamRouting rules, DateTimeOffset now)
    {
        var asked = rules.Skills.Where(rule => Matches(rule, work)).ToList();
        var required = asked.Where(rule => rule.RelaxAfter is not { } after || now - work.Since < after).ToList();
        var beyond = rules.BeyondFor(work.Channel);
        var fit = candidates.Where(candidate =>
            candidate.Taken + work.Weight <= candidate.Capacity + beyond
            && required.TrueForAll(rule => Has(candidate, rule))
            && !work.Passed.Any(passed => passed.Agent == candidate.Agent && passed.Until > now)).ToList();
        if (fit.Count == 0)
        {
            return null;
        }

        var (chosen, cause) = fit.Find(candidate => candidate.Agent == work.Previous) is { } previous ? (previous, RoutingCause.PreviousAgent)
            : fit.Find(candidate => candidate.Agent == work.AccountManager) is { } manager ? (manager, RoutingCause.AccountManager)
            : (fit.OrderByDescending(candidate => candidate.Share).ThenBy(candidate => candidate.LastAssigned ?? DateTimeOffset.MinValue).ThenBy(candidate => candidate.Agent.Value, StringComparer.Ordinal).First(),
                RoutingCause.SpareCapacity);
        return (chosen.Agent, new(
            cause,
            rules.Team,
            Names(asked.Where(rule => Has(chosen, rule))),
            Names(asked.Where(rule => !required.Contains(rule) && !Has(chosen, rule))),
            chosen.Capacity - chosen.Taken,
            chosen.Capacity,
            chosen.LastAssigned,
            fit.Count));
    }

    private static string[] Names(IEnumerable<SkillRule> rules) => [.. rules.Select(rule => rule.Skill).Distinct().Order(StringComparer.Ordinal)];

    private static bool Has(Candidate candidate, SkillRule rule) => candidate.Skills.TryGetValue(rule.Skill, out var grade) && grade >= rule.Grade;

    private static bool Matches(SkillRule rule, WaitingWork work) =>
        (rule.Category is null || rule.Category == work.Category)
        && (rule.Component is null || string.Equals(rule.Component, work.Component, StringComparison.OrdinalIgnoreCase))
        && (rule.Tag is null || work.Tags.Contains(rule.Tag));
}
