using System.Security.Cryptography;
using System.Text;

namespace Firstline.Web.Identity;

/// <summary>A key for console commands beside the running desk. It is made anew at each start, kept in memory alone, and may read and write.</summary>
public sealed class LocalKey
{
    /// <summary>What local keys begin with.</summary>
    public const string Prefix = "local_";

    private readonly byte[] _bytes;

    /// <summary>Makes the key of this process.</summary>
    public LocalKey()
    {
        Value = Prefix + RandomNumberGenerator.GetHexString(64, lowercase: true);
        _bytes = Encoding.UTF8.GetBytes(Value);
    }

    /// <summary>The key.</summary>
    public string Value { get; }

    /// <summary>Whether a text is the key; in constant time.</summary>
    public bool Is(string key) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), _bytes);
}
