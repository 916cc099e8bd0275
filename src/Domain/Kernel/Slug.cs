using System.Diagnostics.CodeAnalysis;

namespace Firstline.Domain.Kernel;

/// <summary>Ids that people type: 1 to 64 of a-z, 0-9 and hyphen, neither first nor last a hyphen.</summary>
public static class Slug
{
    /// <summary>The longest slug.</summary>
    public const int MaxLength = 64;

    /// <summary>Whether a text is a slug.</summary>
    public static bool IsSlug([NotNullWhen(true)] string? text)
    {
        if (text is not { Length: > 0 and <= MaxLength } || text[0] == '-' || text[^1] == '-')
        {
            return false;
        }

        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '-')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text itself when it is a slug.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static string Parse(string text) => IsSlug(text) ? text : throw new FormatException($"'{text}' is not a slug.");

    /// <summary>A slug made of a name: letters and digits kept in lower case, everything else becomes one hyphen; empty when nothing is left.</summary>
    public static string From(string name)
    {
        var letters = new List<char>(name.Length);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                letters.Add(char.ToLowerInvariant(letter));
            }
            else if (letters.Count > 0 && letters[^1] != '-')
            {
                letters.Add('-');
            }
        }

        var slug = new string([.. letters.Take(MaxLength)]);
        return slug.Trim('-');
    }
}
