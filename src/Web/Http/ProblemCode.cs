namespace Firstline.Web.Http;

/// <summary>One kind of problem that the edge finds before anybody is asked; declared once, listed in <c>docs/problems.md</c>.</summary>
/// <param name="Name">The stable code.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Meaning">What it means and what to do.</param>
public sealed record ProblemCode(string Name, int Status, string Meaning);

/// <summary>The problems of the API's edge.</summary>
public static class ApiProblem
{
    /// <summary>Fields of the request have the wrong shape.</summary>
    public static readonly ProblemCode InvalidRequest = new(
        "api.invalid-request", 400, "Fields of the request are missing, unknown or of the wrong kind. The list of errors names each of them.");

    /// <summary>The body is not JSON.</summary>
    public static readonly ProblemCode MalformedBody = new("api.malformed-body", 400, "The body is not well-formed JSON, or not an object. The sentence says where it broke.");

    /// <summary>The request itself is not proper HTTP.</summary>
    public static readonly ProblemCode MalformedRequest = new("api.malformed-request", 400, "The request is not well-formed HTTP. Look at what the client sends.");

    /// <summary>No valid key came with the request.</summary>
    public static readonly ProblemCode Unauthenticated = new(
        "api.unauthenticated", 401, "The request carries no valid API key. Send the header Authorization: Bearer KEY.");

    /// <summary>The key may not do this.</summary>
    public static readonly ProblemCode Forbidden = new("api.forbidden", 403, "The key may read but not change anything. Use one that may write.");

    /// <summary>Nothing is at this path.</summary>
    public static readonly ProblemCode NoSuchPath = new("api.no-such-path", 404, "Nothing is at this path. GET /api/v1 lists what there is.");

    /// <summary>No board has this name.</summary>
    public static readonly ProblemCode NoSuchBoard = new("api.no-such-board", 404, "No wallboard has this name. The sentence names those there are.");

    /// <summary>The path does not take this method.</summary>
    public static readonly ProblemCode MethodNotAllowed = new("api.method-not-allowed", 405, "The path does not take this method. The Allow header names those it takes.");

    /// <summary>The body is larger than allowed.</summary>
    public static readonly ProblemCode BodyTooLarge = new("api.body-too-large", 413, "The body is larger than the limit, which the sentence names.");

    /// <summary>The body is of another media type.</summary>
    public static readonly ProblemCode WrongMediaType = new("api.wrong-media-type", 415, "The body is of a media type that this path does not take. It must be JSON, with Content-Type: application/json, unless the documentation of the path says otherwise.");

    /// <summary>Something went wrong inside.</summary>
    public static readonly ProblemCode Failed = new("api.failed", 500, "Something went wrong inside the desk. Quote the trace id to whoever looks after it.");

    /// <summary>The desk cannot answer just now.</summary>
    public static readonly ProblemCode Busy = new(
        "api.busy", 503, "The desk cannot answer just now. Ask again after the time in Retry-After, with the same idempotency key.");
}
