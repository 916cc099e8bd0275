using Firstline.Client.Sla;
using Firstline.Web.Client.Shared;

namespace Firstline.Web.Client.Sla;

/// <summary>A place in the matrix of a rule's targets: a clock, of level responses perhaps a level, and a priority or every one.</summary>
public sealed record TargetPlace(string Clock, int? Level, string? Priority);

/// <summary>A rule's targets as a matrix. The first that fits a ticket counts, so what is special goes before what is general.</summary>
public static class Targets
{
    /// <summary>Where a place's target is in the list, or -1.</summary>
    public static int At(IReadOnlyList<PolicyTarget> targets, TargetPlace place) =>
        targets.ToList().FindIndex(target => target.Clock == place.Clock && target.Level == place.Level && target.Priority == place.Priority);

    /// <summary>The list with a target at a place, or without one.</summary>
    public static IReadOnlyList<PolicyTarget> With(IReadOnlyList<PolicyTarget> targets, TargetPlace place, double? hours, bool? aroundTheClock)
    {
        var list = targets.ToList();
        var at = At(targets, place);
        if (hours is not { } within)
        {
            return at < 0 ? targets : [.. list.Where((_, n) => n != at)];
        }

        var target = new PolicyTarget(place.Clock, within, place.Priority, place.Level, aroundTheClock ?? (at < 0 ? false : list[at].AroundTheClock));
        if (at >= 0)
        {
            list[at] = target;
            return list;
        }

        var before = list.FindIndex(other => other.Clock == place.Clock && Weight(other.Level, other.Priority) < Weight(place.Level, place.Priority));
        list.Insert(before < 0 ? list.Count : before, target);
        return list;
    }

    /// <summary>What a rule promises, in a line: <c>First response 1–8 h · Resolution 4 h</c>.</summary>
    public static string Summary(IReadOnlyList<PolicyTarget> targets)
    {
        var parts = Words.Clocks
            .Select(clock => (clock.Name, Hours: targets.Where(target => target.Clock == clock.Key).Select(target => target.WithinHours).ToList()))
            .Where(clock => clock.Hours.Count > 0)
            .Select(clock => (clock.Name, Least: clock.Hours.Min(), Most: clock.Hours.Max()))
            .Select(clock => $"{clock.Name} {Span.Figure(clock.Least)}{(clock.Least < clock.Most ? $"–{Span.Figure(clock.Most)}" : "")} h");
        return string.Join(" · ", parts) is { Length: > 0 } line ? line : "Promises nothing";
    }

    /// <summary>The rows of the matrix: a line for each clock, and for each level that has targets of its own.</summary>
    public static IEnumerable<(string Clock, int? Level, string Name)> Rows(IReadOnlyList<PolicyTarget> targets, IReadOnlyList<PolicyLevel> levels, bool byLevel)
    {
        foreach (var (key, name) in Words.Clocks)
        {
            yield return (key, null, name);
        }

        foreach (var level in levels.Where(level => byLevel || targets.Any(target => target.Level == level.Level)))
        {
            yield return ("level-response", level.Level, $"… at level {level.Level}");
        }
    }

    private static int Weight(int? level, string? priority) => (level is null ? 0 : 2) + (priority is null ? 0 : 1);
}
