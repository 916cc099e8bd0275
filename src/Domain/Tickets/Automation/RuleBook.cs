using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Firstline.Domain.Tickets.Search;

namespace Firstline.Domain.Tickets.Automation;

/// <summary>The rules that are on, ready for decisions: conditions read, triggers found by their occasion.</summary>
internal sealed class RuleBook
{
    private readonly FrozenDictionary<string, ReadyRule> _automations;

    private RuleBook(long version, IReadOnlyList<ReadyRule> rules)
    {
        Version = version;
        Triggers = [.. rules.Where(rule => rule.Rule.For is null)];
        Automations = [.. rules.Where(rule => rule.Rule.For is not null)];
        Texts = [.. rules.SelectMany(rule => rule.Rule.Actions).Where(action => action.Text is not null || action is TicketAction.Assign)];
        _automations = Automations.ToFrozenDictionary(rule => rule.Rule.Id, StringComparer.Ordinal);
    }

    /// <summary>No rules.</summary>
    public static RuleBook Empty { get; } = new(0, []);

    /// <summary>Which version of the rules.</summary>
    public long Version { get; }

    /// <summary>The triggers in their order.</summary>
    public ImmutableArray<ReadyRule> Triggers { get; }

    /// <summary>The automations in their order.</summary>
    public ImmutableArray<ReadyRule> Automations { get; }

    /// <summary>Actions with texts, and those that name agents whom texts may name.</summary>
    public ImmutableArray<TicketAction> Texts { get; }

    public static RuleBook Of(AutomationRules rules, long version)
    {
        List<ReadyRule> ready = [];
        foreach (var rule in rules.Rules)
        {
            if (rule.Active && Ready(rule) is { } known)
            {
                ready.Add(known);
            }
        }

        return new(version, ready);
    }

    /// <summary>A rule with its condition read; null when that cannot be.</summary>
    public static ReadyRule? Ready(AutomationRule rule) => ConditionReader.Read(rule.Condition).Condition is { } condition ? new(rule, condition, MarkOf(rule)) : null;

    /// <summary>An automation that is on, or null.</summary>
    public ReadyRule? Automation(string id) => _automations.GetValueOrDefault(id);

    /// <summary>Stays the same as long as what the automation waits for does.</summary>
    private static string MarkOf(AutomationRule rule) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{rule.For?.Ticks}|{rule.Condition}")).AsSpan(0, 8));
}

/// <summary>A rule with its condition read.</summary>
/// <param name="Mark">Stays the same as long as what an automation waits for does.</param>
internal sealed record ReadyRule(AutomationRule Rule, Condition Condition, string Mark);

/// <summary>The rules as one ticket's decision needs them.</summary>
/// <param name="Book">The rules.</param>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Version">The version that the ticket is at before the decision.</param>
/// <param name="Names">Names for placeholders.</param>
internal sealed record RuleScope(RuleBook Book, Guid Ticket, long Version, TemplateNames Names)
{
    /// <summary>What ids of messages follow from that a rule writes in this decision.</summary>
    public Guid Seed(string rule) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"rule:{Ticket:N}:{Version}:{rule}")).AsSpan(0, 16), bigEndian: true);
}
