using System.Text.Json;
using Firstline.Client;
using Firstline.Client.Sla;

namespace Firstline.Web.Client.Sla;

/// <summary>Puts a draft on top of a version that was published meanwhile: what the draft left alone is theirs, what it changed is the draft's.</summary>
internal static class PolicyMerge
{
    /// <param name="before">The version that the draft was made from.</param>
    /// <param name="mine">The draft.</param>
    /// <param name="theirs">The version that is in force by now.</param>
    public static PolicyDocument OnTop(PolicyDocument before, PolicyDocument mine, PolicyDocument theirs)
    {
        var rules = Parts(before.Rules, mine.Rules, theirs.Rules, rule => rule.Id, rule => before with { Rules = [rule] });
        return theirs with
        {
            Rules = [.. rules.Where(rule => rule.Default is not true), .. rules.Where(rule => rule.Default is true)],
            Calendars = Parts(before.Calendars, mine.Calendars, theirs.Calendars, calendar => calendar.Id, calendar => before with { Calendars = [calendar] }),
            Levels = [.. Parts(before.Levels, mine.Levels, theirs.Levels, level => level.Level, level => before with { Levels = [level] }).OrderBy(level => level.Level)],
            Hours = mine.Hours == before.Hours ? theirs.Hours : mine.Hours,
            Zone = mine.Zone == before.Zone ? theirs.Zone : mine.Zone,
            CriticalLevel = mine.CriticalLevel == before.CriticalLevel ? theirs.CriticalLevel : mine.CriticalLevel,
            ReopenWindowHours = mine.ReopenWindowHours.Equals(before.ReopenWindowHours) ? theirs.ReopenWindowHours : mine.ReopenWindowHours,
        };
    }

    private static List<T> Parts<T, TKey>(IReadOnlyList<T> before, IReadOnlyList<T> mine, IReadOnlyList<T> theirs, Func<T, TKey> key, Func<T, PolicyDocument> alone)
        where T : class
        where TKey : notnull
    {
        var (known, now) = (before.ToDictionary(key), theirs.ToDictionary(key));
        return
        [
            .. mine.Select(part => !known.TryGetValue(key(part), out var old) || Text(old) != Text(part) ? part : now.GetValueOrDefault(key(part))).OfType<T>(),
            .. theirs.Where(part => !known.ContainsKey(key(part)) && mine.All(other => !key(other).Equals(key(part)))),
        ];

        string Text(T part) => JsonSerializer.Serialize(alone(part), DeskJson.Default.PolicyDocument);
    }
}
