using System.Net;
using System.Net.Sockets;

namespace Firstline.Silo.Hosting;

/// <summary>The addresses that a desk is to listen on.</summary>
internal static class Addresses
{
    /// <summary>Why the desk cannot listen there, or null. Looked at before anything is opened, so that a refusal changes nothing.</summary>
    public static string? Taken(DeskOptions options) => options.Urls.Split(';')
        .Where(url => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Port != 0)
        .Select(url => new Uri(url))
        .Where(address => !IsFree(address))
        .Select(address => Sentence($"{address.Scheme}://{address.Authority}"))
        .FirstOrDefault();

    /// <summary>What to do about an address in use.</summary>
    public static string Sentence(string address) =>
        $"Something already listens on {address}. Stop it, or choose another address with FIRSTLINE_URLS or --urls.";

    private static bool IsFree(Uri address)
    {
        var place = IPAddress.TryParse(address.Host, out var ip) ? ip : address.IsLoopback ? IPAddress.Loopback : IPAddress.Any;
        using var probe = new TcpListener(place, address.Port);
        try
        {
            probe.Start();
            return true;
        }
        catch (SocketException failure) when (failure.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return false;
        }
    }
}
