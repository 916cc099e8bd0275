using Microsoft.AspNetCore.Routing.Template;

namespace Firstline.Web.Http;

/// <summary>Knows which methods a path takes, whatever else is mapped beside the API.</summary>
internal sealed class Paths(EndpointDataSource endpoints)
{
    private const string Prefix = "/api/";

    /// <summary>The methods that the API takes at a path; none when nothing is there.</summary>
    public IReadOnlyList<string> MethodsAt(PathString path) =>
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith(Prefix, StringComparison.Ordinal) is true && Matches(endpoint, path))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private static bool Matches(RouteEndpoint endpoint, PathString path) =>
        new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(path, []);
}
