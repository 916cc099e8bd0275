using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Search;
using Firstline.Domain.Tickets.Settings;

namespace Firstline.Domain.Tickets.Automation;

/// <summary>What sound rules are. Every fault is told at once, by its place in the document.</summary>
internal static class RuleRules
{
    /// <summary>The most rules of a desk.</summary>
    public const int Most = 200;

    /// <summary>The most ages in the condition of an automation.</summary>
    public const int MostAges = 20;

    private const int LongestTitle = 100;
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    /// <summary>Why rules cannot come into force, or null.</summary>
    public static Refusal? Broken(AutomationRules draft, TicketLimits limits, ConditionVocabulary? known = null)
    {
        var faults = new FaultList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        faults.Unless(draft.Rules.Length <= Most, "rules", $"There can be {Most} rules; there are {draft.Rules.Length:N0}.");
        for (var i = 0; i < Math.Min(draft.Rules.Length, Most); i++)
        {
            Look(draft.Rules[i], $"rules[{i}]", limits, known, faults);
            faults.Unless(seen.Add(draft.Rules[i].Id), $"rules[{i}].id", $"'{draft.Rules[i].Id}' is there twice.");
        }

        return faults.Refusal(DocumentRefusal.Unsound);
    }

    /// <summary>What rules name that the settings do not have, or null. Asked of rules whose actions were edited: others keep what they say, and tell when they run.</summary>
    public static Refusal? Unfit(AutomationRules known, AutomationRules draft, TicketSettings settings)
    {
        var faults = new FaultList();
        foreach (var (i, rule) in Edited(known, draft))
        {
            foreach (var fault in ActionSettings.Faults(rule.Actions, settings))
            {
                faults.Add($"rules[{i}].{fault.Field}", fault.Sentence);
            }
        }

        return faults.Refusal(DocumentRefusal.Unsound);
    }

    /// <summary>The rules whose actions were edited, with their places.</summary>
    public static IEnumerable<(int Place, AutomationRule Rule)> Edited(AutomationRules known, AutomationRules draft) => draft.Rules.Index()
        .Where(item => known.Rules.FirstOrDefault(rule => rule.Id == item.Item.Id) is not { } before || !ActionRules.Same(before.Actions, item.Item.Actions));

    private static void Look(AutomationRule rule, string at, TicketLimits limits, ConditionVocabulary? known, FaultList faults)
    {
        faults.Unless(Slug.IsSlug(rule.Id), $"{at}.id", "An id is 1 to 64 of a-z, 0-9 and hyphen.");
        faults.Unless(rule.Title.Trim().Length is > 0 and <= LongestTitle, $"{at}.title", $"A title has 1 to {LongestTitle} characters.");
        faults.Unless(rule.On.IsEmpty == rule.For.HasValue, $"{at}.on", "A rule has either occasions in on, or a time in forMinutes.");
        var read = ConditionReader.Read(rule.Condition, known: known);
        faults.Unless(
            rule.For is not { } time || (time <= Longest && (time >= Shortest || (time == TimeSpan.Zero && read.Condition?.ChangesByItself() is not false))), $"{at}.forMinutes",
            $"The time must be {Shortest.TotalMinutes:0} minute to {Longest.TotalDays:0} days, or 0 where the condition asks for ages or snoozed.");
        foreach (var fault in ActionRules.Faults(rule.Actions, limits))
        {
            faults.Add($"{at}.{fault.Field}", fault.Sentence);
        }

        foreach (var fault in read.Faults)
        {
            faults.Add($"{at}.condition", fault.ToString());
        }

        if (read.Condition is { } condition)
        {
            faults.Unless(!Asks<Operand.Me>(condition), $"{at}.condition", "A rule is nobody's, so it cannot say me.");
            faults.Unless(rule.For is null || condition.Ages() <= MostAges, $"{at}.condition", $"The condition of an automation asks for at most {MostAges} ages.");
        }
    }

    private static bool Asks<TOperand>(Condition condition) =>
        ConditionMatching.Leaves(condition).OfType<Condition.Term>().Any(term => term.Values.Any(value => value is TOperand));
}
