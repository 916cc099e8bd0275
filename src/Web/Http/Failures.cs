using Microsoft.AspNetCore.Diagnostics;

namespace Firstline.Web.Http;

/// <summary>What goes wrong before or inside an endpoint, as problems without internals.</summary>
internal static partial class Failures
{
    private static readonly PathString[] Programs = ["/api", "/hubs", "/openapi"];

    /// <summary>Answers exceptions, unknown paths and wrong methods.</summary>
    public static void UseDeskFailures(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Answer, SuppressDiagnosticsCallback = context => context.Exception is DeskBusy or BadHttpRequestException });
        app.UseStatusCodePages(context => ForPrograms(context.HttpContext) ? AnswerStatus(context.HttpContext) : Task.CompletedTask);
    }

    private static Task Answer(HttpContext http)
    {
        var failure = http.Features.Get<IExceptionHandlerFeature>()!.Error;
        if (http.RequestAborted.IsCancellationRequested)
        {
            return Task.CompletedTask;
        }

        if (failure is DeskBusy)
        {
            LogBusy(http.RequestServices.GetRequiredService<ILogger<GrainCalls>>(), failure.InnerException!, http.Request.Method, http.Request.Path);
            http.Response.Headers.RetryAfter = "1";
            return Problems.Of(ApiProblem.Busy).ExecuteAsync(http);
        }

        return (failure switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.Of(ApiProblem.BodyTooLarge),
            BadHttpRequestException bad => Problems.Of(ApiProblem.MalformedRequest, bad.Message),
            _ => Problems.Of(ApiProblem.Failed),
        }).ExecuteAsync(http);
    }

    private static Task AnswerStatus(HttpContext http) => (http.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => NothingThere(http),
        StatusCodes.Status415UnsupportedMediaType => Problems.Of(ApiProblem.WrongMediaType, $"The body is {http.Request.ContentType}, not application/json."),
        _ => Results.Empty,
    }).ExecuteAsync(http);

    private static IResult NothingThere(HttpContext http)
    {
        var methods = http.RequestServices.GetRequiredService<Paths>().MethodsAt(http.Request.Path);
        if (methods.Count == 0)
        {
            return Problems.Of(ApiProblem.NoSuchPath, $"Nothing is at {http.Request.Path}.");
        }

        http.Response.Headers.Allow = string.Join(", ", methods);
        return Problems.Of(ApiProblem.MethodNotAllowed, $"{http.Request.Path} takes {http.Response.Headers.Allow}, not {http.Request.Method}.");
    }

    private static bool ForPrograms(HttpContext http) => Programs.Any(path => http.Request.Path.StartsWithSegments(path));

    [LoggerMessage(LogLevel.Warning, "The desk could not answer {Method} {Path}; the caller was told to ask again")]
    private static partial void LogBusy(ILogger logger, Exception failure, string method, string path);
}
