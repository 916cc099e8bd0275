using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;

namespace Firstline.Storage.Kernel;

/// <summary>Enumerated values as the words that rest in columns: <c>WaitingOnCustomer</c> is <c>waiting-on-customer</c>.</summary>
internal static class Words
{
    private static readonly ConcurrentDictionary<Enum, string> Known = new();

    /// <summary>The word of a value.</summary>
    public static string Of(Enum value) => Known.GetOrAdd(value, word => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()));

    /// <summary>The value of a word.</summary>
    public static TWord Read<TWord>(string word)
        where TWord : struct, Enum => Table<TWord>.Values[word];

    private static class Table<TWord>
        where TWord : struct, Enum
    {
        public static readonly FrozenDictionary<string, TWord> Values = Enum.GetValues<TWord>().ToFrozenDictionary(word => Of(word));
    }
}
