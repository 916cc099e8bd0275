using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Firstline.Simulation.ServiceNow;

/// <summary>The ids that an import gives: the same log under the same name and tier always gets the same, so that running twice doubles nothing.</summary>
/// <param name="Log">What the import is called: a slug, the file's name by default.</param>
/// <param name="Tier">standard, premium or enterprise.</param>
public sealed record ImportNames(string Log, string Tier)
{
    private const int LongestSlug = 64;

    /// <summary>What the source of every ticket of this import begins with.</summary>
    public string SourcePrefix => $"servicenow:{Log}:{Tier}:";

    /// <summary>The source of an incident's ticket.</summary>
    public string Source(string incident) => SourcePrefix + incident;

    /// <summary>The customer of a location.</summary>
    public string Customer(string? location) => Slug($"servicenow-{Tier}-location-{Slug(Without("Location ", location ?? LogSurvey.Unknown))}");

    /// <summary>What people call that customer.</summary>
    public string CustomerName(string? location) => location is null or LogSurvey.Unknown ? $"Unknown location ({Tier})" : $"{location} ({Tier})";

    /// <summary>The team of an assignment group.</summary>
    public static string Team(string group) => Slug(group);

    /// <summary>The agent of a resolver.</summary>
    public static string Agent(string resolver) => Slug(resolver);

    /// <summary>The id of the ticket with this source.</summary>
    public static Guid Ticket(string source) => From(source);

    /// <summary>The id of the n-th message of the ticket with this source.</summary>
    public static Guid Message(string source, int ordinal) => From(string.Create(CultureInfo.InvariantCulture, $"{source}#{ordinal}"));

    /// <summary>Lower-case letters and digits kept, everything else one hyphen; cut at 64.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString(0, Math.Min(slug.Length, LongestSlug)).Trim('-');
    }

    private static string Without(string prefix, string text) => text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : text;

    private static Guid From(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return new(hash[..16]);
    }
}
