using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Firstline.Domain.Kernel;

namespace Firstline.Web.Imports.Translation;

/// <summary>Ids made from what the source calls things, so that taking over twice doubles nothing.</summary>
internal static class SourceIds
{
    private const int Kept = 55;
    private const int Mark = 8;

    public static TicketId Ticket(string source) => new(From(source));

    public static Guid Message(string source, int ordinal) => From(string.Create(CultureInfo.InvariantCulture, $"{source}#{ordinal}"));

    /// <summary>The text itself where it is a slug; else what is left of it with a mark that keeps two of them apart.</summary>
    public static string Slug(string text)
    {
        if (Domain.Kernel.Slug.IsSlug(text))
        {
            return text;
        }

        var slug = Domain.Kernel.Slug.From(text);
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Mark];
        return slug.Length == 0 ? mark : $"{slug[..Math.Min(slug.Length, Kept)].TrimEnd('-')}-{mark}";
    }

    private static Guid From(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return new(hash[..16]);
    }
}
