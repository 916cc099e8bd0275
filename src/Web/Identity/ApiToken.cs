using System.Security.Cryptography;
using System.Text;
using Firstline.Domain.Kernel;

namespace Firstline.Web.Identity;

/// <summary>An API key as its holder has it: <c>fl_prefix_secret</c>. The prefix is public and finds the key; only the secret's SHA-256 is kept.</summary>
internal sealed record ApiToken(string Prefix, string Secret)
{
    private const string Mark = "fl_";
    private const string LoosePrefix = "dev-";
    private const int LongestToken = 512;
    private const int ShortestPrefix = 8;
    private const int SecretBytes = 32;
    private const int LoosePrefixBytes = 4;

    /// <summary>A new key nobody can guess, under a prefix or a random one.</summary>
    public static ApiToken Make(string? prefix = null) => new(
        prefix ?? RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", 12),
        RandomNumberGenerator.GetHexString(SecretBytes * 2, lowercase: true));

    /// <summary>What somebody sent as a key; null when it cannot be one.</summary>
    /// <param name="text">What was sent.</param>
    /// <param name="loose">Whether any text may be a key, as development keys are.</param>
    public static ApiToken? Read(string text, bool loose)
    {
        if (text.Length is 0 or > LongestToken)
        {
            return null;
        }

        return text.StartsWith(Mark, StringComparison.Ordinal) && text.Split('_') is [_, { Length: >= ShortestPrefix } prefix, { Length: > 0 } secret] && Slug.IsSlug(prefix)
            ? new(prefix, secret)
            : loose ? new(LoosePrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, LoosePrefixBytes)), text) : null;
    }

    /// <summary>Whether a prefix belongs to a key that only development honors.</summary>
    public static bool IsLoose(string prefix) => prefix.StartsWith(LoosePrefix, StringComparison.Ordinal);

    /// <summary>What is kept of the secret.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Secret)));

    /// <summary>The key as its holder writes it.</summary>
    public override string ToString() => IsLoose(Prefix) ? Secret : $"{Mark}{Prefix}_{Secret}";
}
