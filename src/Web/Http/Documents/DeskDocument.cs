using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace Firstline.Web.Http.Documents;

/// <summary>The OpenAPI document and the reference that people browse.</summary>
internal static class DeskDocument
{
    private const string Name = "v1";
    private const string Key = "ApiKey";

    public static void AddDeskDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) is true;
        options.AddDocumentTransformer((document, _, _) => Describe(document));
        options.AddOperationTransformer((operation, context, _) => Describe(operation, context));
        options.AddSchemaTransformer((schema, context, _) => Describe(schema, context));
    });

    /// <summary>Open to everybody in development, to readers elsewhere.</summary>
    public static void MapDeskDocument(this WebApplication app)
    {
        var document = app.MapOpenApi("/openapi/{documentName}.json");
        var reference = app.MapScalarApiReference("/reference", scalar => scalar
            .WithTitle("Firstline API")
            .WithOpenApiRoutePattern("/openapi/{documentName}.json")
            .DisableDefaultFonts()
            .DisableTelemetry()
            .DisableAgent()
            .DisableMcp()
            .HideDeveloperTools()
            .HideClientButton());
        if (!app.Environment.IsDevelopment())
        {
            document.RequireAuthorization(Identity.DeskPolicies.Read);
            reference.RequireAuthorization(Identity.DeskPolicies.Read);
        }
    }

    private static Task Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Firstline API",
            Version = Name,
            Description = "The desk over REST. Every request carries an API key; every refusal is an RFC 9457 problem with a stable code (docs/problems.md). "
                + "Instants are UTC. Requests that change something may carry an Idempotency-Key, and If-Match with the version that they are meant for.",
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Tags = new HashSet<OpenApiTag>(
        [
            new() { Name = "Tickets", Description = "A ticket is named by its id or its number." },
            new() { Name = "Customers", Description = "Who asks: tier, time zone, contacts, promises." },
            new() { Name = "Agents", Description = "Who answers: teams, status, capacity, load." },
            new() { Name = "Audit", Description = "Who changed what, and the erasure of persons." },
            new() { Name = "Promises", Description = "When something is due, and why." },
            new() { Name = "Reports", Description = "How the promises were kept." },
            new() { Name = "Wallboards", Description = "The floor in numbers; live on the hub at /hubs/desk." },
            new() { Name = "Index", Description = "Where the API leads." },
        ]);
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API key: Authorization: Bearer KEY." },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, document)] = [] }];
        return Task.CompletedTask;
    }

    private static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        operation.Parameters ??= [];
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>().Where(parameter => parameter.Name == "ticket"))
        {
            parameter.Description = "The ticket's id or its number, such as FL-1042.";
        }

        foreach (var query in context.Description.ActionDescriptor.EndpointMetadata.OfType<QueryParameter>())
        {
            operation.Parameters.Add(new OpenApiParameter { Name = query.Name, In = ParameterLocation.Query, Description = query.Description, Schema = SchemaOf(query) });
        }

        foreach (var header in context.Description.ActionDescriptor.EndpointMetadata.OfType<HeaderParameter>())
        {
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = header.Name, In = ParameterLocation.Header, Description = header.Description, Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }

        operation.DescribeBodies(context.Description.ActionDescriptor.EndpointMetadata);
        return Task.CompletedTask;
    }

    private static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        if (context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(AllowedValuesAttribute), false) is [AllowedValuesAttribute allowed])
        {
            schema.Enum = [.. allowed.Values.Select(value => JsonValue.Create((string)value!))];
            schema.Type &= ~JsonSchemaType.Null;
        }

        foreach (var optional in context.JsonTypeInfo.Properties.Where(property => property.IsGetNullable || Nullable.GetUnderlyingType(property.PropertyType) is not null))
        {
            schema.Required?.Remove(optional.Name);
        }

        return Task.CompletedTask;
    }

    private static OpenApiSchema SchemaOf(QueryParameter query) => new()
    {
        Type = query.Type switch
        {
            "boolean" => JsonSchemaType.Boolean,
            "integer" => JsonSchemaType.Integer,
            _ => JsonSchemaType.String,
        },
        Format = query.Format,
        Enum = query.Words is null ? [] : [.. query.Words.Select(word => JsonValue.Create(word))],
        Minimum = query.Least?.ToString(CultureInfo.InvariantCulture),
        Maximum = query.Most?.ToString(CultureInfo.InvariantCulture),
    };
}
