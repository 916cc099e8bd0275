using System.Text.Json;
using Firstline.Client;
using Firstline.Client.Sla;
using Firstline.Web.Client.Shared;

namespace Firstline.Web.Client.Sla;

/// <summary>What differs between two versions of the policy, a line for each part, as people call it.</summary>
internal static class PolicyDifference
{
    public static IReadOnlyList<string> Between(PolicyDocument before, PolicyDocument after) =>
    [
        .. Rules(before, after),
        .. Parts(before.Calendars, after.Calendars, calendar => calendar.Id, calendar => $"calendar “{calendar.Name}”", calendar => before with { Calendars = [calendar] }),
        .. Levels(before, after),
        .. One(before.Hours != after.Hours, "Which calendar each tier has"),
        .. One(before.Zone != after.Zone, $"The desk's zone: {after.Zone}"),
        .. One(before.CriticalLevel != after.CriticalLevel, $"Critical tickets are worked on at level {after.CriticalLevel} at least"),
        .. One(!before.ReopenWindowHours.Equals(after.ReopenWindowHours), $"The reopening window: {Span.Figure(after.ReopenWindowHours)} h"),
    ];

    private static IEnumerable<string> Rules(PolicyDocument before, PolicyDocument after)
    {
        var parts = Parts(before.Rules, after.Rules, rule => rule.Id, rule => $"rule “{rule.Name}”", rule => before with { Rules = [rule] }).ToList();
        var (known, now) = (before.Rules.Select(rule => rule.Id).ToList(), after.Rules.Select(rule => rule.Id).ToList());
        var moved = !known.Where(now.Contains).SequenceEqual(now.Where(known.Contains));
        return moved ? [.. parts, "The order of the rules"] : parts;
    }

    private static IEnumerable<string> Levels(PolicyDocument before, PolicyDocument after) => after.Levels
        .Where(level => before.Levels.All(known => known != level))
        .Select(level => $"Changed level {level.Level}, {level.Name}")
        .Concat(before.Levels.Where(level => after.Levels.All(known => known.Level != level.Level)).Select(level => $"Removed level {level.Level}"));

    private static IEnumerable<string> Parts<T>(
        IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> id, Func<T, string> name, Func<T, PolicyDocument> alone)
        where T : class
    {
        foreach (var part in after)
        {
            var known = before.FirstOrDefault(other => id(other) == id(part));
            if (known is null)
            {
                yield return $"Added {name(part)}";
            }
            else if (Text(alone(known)) != Text(alone(part)))
            {
                yield return $"Changed {name(part)}";
            }
        }

        foreach (var part in before.Where(part => after.All(other => id(other) != id(part))))
        {
            yield return $"Removed {name(part)}";
        }
    }

    private static string Text(PolicyDocument document) => JsonSerializer.Serialize(document, DeskJson.Default.PolicyDocument);

    private static IEnumerable<string> One(bool differs, string what) => differs ? [what] : [];
}
