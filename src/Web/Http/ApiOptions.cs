using System.ComponentModel.DataAnnotations;

namespace Firstline.Web.Http;

/// <summary>What the API accepts; section <c>Firstline:Api</c> of the configuration.</summary>
public sealed class ApiOptions
{
    /// <summary>Where the configuration has it.</summary>
    public const string Section = "Firstline:Api";

    /// <summary>The largest request body, in bytes; 1 MiB by default, at most 25.</summary>
    [Range(1_024, 25 * 1_048_576)]
    public int LargestBody { get; set; } = 1_048_576;

    /// <summary>Addresses or networks of the proxies whose <c>X-Forwarded-For</c> is believed, such as 10.0.0.0/8; none by default.</summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];

    /// <summary>How long one request may go on asking a grain that cannot answer just now; 10 s by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:02:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(10);
}
