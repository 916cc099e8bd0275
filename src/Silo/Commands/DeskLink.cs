using System.Net.Http.Headers;
using Firstline.Client;

namespace Firstline.Silo.Commands;

/// <summary>A connection to a desk's API.</summary>
internal sealed class DeskLink : IDisposable
{
    private static readonly TimeSpan LongestRequest = TimeSpan.FromMinutes(30);
    private readonly HttpClient _http;

    public DeskLink(Uri address, string key)
    {
        _http = new HttpClient(new SocketsHttpHandler())
        {
            Timeout = LongestRequest,
            BaseAddress = address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/"),
        };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        Desk = new DeskClient(_http);
    }

    /// <summary>The API, typed.</summary>
    public DeskClient Desk { get; }

    public void Dispose() => _http.Dispose();
}
