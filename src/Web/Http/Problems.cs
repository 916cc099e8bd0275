using System.Diagnostics;
using Firstline.Client;
using Firstline.Domain.Kernel;

namespace Firstline.Web.Http;

/// <summary>Refusals and failures as RFC 9457 problems.</summary>
internal static class Problems
{
    public const string MediaType = "application/problem+json";

    /// <summary>The HTTP status of a family of refusals.</summary>
    public static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status400BadRequest,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.NotNow => StatusCodes.Status409Conflict,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.Stale => StatusCodes.Status412PreconditionFailed,
        RefusalKind.Reused => StatusCodes.Status422UnprocessableEntity,
        _ => throw new UnreachableException($"{kind} has no status."),
    };

    /// <summary>A problem as an answer.</summary>
    public static IResult Of(Problem problem) => new Answer(problem);

    /// <summary>A refusal as an answer.</summary>
    public static IResult Of(Refusal refusal) => Of(Body(refusal));

    /// <summary>A problem of the edge as an answer.</summary>
    public static IResult Of(ProblemCode code, string? detail = null, IReadOnlyList<FieldError>? errors = null) => Of(Body(code, detail, errors));

    /// <summary>A refusal as a problem.</summary>
    public static Problem Body(Refusal refusal) => new(
        UriOf(refusal.Code),
        RefusalCatalog.MeaningOf(refusal),
        StatusOf(refusal.Kind),
        refusal.Sentence,
        Code: refusal.Code,
        Field: refusal.Field,
        Errors: refusal.Faults is { } faults ? [.. faults.Select(fault => new FieldError(fault.Field, fault.Sentence))]
            : refusal.Field is null ? null
            : [new FieldError(refusal.Field, refusal.Sentence)]);

    /// <summary>A problem of the edge.</summary>
    public static Problem Body(ProblemCode code, string? detail = null, IReadOnlyList<FieldError>? errors = null) => new(
        UriOf(code.Name), code.Meaning, code.Status, detail, Code: code.Name, Field: errors is [var only] ? only.Field : null, Errors: errors);

    private static string UriOf(string code) => $"urn:firstline:problem:{code}";

    private sealed class Answer(Problem problem) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var whole = problem with
            {
                Instance = httpContext.Request.Path,
                TraceId = Activity.Current?.TraceId.ToString() ?? httpContext.TraceIdentifier,
            };
            httpContext.Response.StatusCode = whole.Status;
            httpContext.Response.Headers.CacheControl = "no-store";
            return httpContext.Response.WriteAsJsonAsync(whole, Answers.Json.Problem, MediaType, httpContext.RequestAborted);
        }
    }
}
