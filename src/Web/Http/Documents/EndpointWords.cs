using Firstline.Client;

namespace Firstline.Web.Http.Documents;

/// <summary>What endpoints say about themselves in the OpenAPI document.</summary>
internal static class EndpointWords
{
    /// <summary>Its operation id, and what it does.</summary>
    public static RouteHandlerBuilder Named(this RouteHandlerBuilder endpoint, string name, string summary, string? description = null)
    {
        endpoint.WithName(name).WithSummary(summary);
        return description is null ? endpoint : endpoint.WithDescription(description);
    }

    /// <summary>What it answers.</summary>
    public static RouteHandlerBuilder Gives<T>(this RouteHandlerBuilder endpoint, int status = StatusCodes.Status200OK, params string[] others) =>
        endpoint.Produces<T>(status, "application/json", others);

    /// <summary>The statuses with which it may refuse.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
        {
            endpoint.Produces<Problem>(status, Problems.MediaType);
        }

        return endpoint;
    }

    /// <summary>The parameters of its query.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder endpoint, params QueryParameter[] parameters) => endpoint.WithMetadata([.. parameters]);

    /// <summary>It answers a page of a list.</summary>
    public static RouteHandlerBuilder Paged(this RouteHandlerBuilder endpoint) => endpoint.Takes(
        QueryParameter.Text("after", "The cursor of the page before; the first page when left out."),
        QueryParameter.Number("limit", "Items a page; 50 when left out.", 1, QueryFields.MostItems));

    /// <summary>It makes something: takes a key that makes it safe to repeat.</summary>
    public static RouteHandlerBuilder Creates(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(new HeaderParameter(
            Asking.KeyHeader, "Makes the request safe to repeat: the same key with the same request is applied once. 1 to 255 visible ASCII characters."))
        .Refuses(400, 403, 413, 415, 422);

    /// <summary>It changes something: takes a key too, and the version that it is meant for.</summary>
    public static RouteHandlerBuilder Changes(this RouteHandlerBuilder endpoint) => endpoint
        .Creates()
        .WithMetadata(new HeaderParameter("If-Match", "Apply only on this version, as the ETag header gave it."))
        .Refuses(412);
}

/// <summary>A parameter of a query.</summary>
internal sealed record QueryParameter(string Name, string Description, string Type, string? Format = null, IReadOnlyList<string>? Words = null, int? Least = null, int? Most = null)
{
    public static QueryParameter Text(string name, string description) => new(name, description, "string");

    public static QueryParameter Flag(string name, string description) => new(name, description, "boolean");

    public static QueryParameter Choice(string name, string description, IReadOnlyList<string> words) => new(name, description, "string", Words: words);

    public static QueryParameter Number(string name, string description, int least, int most) => new(name, description, "integer", Least: least, Most: most);

    public static QueryParameter Instant(string name, string description) => new(name, description, "string", "date-time");
}

/// <summary>A header that a request may carry.</summary>
internal sealed record HeaderParameter(string Name, string Description);
