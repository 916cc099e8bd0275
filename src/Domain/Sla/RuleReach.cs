using System.Collections.Immutable;
using Firstline.Domain.Customers;

namespace Firstline.Domain.Sla;

/// <summary>
/// Whether a rule can ever match, given those before it. It looks for a witness: a ticket that the rule matches and none before it
/// does. Words not named anywhere are alike, and fewer tags match fewer rules, so a finite set of tickets decides exactly.
/// </summary>
internal static class RuleReach
{
    /// <summary>The first rule that no ticket can reach, or null.</summary>
    public static SlaRule? NeverMatched(ImmutableArray<SlaRule> rules)
    {
        for (var i = 1; i < rules.Length; i++)
        {
            var before = rules.AsSpan()[..i];
            if (!HasWitness(rules[i].When, before))
            {
                return rules[i];
            }
        }

        return null;
    }

    private static bool HasWitness(RuleConditions rule, ReadOnlySpan<SlaRule> before)
    {
        foreach (var (tier, ticket) in Witnesses(rule))
        {
            if (!MatchesAny(before, tier, ticket))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MatchesAny(ReadOnlySpan<SlaRule> rules, Tier tier, TicketFacets ticket)
    {
        foreach (var rule in rules)
        {
            if (rule.When.Match(tier, ticket))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<(Tier Tier, TicketFacets Ticket)> Witnesses(RuleConditions rule) =>
        from tier in OrAll(rule.Tiers)
        from priority in OrAll(rule.Priorities)
        from category in OrAll(rule.Categories)
        from channel in OrAll(rule.Channels)
        from component in rule.Components.IsEmpty ? [""] : rule.Components.AsEnumerable()
        from tags in rule.Tags.IsEmpty ? [[]] : rule.Tags.Select(tag => new[] { tag })
        select (tier, new TicketFacets(priority, category, channel, component, tags, false, 1));

    private static IEnumerable<T> OrAll<T>(ImmutableArray<T> words)
        where T : struct, Enum => words.IsEmpty ? Enum.GetValues<T>() : words;
}
