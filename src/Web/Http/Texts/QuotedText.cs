using System.Text.RegularExpressions;

namespace Firstline.Web.Http.Texts;

/// <summary>Parts what somebody wrote from what follows it: earlier messages and signatures. Answers given between the lines of a quote stay where they are.</summary>
internal static partial class QuotedText
{
    private const int LongestSignature = 12;
    private const int LinesOfAHeader = 3;
    private const int LongestHeader = 400;

    /// <summary>What was written, and what it quotes; null when it quotes nothing, or nothing but that.</summary>
    public static (string Own, string? Quoted) Part(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var cut = BeforeSignature(lines, BeforeQuote(lines, BeforeSignature(lines, Separated(lines))));
        var own = string.Join('\n', lines, 0, cut).TrimEnd();
        var quoted = string.Join('\n', lines, cut, lines.Length - cut).Trim('\n');
        return own.Length == 0 || quoted.Length == 0 ? (text, null) : (own, quoted);
    }

    /// <summary>Where another message begins under a separator that mail programs write.</summary>
    private static int Separated(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length <= LongestHeader && (OriginalMessage().IsMatch(lines[i]) || (Rule().IsMatch(lines[i]) && Headers(lines, i + 1) >= 2) || Headers(lines, i, 0) >= 3))
            {
                return i;
            }
        }

        return lines.Length;
    }

    /// <summary>How many mail headers stand together, the first being who it is from.</summary>
    private static int Headers(string[] lines, int at, int blanks = 2)
    {
        while (blanks-- > 0 && at < lines.Length && IsBlank(lines[at]))
        {
            at++;
        }

        if (at >= lines.Length || !From().IsMatch(lines[at]))
        {
            return 0;
        }

        var end = at;
        while (end < lines.Length && end < at + 6 && Header().IsMatch(lines[end]))
        {
            end++;
        }

        return end - at;
    }

    private static int BeforeQuote(string[] lines, int end)
    {
        var at = end;
        while (at > 0 && (IsBlank(lines[at - 1]) || IsQuote(lines[at - 1])))
        {
            at--;
        }

        if (!lines.AsSpan(at, end - at).ContainsAnyQuote())
        {
            return end;
        }

        for (var first = at - 1; first >= 0 && first >= at - LinesOfAHeader && !IsBlank(lines[first]); first--)
        {
            var header = string.Join(' ', lines, first, at - first).Trim();
            if (header.Length <= LongestHeader && Wrote().IsMatch(header))
            {
                return first;
            }
        }

        return at;
    }

    private static int BeforeSignature(string[] lines, int end)
    {
        var last = end;
        while (last > 0 && IsBlank(lines[last - 1]))
        {
            last--;
        }

        for (var at = last - 1; at > 0 && at >= last - LongestSignature && !IsQuote(lines[at]); at--)
        {
            if (lines[at] is "--" or "-- " or "—" || (at == last - 1 && SentFrom().IsMatch(lines[at])) || (lines[at].Length >= 20 && lines[at].All(letter => letter == '_')))
            {
                return at;
            }
        }

        return end;
    }

    private static bool ContainsAnyQuote(this Span<string> lines)
    {
        foreach (var line in lines)
        {
            if (IsQuote(line))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBlank(string line) => string.IsNullOrWhiteSpace(line);

    private static bool IsQuote(string line) => line.StartsWith('>');

    [GeneratedRegex(@"^[\s>*]*-{2,} ?(Original Message|Forwarded message|Ursprüngliche Nachricht|Message d'origine|Mensaje original|Oorspronkelijk bericht) ?-{2,}", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OriginalMessage();

    [GeneratedRegex(@"^\s*[-_]{10,}\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s*\*?(From|Von|De|Van|Da):", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex From();

    [GeneratedRegex(@"^\s*\*?(From|Sent|Date|To|Cc|Subject|Reply-To|Von|Gesendet|Datum|An|Betreff|De|Envoyé|À|Objet|Enviado|Para|Asunto|Van|Verzonden|Aan|Onderwerp):", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Header();

    [GeneratedRegex(@"^(On\b.*\bwrote|Am\b.*\bschrieb\b.*|Le\b.*\ba écrit|El\b.*\bescribió|Op\b.*\bschreef\b.*|Il\b.*\bha scritto) ?:$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Wrote();

    [GeneratedRegex(@"^Sent from (my|Mail for|Outlook for|Yahoo Mail)( \w+){0,4}\.?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SentFrom();
}
