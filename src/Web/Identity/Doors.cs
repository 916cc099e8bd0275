using Firstline.Web.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Net.Http.Headers;

namespace Firstline.Web.Identity;

/// <summary>What a closed door says.</summary>
internal static class Doors
{
    public static Task Unauthenticated(HttpContext http, AuthenticateResult tried)
    {
        http.Response.Headers[HeaderNames.WWWAuthenticate] = tried.Failure is null ? "Bearer realm=\"firstline\"" : "Bearer realm=\"firstline\", error=\"invalid_token\"";
        return Problems.Of(ApiProblem.Unauthenticated, tried.Failure?.Message ?? "The request carries no key.").ExecuteAsync(http);
    }

    public static Task Forbidden(HttpContext http)
    {
        http.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer realm=\"firstline\", error=\"insufficient_scope\", scope=\"write\"";
        return Problems.Of(ApiProblem.Forbidden, $"{http.User.Identity?.Name ?? "This key"} may read only.").ExecuteAsync(http);
    }
}
