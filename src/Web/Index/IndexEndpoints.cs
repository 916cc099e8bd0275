using System.Reflection;
using Firstline.Client;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;

namespace Firstline.Web.Index;

/// <summary>What the API is and where it leads.</summary>
internal static class IndexEndpoints
{
    private static readonly string Build =
        typeof(IndexEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    public static void MapIndex(this RouteGroupBuilder api) => api.MapGet("", (HttpContext http, TimeProvider time, DeskPace pace) =>
            Answers.Of(Index(http.Request.PathBase, new(time.GetUtcNow(), pace.Speed)), Answers.Json.ApiIndex))
        .WithTags("Index")
        .Named("GetIndex", "Where the API leads")
        .Gives<ApiIndex>();

    private static ApiIndex Index(string root, DeskClock clock) => new("Firstline", Build, "v1", new Dictionary<string, string>
    {
        ["tickets"] = $"{root}/api/v1/tickets",
        ["customers"] = $"{root}/api/v1/customers",
        ["agents"] = $"{root}/api/v1/agents",
        ["slaReport"] = $"{root}/api/v1/reports/sla",
        ["slaEvaluation"] = $"{root}/api/v1/sla/evaluate",
        ["floorBoard"] = $"{root}/api/v1/boards/floor",
        ["hub"] = $"{root}/hubs/desk",
        ["openapi"] = $"{root}/openapi/v1.json",
        ["reference"] = $"{root}/reference",
    }, clock);
}
