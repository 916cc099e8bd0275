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

    /// <summary>Writes it into the document.</summary>
    public static void DescribeBodies(this OpenApiOperation operation, IList<object> metadata)
    {
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
