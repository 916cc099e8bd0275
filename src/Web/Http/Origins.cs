using System.Net;
using Firstline.Domain.Kernel;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace Firstline.Web.Http;

/// <summary>From where requests come. What a proxy says about that counts only when the proxy is one of ours.</summary>
internal static class Origins
{
    /// <summary>The origin of a request.</summary>
    public static Origin Of(HttpContext http, string via)
    {
        var address = http.Connection.RemoteIpAddress;
        return new(via, (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString() ?? "", Clean(http.Request.Headers.UserAgent.ToString()));
    }

    /// <summary>Believes the header <c>X-Forwarded-For</c> of trusted proxies; of nobody when none is configured.</summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        var trusted = app.Services.GetRequiredService<IOptions<ApiOptions>>().Value.TrustedProxies;
        if (trusted.Count == 0)
        {
            return;
        }

        var forwarding = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        forwarding.KnownProxies.Clear();
        forwarding.KnownIPNetworks.Clear();
        foreach (var network in trusted)
        {
            forwarding.KnownIPNetworks.Add(Network(network));
        }

        app.UseForwardedHeaders(forwarding);
    }

    /// <summary>Whether a text is an address or a network, such as 10.0.0.7 or 10.0.0.0/8.</summary>
    public static bool IsNetwork(string text) => IPNetwork.TryParse(text, out _) || IPAddress.TryParse(text, out _);

    private static IPNetwork Network(string text) => IPNetwork.TryParse(text, out var network)
        ? network
        : IPAddress.Parse(text) is var address && address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? new(address, 32) : new(address, 128);

    private static string Clean(string agent) => new([.. agent.Take(Origin.LongestAgent).Select(letter => char.IsControl(letter) ? ' ' : letter)]);
}
