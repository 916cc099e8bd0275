using System.Buffers;
using System.Text.Json;
using Firstline.Web.Http.Documents;
using Microsoft.Extensions.Options;

namespace Firstline.Web.Http;

/// <summary>Reads request bodies, within their limit.</summary>
internal static class Body
{
    private const int MostNamed = 20;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <summary>The fields of the body; a request that needs none may come without. Parameters in the address that the route does not name are faults as well.</summary>
    /// <param name="limit">The most bytes; the API's usual limit when null.</param>
    public static async Task<Fields> Read(HttpContext http, bool needed, int? limit = null)
    {
        var fields = await ReadFields(http, needed, limit);
        var named = http.GetEndpoint()?.Metadata.GetOrderedMetadata<QueryParameter>() ?? [];
        foreach (var name in http.Request.Query.Keys.Where(key => named.All(parameter => parameter.Name != key)).Take(MostNamed))
        {
            fields.Fault(name, $"{name} is not a parameter of this request.");
        }

        return fields;
    }

    private static async Task<Fields> ReadFields(HttpContext http, bool needed, int? limit)
    {
        if (!needed && http.Request.ContentLength is null or 0 && !http.Request.Headers.ContainsKey("Transfer-Encoding"))
        {
            return Fields.Of(default);
        }

        var (whole, problem) = await ReadAny(http, limit ?? http.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value.LargestBody);
        return problem is not null ? Fields.Broken(problem)
            : whole.ValueKind == JsonValueKind.Object ? Fields.Of(whole)
            : Fields.Broken(Problems.Of(ApiProblem.MalformedBody, "The body must be a JSON object."));
    }

    /// <summary>The body, whatever kind of JSON it is, or why it could not be read.</summary>
    public static async Task<(JsonElement Whole, IResult? Problem)> ReadAny(HttpContext http, int limit)
    {
        if (!http.Request.HasJsonContentType())
        {
            return (default, Problems.Of(
                ApiProblem.WrongMediaType, http.Request.ContentType is { Length: > 0 } type ? $"The body is {type}, not application/json." : "The body has no Content-Type."));
        }

        if (http.Request.Headers.ContentEncoding is { Count: > 0 } coding && coding != "identity")
        {
            return (default, Problems.Of(ApiProblem.WrongMediaType, $"The body is packed ({coding}); bodies are taken as they are."));
        }

        return await Bytes(http.Request, limit) is { } bytes
            ? Parse(bytes)
            : (default, Problems.Of(ApiProblem.BodyTooLarge, $"At most {limit:N0} bytes are allowed."));
    }

    /// <summary>The body as it is; null when it is larger than the limit.</summary>
    public static async Task<ReadOnlyMemory<byte>?> Bytes(HttpRequest request, int limit)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        while (true)
        {
            var read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
            if (read.Buffer.Length > limit)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var bytes = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return bytes;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>Bytes as JSON, or why they are none.</summary>
    public static (JsonElement Whole, IResult? Problem) Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, Strict);
            return (document.RootElement.Clone(), null);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return (default, Problems.Of(ApiProblem.MalformedBody, Where(failure)));
        }
    }

    private static string Where(Exception failure) => failure switch
    {
        JsonException { LineNumber: { } line, BytePositionInLine: { } column } => $"The JSON breaks at line {line + 1}, byte {column + 1}.",
        JsonException => "The JSON names a field twice, or is nested too deeply.",
        _ => "The JSON contains something that is not a character.",
    };
}
