namespace Firstline.Web.Http;

/// <summary>Headers that every answer carries, and the treatment of <c>HEAD</c>.</summary>
internal static class Headers
{
    private const string Screens =
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private const string Reference =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

    private const string Others = "frame-ancestors 'none'";

    /// <summary>Guards against sniffing, framing and leaking addresses; pages load nothing from elsewhere.</summary>
    public static void UseDeskHeaders(this WebApplication app) => app.Use((http, next) =>
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = http.Request.Path switch
        {
            var path when path.StartsWithSegments("/reference") => Reference,
            var path when path.StartsWithSegments("/orleans") => Others,
            _ => Screens,
        };
        return next(http);
    });

    /// <summary>Answers <c>HEAD</c> like <c>GET</c>, without a body, which the server leaves out: uptime monitors ask so.</summary>
    public static void UseHeadAsGet(this WebApplication app) => app.Use((http, next) =>
    {
        if (HttpMethods.IsHead(http.Request.Method))
        {
            http.Request.Method = HttpMethods.Get;
        }

        return next(http);
    });
}
