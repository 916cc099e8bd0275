using System.Net;
using System.Security.Claims;
using Firstline.Domain.Identity;

namespace Firstline.Web.Identity;

/// <summary>
/// Lets screens in to the live pages: a link with a key (<c>?token=KEY</c>) gives the cookie, and so does opening a page, or the actors'
/// dashboard, on the machine itself in development. Others get a page that says whom to ask.
/// </summary>
internal sealed class WallDoor(KeyRing keys, IHostEnvironment environment) : IMiddleware
{
    private static readonly string[] Pages = ["/wall", "/tickets", "/admin"];
    private const string Actors = "/orleans";
    private const string Token = "token";

    private const string Closed = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="dark"><title>Firstline · closed</title></head>
        <body><main><h1>This screen is closed</h1>
        <p>A screen needs the permission to read. Whoever looks after the desk can give you a link that ends in <code>?token=KEY</code>, such as <code>/wall?token=KEY</code>; open it once on this screen.</p>
        <p><a href="">Try again</a></p></main></body></html>
        """;

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!Pages.Any(page => context.Request.Path.StartsWithSegments(page)))
        {
            if (context.Request.Path.StartsWithSegments(Actors) && context.User.Identity is not { IsAuthenticated: true })
            {
                IsAtHome(context);
            }

            await next(context);
        }
        else if (context.Request.Query[Token] is [{ } token])
        {
            await Enter(context, token);
        }
        else if (context.User.Identity is { IsAuthenticated: true } || IsAtHome(context))
        {
            await next(context);
        }
        else
        {
            await Refuse(context);
        }
    }

    private async Task Enter(HttpContext http, string token)
    {
        if (await keys.Open(token) is not { } caller)
        {
            await Refuse(http);
            return;
        }

        WallScheme.Admit(http, caller.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var rest = http.Request.Query.Where(pair => pair.Key != Token).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Redirect($"{http.Request.PathBase}{http.Request.Path}{QueryString.Create(rest)}");
    }

    /// <summary>A newcomer on the machine itself just opens the wall.</summary>
    private bool IsAtHome(HttpContext http)
    {
        var atHome = environment.IsDevelopment()
            && http.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
            && (http.Request.Host.Host is "localhost" or "[::1]" || (IPAddress.TryParse(http.Request.Host.Host, out var host) && IPAddress.IsLoopback(host)))
            && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");
        if (atHome)
        {
            WallScheme.Admit(http, WallScheme.Loopback);
            http.User = Caller.Principal(WallScheme.Loopback, "wallboard", KeyScope.Read, WallScheme.Name);
        }

        return atHome;
    }

    private static Task Refuse(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Content(Closed, "text/html; charset=utf-8", statusCode: StatusCodes.Status401Unauthorized).ExecuteAsync(http);
    }
}
