using System.Net;
using System.Net.Sockets;

namespace Firstline.Channels.Webhooks;

/// <summary>Which addresses people of the desk may have requests sent to: those of the internet, so that nobody reaches through the desk into its own network.</summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "::/128", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16",
            "fc00::/7", "fe80::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Whether an address may be reached.</summary>
    /// <param name="address">The address.</param>
    /// <param name="privateOnes">Whether private networks are taken.</param>
    /// <param name="loopback">Whether this very machine is taken.</param>
    public static bool IsTaken(IPAddress address, bool privateOnes, bool loopback)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IPAddress.IsLoopback(plain) ? loopback
            : plain.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 && (privateOnes || !Closed.Any(network => network.Contains(plain)));
    }
}
