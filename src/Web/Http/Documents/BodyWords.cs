using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Firstline.Web.Http.Documents;

/// <summary>What endpoints say about their bodies beyond the shapes.</summary>
internal static class BodyWords
{
    private const string Json = "application/json";

    /// <summary>It takes a list of what it takes, too, and answers a list then.</summary>
    public static RouteHandlerBuilder AlsoInBatches(this RouteHandlerBuilder endpoint, int most) => endpoint.WithMetadata(new BatchForm(most));

    /// <summary>A body to try.</summary>
    public static RouteHandlerBuilder Example(this RouteHandlerBuilder endpoint, string json) => endpoint.WithMetadata(new BodyExample(json));

    /// <summary>It takes a file of one of these kinds as its body, or none.</summary>
    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder endpoint, params IReadOnlyList<string> types) => endpoint.WithMetadata(new FileBody(types));

    /// <summary>Writes it into the document.</summary>
    public static void DescribeBodies(this OpenApiOperation operation, IList<object> metadata)
    {
        foreach (var file in metadata.OfType<FileBody>())
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Content = file.Types.ToDictionary(type => type, _ => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } }),
            };
        }

        foreach (var batch in metadata.OfType<BatchForm>())
        {
            foreach (var body in Bodies(operation))
            {
                body.Schema = new OpenApiSchema { OneOf = [body.Schema!, new OpenApiSchema { Type = JsonSchemaType.Array, Items = body.Schema, MaxItems = batch.Most }] };
            }
        }

        foreach (var example in metadata.OfType<BodyExample>())
        {
            operation.RequestBody!.Content![Json].Example = JsonNode.Parse(example.Text);
        }
    }

    private static OpenApiMediaType[] Bodies(OpenApiOperation operation) => [operation.RequestBody!.Content![Json], operation.Responses!["200"].Content![Json]];

    private sealed record BatchForm(int Most);

    private sealed record BodyExample(string Text);
}

/// <summary>A file as a body.</summary>
internal sealed record FileBody(IReadOnlyList<string> Types);
