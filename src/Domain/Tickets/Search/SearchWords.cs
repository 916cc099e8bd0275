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
    public static IReadOnlyList<string> Of(string text) => [.. Cut(text).Select(word => word.Text)];

    /// <summary>The words of a text with where they stand in it.</summary>
    public static IReadOnlyList<SearchWord> Cut(string text)
    {
        List<SearchWord> words = [];
        var word = new StringBuilder();
        var (from, at) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsPartOfWord(rune))
            {
                from = word.Length == 0 ? at : from;
                word.Append(Plain(rune));
            }
            else if (!IsAccent(rune) || word.Length == 0)
            {
                End();
            }

            at += rune.Utf16SequenceLength;
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
            {
                words.Add(new(word.ToString(), from, at - from));
                word.Clear();
            }
        }
    }

    /// <summary>Whether words follow each other somewhere in a text; the last one may be only a beginning.</summary>
    public static bool Say(IReadOnlyList<SearchWord> text, IReadOnlyList<string> words, bool beginning) =>
        Enumerable.Range(0, text.Count).Any(at => SaysAt(text, at, words, beginning));

    /// <summary>Whether they follow each other from here.</summary>
    public static bool SaysAt(IReadOnlyList<SearchWord> text, int at, IReadOnlyList<string> words, bool beginning)
    {
        if (at + words.Count > text.Count)
        {
            return false;
        }

        for (var i = 0; i < words.Count; i++)
        {
            var (said, sought) = (text[at + i].Text, words[i]);
            if (beginning && i == words.Count - 1 ? !said.StartsWith(sought, StringComparison.Ordinal) : said != sought)
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

/// <summary>A word of a text.</summary>
/// <param name="Text">As it is searched.</param>
/// <param name="At">Where it begins in the text.</param>
/// <param name="Length">How many characters of the text it takes.</param>
public readonly record struct SearchWord(string Text, int At, int Length);
