using System.Globalization;

namespace Firstline.Web.Http;

/// <summary>Instants as callers may write them: ISO 8601 with a Z, an offset, or neither, which means UTC.</summary>
internal static class Instants
{
    private const int FinestDigits = 7;
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>The instant in UTC. Of a fraction, what is finer than a tick is dropped.</summary>
    public static bool TryParse(string text, out DateTimeOffset instant) => DateTimeOffset.TryParseExact(
        Shortened(text), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out instant);

    private static string Shortened(string text)
    {
        var fraction = text.IndexOf('.', StringComparison.Ordinal) + 1;
        var end = fraction;
        while (fraction > 0 && end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - fraction > FinestDigits ? text.Remove(fraction + FinestDigits, end - fraction - FinestDigits) : text;
    }
}
