using System.Text.Json.Nodes;

namespace Firstline.Web.Tests.Abuse;

/// <summary>Every operation of the API, as its own document tells of them.</summary>
internal sealed class Routes(JsonNode document)
{
    /// <summary>All of them.</summary>
    public IEnumerable<Route> All => document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()
        .Select(method => new Route(new(method.Key.ToUpperInvariant()), path.Key.TrimStart('/'), Parameters(method.Value!), FieldsOf(method.Value!), Takes(method.Value!))));

    private static List<string> Parameters(JsonNode operation) =>
        [.. (operation["parameters"]?.AsArray() ?? []).Where(parameter => Word(parameter!, "in") == "query").Select(parameter => Word(parameter!, "name")!)];

    private static List<string> Takes(JsonNode operation) => [.. operation["requestBody"]?["content"]?.AsObject().Select(content => content.Key) ?? []];

    private List<string> FieldsOf(JsonNode operation)
    {
        var schema = operation["requestBody"]?["content"]?["application/json"]?["schema"];
        var known = schema?["$ref"]?.GetValue<string>() is { } name ? document["components"]!["schemas"]![name.Split('/')[^1]] : schema;
        return [.. known?["properties"]?.AsObject().Select(field => field.Key) ?? []];
    }

    private static string? Word(JsonNode node, string name) => node[name]?.GetValue<string>();
}

/// <summary>One operation.</summary>
/// <param name="Method">GET and the others.</param>
/// <param name="Path">The path, with names in braces.</param>
/// <param name="Parameters">The names of what the query may hold.</param>
/// <param name="Fields">The names of what the body may hold.</param>
/// <param name="Takes">The media types of its body.</param>
internal sealed record Route(HttpMethod Method, string Path, IReadOnlyList<string> Parameters, IReadOnlyList<string> Fields, IReadOnlyList<string> Takes)
{
    /// <summary>Whether it may change something by what a JSON body says.</summary>
    public bool Writes => Method != HttpMethod.Get && !Takes.Contains("application/octet-stream");

    /// <summary>The path with every name replaced; those that are known by what they are called, others by the same text.</summary>
    public string At(string other, IReadOnlyDictionary<string, string> known) => string.Join('/', Path.Split('/').Select(part =>
        !part.StartsWith('{') ? part : known.GetValueOrDefault(part.Trim('{', '}').Split(':')[0], other)));
}
