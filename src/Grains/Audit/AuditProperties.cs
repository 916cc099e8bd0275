using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Firstline.Grains.Interfaces.Audit;
using Firstline.Grains.Kernel;

namespace Firstline.Grains.Audit;

/// <summary>A state as a flat list of properties, and what differs between two of them.</summary>
internal static class AuditProperties
{
    /// <summary>The most characters of a value that are told.</summary>
    public const int LongestValue = 1_000;

    private static readonly JsonSerializerOptions Json = new(StateJson.Default.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(StateJson.Default, new DefaultJsonTypeInfoResolver()),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private static readonly string[] Keys = ["clock", "id", "code", "name"];

    /// <summary>What follows from other properties, changes with every fact, or is a secret.</summary>
    private static readonly HashSet<string> Untold = ["updatedAt", "isOpen", "isLive", "isPaused", "nextWake", "secretHash", "toApply", "termsToApply", "warnedAtRisk", "warnedCritical"];

    /// <summary>The properties of a state, by their paths.</summary>
    public static IReadOnlyDictionary<string, string> Of(object state)
    {
        var properties = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(properties, "", JsonSerializer.SerializeToNode(state, state.GetType(), Json));
        return properties;
    }

    /// <summary>What differs.</summary>
    public static IReadOnlyList<AuditChange> Between(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        [.. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
            .Select(property => (Property: property, Before: before.GetValueOrDefault(property), After: after.GetValueOrDefault(property)))
            .Where(change => change.Before != change.After)
            .Select(change => new AuditChange(change.Property, Cut(change.Before), Cut(change.After)))];

    private static void Add(SortedDictionary<string, string> properties, string path, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject whole:
                foreach (var (name, value) in whole)
                {
                    if (!Untold.Contains(name))
                    {
                        Add(properties, path.Length == 0 ? name : $"{path}.{name}", value);
                    }
                }

                break;
            case JsonArray { Count: > 0 } list when list.All(item => item is JsonObject):
                for (var i = 0; i < list.Count; i++)
                {
                    Add(properties, $"{path}.{KeyOf(list[i]!.AsObject(), i)}", list[i]);
                }

                break;
            case JsonArray { Count: > 0 } list:
                properties[path] = string.Join(", ", list);
                break;
            case JsonValue value:
                properties[path] = value.ToString();
                break;
        }
    }

    private static string KeyOf(JsonObject item, int at) => Keys.Select(key => item[key]).FirstOrDefault(key => key is JsonValue)?.ToString() ?? $"{at + 1}";

    private static string? Cut(string? text) => text is { Length: > LongestValue } ? string.Concat(text.AsSpan(0, LongestValue), "…") : text;
}
