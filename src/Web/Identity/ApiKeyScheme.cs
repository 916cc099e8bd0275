using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Firstline.Web.Identity;

/// <summary>Callers with a key in the <c>Authorization</c> header; the hub takes it as <c>access_token</c> in the query too, since browsers cannot send the header there.</summary>
internal sealed class ApiKeyScheme(KeyRing keys, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "api-key";

    private const string Bearer = "Bearer ";

    /// <summary>The key that came with a request, or null.</summary>
    public static string? TokenOf(HttpRequest request) => request.Headers.Authorization is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
        ? header[Bearer.Length..].Trim()
        : request.Path.StartsWithSegments("/hubs") && request.Query["access_token"] is [{ Length: > 0 } token] ? token : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync() => TokenOf(Request) is not { } text
        ? AuthenticateResult.NoResult()
        : await keys.Open(text) is { } caller
            ? AuthenticateResult.Success(new(caller, Name))
            : AuthenticateResult.Fail("The key is unknown or revoked.");

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties) => await Doors.Unauthenticated(Context, await HandleAuthenticateOnceSafeAsync());

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Doors.Forbidden(Context);
}
