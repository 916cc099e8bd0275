using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Firstline.Client;
using Firstline.Grains.Interfaces.Kernel;
using Microsoft.Net.Http.Headers;

namespace Firstline.Web.Http;

/// <summary>What the API answers when nothing was refused.</summary>
internal static class Answers
{
    /// <summary>The API's shapes, with text as it is instead of escaped.</summary>
    public static DeskJson Json { get; } = new(new JsonSerializerOptions(DeskJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>A thing and, where it has one, its version as <c>ETag</c>; a reader who has that version already gets 304.</summary>
    public static IResult Of<T>(T value, JsonTypeInfo<T> shape, long? version = null, string? createdAt = null) => new Answer<T>(value, shape, version, createdAt);

    /// <summary>A page, with a <c>Link</c> to the next one.</summary>
    public static IResult Of<T>(DeskPage<T> page, JsonTypeInfo<DeskPage<T>> shape) => new PageAnswer<T>(page, shape);

    /// <summary>What a command came to.</summary>
    public static IResult Of<TView>(Outcome<TView> outcome, Func<TView, IResult> answer)
        where TView : class => outcome switch
    {
        { View: { } view } => answer(view),
        { Refusal: { } refusal } => Problems.Of(refusal),
        _ => throw new InvalidOperationException("An outcome has a view or a refusal."),
    };

    private sealed class Answer<T>(T value, JsonTypeInfo<T> shape, long? version, string? createdAt) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var (request, response) = (httpContext.Request, httpContext.Response);
            response.Headers.CacheControl = "private, no-cache";
            if (version is { } known)
            {
                var tag = string.Create(CultureInfo.InvariantCulture, $"\"{known}\"");
                response.Headers.ETag = tag;
                if (HttpMethods.IsGet(request.Method) && Has(request, tag))
                {
                    response.StatusCode = StatusCodes.Status304NotModified;
                    return Task.CompletedTask;
                }
            }

            if (createdAt is not null)
            {
                response.StatusCode = StatusCodes.Status201Created;
                response.Headers.Location = createdAt;
            }

            return response.WriteAsJsonAsync(value, shape, null, httpContext.RequestAborted);
        }

        private static bool Has(HttpRequest request, string tag) =>
            EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var tags) && tags.Any(known => known.Tag == "*" || known.Tag == tag);
    }

    private sealed class PageAnswer<T>(DeskPage<T> page, JsonTypeInfo<DeskPage<T>> shape) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var (request, response) = (httpContext.Request, httpContext.Response);
            response.Headers.CacheControl = "private, no-cache";
            if (page.Next is { } next)
            {
                var query = request.Query.Where(pair => pair.Key != "after").SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
                response.Headers.Link = $"<{request.PathBase}{request.Path}{QueryString.Create([.. query, new("after", next)])}>; rel=\"next\"";
            }

            return response.WriteAsJsonAsync(page, shape, null, httpContext.RequestAborted);
        }
    }
}
