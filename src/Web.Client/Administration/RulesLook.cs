using Firstline.Client;
using Firstline.Client.Tickets.Automation;

namespace Firstline.Web.Client.Administration;

/// <summary>What is plainly wrong with rules and actions, while one types. The desk judges them whole.</summary>
public static class RulesLook
{
    private const int MostActions = 20;
    private const double MostMinutes = 365 * 24 * 60;

    /// <summary>Every fault, at the place where the desk would name it.</summary>
    public static IEnumerable<FieldError> Faults(RuleDocument document) => document.Rules.SelectMany((rule, n) =>
        SettingsLook.Named($"rules[{n}]", rule.Id, rule.Title, document.Rules.Take(n).Select(other => other.Id), "title")
            .Concat(Occasion($"rules[{n}]", rule))
            .Concat(Actions($"rules[{n}].actions", rule.Actions)));

    /// <summary>Faults of actions.</summary>
    public static IEnumerable<FieldError> Actions(string place, IReadOnlyList<TicketAction> actions)
    {
        if (actions.Count is 0 or > MostActions)
        {
            yield return new(place, $"1 to {MostActions} actions.");
        }

        foreach (var (n, action) in actions.Index())
        {
            if (ActionWords.Lacks(action) is { } part)
            {
                yield return new($"{place}[{n}].{part}", "This is needed.");
            }
        }
    }

    private static IEnumerable<FieldError> Occasion(string place, Rule rule)
    {
        if (rule.ForMinutes is null && rule.On is not { Count: > 0 })
        {
            yield return new($"{place}.on", "A trigger needs an occasion.");
        }

        if (rule.ForMinutes is < 1 or > MostMinutes)
        {
            yield return new($"{place}.forMinutes", "1 minute to 365 days.");
        }

        if (rule.ForMinutes is not null && string.IsNullOrWhiteSpace(rule.Condition))
        {
            yield return new($"{place}.condition", "An automation waits for a condition.");
        }
    }
}
