using Microsoft.Net.Http.Headers;

namespace Firstline.Web.Http;

/// <summary>Tables as comma-separated values (RFC 4180), for those who ask for them.</summary>
internal static class Csv
{
    public const string MediaType = "text/csv";

    /// <summary>Whether the request would rather have a table than JSON.</summary>
    public static bool IsWanted(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.OrderByDescending(type => type.Quality ?? 1).Select(type => type.MediaType.Value).FirstOrDefault(type => type is MediaType or "application/json" or "*/*") == MediaType;

    /// <summary>A cell of text that people wrote. What a spreadsheet would take for a formula gets an apostrophe before it.</summary>
    public static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\n\r") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
