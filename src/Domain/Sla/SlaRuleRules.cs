using Firstline.Domain.Calendars;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;

namespace Firstline.Domain.Sla;

/// <summary>What a sound rule is.</summary>
internal static class SlaRuleRules
{
    private const int MostWords = 100;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3_660);
    private static readonly DateTimeOffset Sample = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Sampled = TimeSpan.FromDays(4 * 365);
    private static readonly ClockKind[] Later = [ClockKind.NextResponse, ClockKind.StatusUpdate];

    /// <summary>The first thing that is wrong with a rule; null when it is sound.</summary>
    public static Refusal? Broken(SlaRule rule, SlaPolicy policy, string field) =>
        Conditions(rule.When, $"{field}.when")
        ?? Targets(rule, policy, $"{field}.targets")
        ?? Undercut(rule, policy, $"{field}.targets")
        ?? (rule.AtRiskFraction is > 0 and < 1 && rule.CriticalFraction is > 0 and < 1 && rule.AtRiskFraction < rule.CriticalFraction
            ? null
            : SlaRefusal.BadWarnings.Because($"The rule '{rule.Id}' warns at {rule.AtRiskFraction} and {rule.CriticalFraction}.", $"{field}.warnings"))
        ?? Pauses(rule, $"{field}.pauses")
        ?? (rule.ApprovalPauses is { } held && (held.Count > Later.Length || !held.All(clock => clock.MayPause()) || held.Distinct().Count() != held.Count)
            ? SlaRefusal.BadPause.Because("An approval can hold the resolution and the status update, each once.", $"{field}.approvalPauses")
            : null)
        ?? (rule.Recovery is { } recovery && (recovery <= TimeSpan.Zero || recovery > Longest)
            ? SlaRefusal.BadTarget.Because("recoveryHours must be more than zero.", $"{field}.recoveryHours")
            : null);

    private static Refusal? Conditions(RuleConditions when, string field)
    {
        int[] sizes = [when.Tiers.Length, when.Priorities.Length, when.Categories.Length, when.Channels.Length, when.Components.Length, when.Tags.Length];
        return sizes.Max() > MostWords ? SlaRefusal.TooMuch.Because($"A condition has at most {MostWords} words.", field)
            : when.Components.FirstOrDefault(string.IsNullOrWhiteSpace) is not null ? SlaRefusal.BadText.Because("A component must not be empty.", $"{field}.components")
            : when.Tags.FirstOrDefault(tag => !Slug.IsSlug(tag)) is { } wrong ? SlaRefusal.BadId.Because($"'{wrong}' is not a tag.", $"{field}.tags")
            : null;
    }

    private static Refusal? Targets(SlaRule rule, SlaPolicy policy, string field)
    {
        for (var i = 0; i < rule.Targets.Length; i++)
        {
            var target = rule.Targets[i];
            var at = $"{field}[{i}]";
            if (target.Within <= TimeSpan.Zero || target.Within > Longest)
            {
                return SlaRefusal.BadTarget.Because($"The target of {target.Clock} must be more than zero and at most ten years.", at);
            }

            if (target.Level is { } level && (target.Clock != ClockKind.LevelResponse || policy.Level(level) is null))
            {
                return target.Clock == ClockKind.LevelResponse
                    ? SlaRefusal.LevelUnreachable.Because($"The target is for level {level}, which cannot be reached: it does not exist.", at)
                    : SlaRefusal.BadTarget.Because("Only level responses have targets by level.", at);
            }

            if (Shadowed(rule, i))
            {
                return SlaRefusal.BadTarget.Because($"The target of {target.Clock} never counts: one before it is for the same tickets.", at);
            }
        }

        return null;
    }

    /// <summary>Whether targets before it take everything that a target is for.</summary>
    private static bool Shadowed(SlaRule rule, int at)
    {
        var target = rule.Targets[at];
        var before = rule.Targets.Take(at).Where(other => other.Clock == target.Clock).ToList();
        Priority[] priorities = target.Priority is { } one ? [one] : Enum.GetValues<Priority>();
        return before.Count > 0 && priorities.All(priority => before.Any(other =>
            (other.Priority ?? priority) == priority && (other.Level is null || other.Level == target.Level)));
    }

    private static Refusal? Undercut(SlaRule rule, SlaPolicy policy, string field)
    {
        foreach (var clock in Later)
        {
            foreach (var priority in Enum.GetValues<Priority>())
            {
                if (rule.TargetOf(clock, priority, 1) is { } later && rule.TargetOf(ClockKind.FirstResponse, priority, 1) is { } first
                    && later.Within < (later.AroundTheClock && !first.AroundTheClock ? first.Within * Stretch(rule, policy) : first.Within))
                {
                    return SlaRefusal.UndercutsFirstResponse.Because(
                        $"In the rule '{rule.Id}' the {clock} of {priority} tickets is due after {later.Within.TotalHours:0.##} hours, the first response after {first.Within.TotalHours:0.##}.",
                        field);
                }
            }
        }

        return null;
    }

    /// <summary>How many hours of wall time an open hour takes, on average, in the narrowest hours of the tiers that a rule is for.</summary>
    private static double Stretch(SlaRule rule, SlaPolicy policy) => (rule.When.Tiers.IsEmpty ? [.. Enum.GetValues<Tier>()] : rule.When.Tiers)
        .Select(tier => Calendar.Of(policy.Calendar(policy.CalendarOf(tier))!.Definition).Value)
        .Max(calendar => Sampled / calendar.Elapsed(Sample, Sample + Sampled));

    private static Refusal? Pauses(SlaRule rule, string field) => rule.Pauses.Cast<ClockPause?>().FirstOrDefault(pause => !IsSound(pause!.Value)) is { } wrong
        ? SlaRefusal.BadPause.Because($"{wrong.Status} cannot hold the {wrong.Clock} clock.", field)
        : null;

    private static bool IsSound(ClockPause pause) =>
        pause.Clock.MayPause() && pause.Status is (TicketStatus.WaitingOnCustomer or TicketStatus.WaitingOnThirdParty);
}
