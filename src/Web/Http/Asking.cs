using System.Globalization;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Identity;
using Microsoft.Net.Http.Headers;

namespace Firstline.Web.Http;

/// <summary>
/// How one request is asked of a grain: by whom, on which version, and under which command id. With an <c>Idempotency-Key</c> the
/// ids are derived from the caller's key and it, so that the same request asked again is the same command.
/// </summary>
internal sealed class Asking
{
    /// <summary>The header that makes a request safe to repeat.</summary>
    public const string KeyHeader = "Idempotency-Key";

    private const int LongestKey = 255;
    private readonly Who _by;
    private readonly string? _key;
    private readonly long? _ifVersion;
    private readonly DateTimeOffset _now;
    private readonly Origin _from;

    private Asking(Who by, string? key, long? ifVersion, DateTimeOffset now, Origin from) => (_by, _key, _ifVersion, _now, _from) = (by, key, ifVersion, now, from);

    /// <summary>Reads the headers; what is wrong with them is noted as faults of the request.</summary>
    public static Asking Of(HttpContext http, Fields fields) => new(
        Caller.Of(http.User), Key(http.Request, fields), IfVersion(http.Request, fields), http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(),
        Origins.Of(http, "api"));

    /// <summary>An id for what the command creates; a repeated request makes it again.</summary>
    public Guid NewId(string purpose)
    {
        if (_key is null)
        {
            return Guid.CreateVersion7(_now);
        }

        var bytes = Canonical.Hash(_by.Id, _key, purpose).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>What comes with the command.</summary>
    /// <param name="what">What is asked of what, so that a key cannot be used for two things.</param>
    /// <param name="fields">What is asked in detail.</param>
    public Asked Asked(string what, Fields fields) => _key is null
        ? new(_by, NewId("").ToString("N"), "", _ifVersion, _from)
        : new(_by, Hex(Canonical.Hash(_by.Id, _key)), Hex(Canonical.Hash(what, Canonical.Text(fields.Whole))), _ifVersion, _from);

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    private static string? Key(HttpRequest request, Fields fields)
    {
        if (!request.Headers.TryGetValue(KeyHeader, out var values))
        {
            return null;
        }

        if (values is [{ Length: > 0 and <= LongestKey } key] && key.All(letter => letter is > ' ' and <= '~'))
        {
            return key;
        }

        fields.Fault(KeyHeader, $"{KeyHeader} must be one value of 1 to {LongestKey} visible ASCII characters.");
        return null;
    }

    private static long? IfVersion(HttpRequest request, Fields fields)
    {
        if (!request.Headers.ContainsKey(HeaderNames.IfMatch))
        {
            return null;
        }

        if (EntityTagHeaderValue.TryParseList(request.Headers.IfMatch, out var tags) && tags is [var tag])
        {
            if (tag.Tag == "*")
            {
                return null;
            }

            if (long.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            {
                return version;
            }
        }

        fields.Fault(HeaderNames.IfMatch, "If-Match must be one version in quotes, as the ETag header gave it.");
        return null;
    }
}
