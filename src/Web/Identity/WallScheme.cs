using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Firstline.Domain.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Firstline.Web.Identity;

/// <summary>Wallboards: a cookie that lets a screen read, and nothing else. It ends with the key that it was made from.</summary>
internal sealed class WallScheme(
    KeyRing keys, IDataProtectionProvider protection, IHostEnvironment environment, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "wall";
    public const string Cookie = "firstline_wall";

    /// <summary>Stands for the machine itself in development, where no key is asked for.</summary>
    public const string Loopback = "loopback";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    /// <summary>Gives a screen its cookie.</summary>
    public static void Admit(HttpContext http, string prefix) => http.Response.Cookies.Append(Cookie, Protector(http.RequestServices.GetRequiredService<IDataProtectionProvider>()).Protect(prefix), new CookieOptions
    {
        HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, MaxAge = Lifetime, Path = "/", IsEssential = true,
    });

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Cookies[Cookie] is not { Length: > 0 } cookie)
        {
            return AuthenticateResult.NoResult();
        }

        if (!HttpMethods.IsGet(Request.Method) && !HttpMethods.IsHead(Request.Method) && !Request.Path.StartsWithSegments("/hubs"))
        {
            return AuthenticateResult.Fail("A wallboard may only read.");
        }

        return Unprotect(cookie) is { } prefix && await Holds(prefix)
            ? AuthenticateResult.Success(new(Caller.Principal(prefix, "wallboard", KeyScope.Read, Name), Name))
            : AuthenticateResult.Fail("The wallboard's cookie is no longer valid.");
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties) => await Doors.Unauthenticated(Context, await HandleAuthenticateOnceSafeAsync());

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Doors.Forbidden(Context);

    private static IDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("Firstline.Wall.1");

    private string? Unprotect(string cookie)
    {
        try
        {
            return Protector(protection).Unprotect(cookie);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private async ValueTask<bool> Holds(string prefix) => prefix == Loopback ? environment.IsDevelopment() : await keys.IsValid(prefix);
}
