using System.Buffers;

namespace Firstline.Web.Http;

/// <summary>
/// Keeps spreadsheets from taking a cell for a formula: one that begins with = + - @, a tab or a line break gets an apostrophe before it.
/// Apostrophes that stand there already are kept, so that opening gives back exactly what was shut.
/// </summary>
internal static class CellGuard
{
    private const char Mark = '\'';
    private static readonly SearchValues<char> Dangerous = SearchValues.Create("=+-@\t\r\n");

    public static string Shut(string text) => IsDangerous(text) ? Mark + text : text;

    public static string Open(string text) => text is [Mark, ..] && IsDangerous(text) ? text[1..] : text;

    private static bool IsDangerous(string text)
    {
        var after = text.AsSpan().TrimStart(Mark);
        return after.Length > 0 && Dangerous.Contains(after[0]);
    }
}
