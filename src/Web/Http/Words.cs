using System.Collections.Frozen;
using System.Text.Json;

namespace Firstline.Web.Http;

/// <summary>The values of an enumeration as the API spells them: kebab case.</summary>
public static class Words<TEnum>
    where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<string, TEnum> ByWord = Enum.GetValues<TEnum>().ToFrozenDictionary(Spell);
    private static readonly FrozenDictionary<TEnum, string> ByValue = ByWord.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>Every word, in the order of declaration.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<TEnum>().Select(Spell)];

    /// <summary>The word of a value.</summary>
    public static string Of(TEnum value) => ByValue[value];

    /// <summary>The word of a value, or null.</summary>
    public static string? Of(TEnum? value) => value is { } known ? ByValue[known] : null;

    /// <summary>The value of a word.</summary>
    public static bool TryParse(string word, out TEnum value) => ByWord.TryGetValue(word, out value);

    /// <summary>What to say when a field has another word.</summary>
    public static string Expected(string field) => $"{field} must be one of: {string.Join(", ", All)}.";

    private static string Spell(TEnum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
