using Firstline.Domain.Calendars;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;

namespace Firstline.Domain.Sla;

/// <summary>What a sound policy is.</summary>
internal static class SlaPolicyRules
{
    private const int MostRules = 200;
    private const int MostCalendars = 500;
    private const int LongestText = 200;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3_660);

    /// <summary>The first thing that is wrong with a policy; null when it is sound.</summary>
    public static Refusal? Broken(SlaPolicy policy) =>
        Size(policy)
        ?? (WallTime.Knows(policy.Zone) ? null : CalendarRefusal.UnknownZone.Because($"There is no time zone called '{policy.Zone}'.", "zone"))
        ?? (policy.ReopenWindow >= TimeSpan.Zero && policy.ReopenWindow <= Longest
            ? null
            : SlaRefusal.BadReopenWindow.Because("reopenWindowHours must be between zero and ten years.", "reopenWindowHours"))
        ?? Calendars(policy)
        ?? Hours(policy)
        ?? Levels(policy)
        ?? Rules(policy);

    private static Refusal? Size(SlaPolicy policy) => policy.Rules.Length > MostRules || policy.Calendars.Length > MostCalendars
        ? SlaRefusal.TooMuch.Because($"There are {policy.Rules.Length} rules and {policy.Calendars.Length} calendars.")
        : null;

    private static Refusal? Calendars(SlaPolicy policy)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < policy.Calendars.Length; i++)
        {
            var calendar = policy.Calendars[i];
            var field = $"calendars[{i}]";
            if ((Named(calendar.Id, calendar.Name, seen, field) ?? Calendar.Of(calendar.Definition).Refusal) is { } refusal)
            {
                return refusal.Field is { } part && !part.StartsWith(field, StringComparison.Ordinal)
                    ? refusal with { Field = $"{field}.{part}", Sentence = $"Calendar '{calendar.Id}': {refusal.Sentence}" }
                    : refusal;
            }
        }

        return null;
    }

    private static Refusal? Hours(SlaPolicy policy)
    {
        foreach (var tier in Enum.GetValues<Tier>())
        {
            if (policy.Hours.Count(hours => hours.Tier == tier) != 1)
            {
                return SlaRefusal.BadHours.Because($"The tier {tier} must have exactly one calendar.", "hours");
            }
        }

        return policy.Hours.FirstOrDefault(hours => policy.Calendar(hours.Calendar) is null) is { } lost
            ? SlaRefusal.UnknownCalendar.Because($"The tier {lost.Tier} has the calendar '{lost.Calendar}', which does not exist.", "hours")
            : null;
    }

    private static Refusal? Levels(SlaPolicy policy)
    {
        for (var i = 0; i < policy.Levels.Length; i++)
        {
            var level = policy.Levels[i];
            if (level.Level != i + 1)
            {
                return Unreachable($"Level {level.Level} cannot be reached: level {i + 1} is missing or out of order.", i);
            }

            if (level.RespondWithin <= level.RemindAfter || level.RemindAfter < TimeSpan.Zero || level.RespondWithin > Longest)
            {
                return Unreachable($"The band of level {level.Level} must end after it begins; otherwise a ticket never moves on from it.", i);
            }

            if (!Slug.IsSlug(level.Team) || string.IsNullOrWhiteSpace(level.Name) || level.Name.Length > LongestText)
            {
                return SlaRefusal.BadText.Because($"Level {level.Level} needs a name and the id of a team.", $"levels[{i}]");
            }
        }

        return policy.Levels.Length is < 1 or > Escalations.EscalationLevels.Last
            ? SlaRefusal.LevelUnreachable.Because($"There are {policy.Levels.Length} levels; the desk has 1 to {Escalations.EscalationLevels.Last}.", "levels")
            : policy.CriticalLevel < 1 || policy.CriticalLevel > policy.Levels.Length
                ? SlaRefusal.LevelUnreachable.Because($"Critical tickets go to level {policy.CriticalLevel}, which does not exist.", "criticalLevel")
                : null;

        static Refusal Unreachable(string sentence, int at) => SlaRefusal.LevelUnreachable.Because(sentence, $"levels[{at}]");
    }

    private static Refusal? Rules(SlaPolicy policy)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < policy.Rules.Length; i++)
        {
            var rule = policy.Rules[i];
            if ((Named(rule.Id, rule.Name, seen, $"rules[{i}]") ?? SlaRuleRules.Broken(rule, policy, $"rules[{i}]")) is { } refusal)
            {
                return refusal;
            }
        }

        if (policy.Rules.Count(rule => rule.IsDefault) != 1 || !policy.Rules[^1].IsDefault || !policy.Rules[^1].When.MatchEverything())
        {
            return SlaRefusal.NoDefault.Because("Exactly one rule must be the default: the last one, without conditions.", "rules");
        }

        return RuleReach.NeverMatched(policy.Rules) is { } unreachable
            ? SlaRefusal.NeverMatches.Because($"The rule '{unreachable.Id}' can never match: rules before it take every ticket that it is for.", $"rules[{policy.Rules.IndexOf(unreachable)}]")
            : null;
    }

    private static Refusal? Named(string id, string name, HashSet<string> seen, string field) =>
        !Slug.IsSlug(id) ? SlaRefusal.BadId.Because($"'{id}' is not an id: 1 to 64 of a-z, 0-9 and hyphen.", $"{field}.id")
        : !seen.Add(id) ? SlaRefusal.BadId.Because($"'{id}' is there twice.", $"{field}.id")
        : string.IsNullOrWhiteSpace(name) || name.Length > LongestText ? SlaRefusal.BadText.Because($"name must have 1 to {LongestText} characters.", $"{field}.name")
        : null;
}
