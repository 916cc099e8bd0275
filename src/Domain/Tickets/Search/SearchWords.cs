using System.Globalization;
using System.Text;

namespace Firstline.Domain.Tickets.Search;

/// <summary>
/// A text as the words that are searched: runs of letters and digits, in lower case and without accents. The full-text index cuts words
/// in the same way, so a text in memory and one at rest are found by the same terms.
/// </summary>
public static class SearchWords
{
    /// <summary>The words of a text, in order.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsPartOfWord(rune))
            {
                word.Append(Plain(rune));
            }
            else if (!IsAccent(rune) || word.Length == 0)
            {
                End();
            }
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    /// <summary>Whether words follow each other somewhere in a text; the last one may be only a beginning.</summary>
    public static bool Say(IReadOnlyList<string> text, IReadOnlyList<string> words, bool beginning)
    {
        for (var at = 0; at + words.Count <= text.Count; at++)
        {
            if (SaysAt(text, at, words, beginning))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SaysAt(IReadOnlyList<string> text, int at, IReadOnlyList<string> words, bool beginning)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var same = beginning && i == words.Count - 1
                ? text[at + i].StartsWith(words[i], StringComparison.Ordinal)
                : text[at + i] == words[i];
            if (!same)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPartOfWord(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value)
        : Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber or UnicodeCategory.PrivateUse;

    private static bool IsAccent(Rune rune) => rune.Value is >= 0x300 and <= 0x36F;

    /// <summary>In lower case; a letter of the alphabet without its accents, any other one as it is.</summary>
    private static string Plain(Rune rune)
    {
        if (!rune.IsAscii && rune.ToString().Normalize(NormalizationForm.FormD) is { Length: > 1 } apart && char.IsAsciiLetter(apart[0]) && apart.AsSpan(1).IndexOfAnyExceptInRange('\u0300', '\u036F') < 0)
        {
            return char.ToLowerInvariant(apart[0]).ToString();
        }

        return Rune.ToLowerInvariant(rune).ToString();
    }
}
