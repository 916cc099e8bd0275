using System.Net;

namespace Firstline.Client;

/// <summary>The desk answered with a problem instead of what was asked for.</summary>
/// <param name="problem">The problem.</param>
/// <param name="retryAfter">How long to wait before asking again, when the desk said so.</param>
public sealed class DeskProblem(Problem problem, TimeSpan? retryAfter = null) : Exception(problem.Detail ?? problem.Title)
{
    /// <summary>The problem as the desk told it.</summary>
    public Problem Problem => problem;

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status => (HttpStatusCode)problem.Status;

    /// <summary>The stable code, for programs; empty when a proxy and not the desk answered.</summary>
    public string Code => problem.Code ?? "";

    /// <summary>How long to wait before asking again, when the desk said so.</summary>
    public TimeSpan? RetryAfter => retryAfter;

    /// <summary>Asking again with the same idempotency key may succeed.</summary>
    public bool IsTransient => problem.Status is 429 or 502 or 503 or 504;
}
