using System.Net.Http.Headers;

namespace Firstline.Web.Client.Shared;

/// <summary>Sends the key, when there is one, with every request.</summary>
internal sealed class KeyHandler(Func<string?> key) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (key() is { } bearer)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
