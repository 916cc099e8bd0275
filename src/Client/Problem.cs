using Firstline.Client.Tickets;

namespace Firstline.Client;

/// <summary>Why the desk refused or failed: an RFC 9457 problem.</summary>
/// <param name="Type">The kind of problem as a URI: <c>urn:firstline:problem:</c> and the code.</param>
/// <param name="Title">What problems of this kind mean, and what to do.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is wrong with this very request.</param>
/// <param name="Instance">The path that was asked.</param>
/// <param name="Code">Stable, for programs; all are listed in <c>docs/problems.md</c>.</param>
/// <param name="Field">The field at fault, when it is one.</param>
/// <param name="Errors">Every field at fault, when the shape of the request is wrong.</param>
/// <param name="TraceId">What to quote to whoever looks after the desk.</param>
/// <param name="ElapsedSeconds">When an interval was refused because it is reversed: the open time that it holds, which is 0.</param>
/// <param name="Changes">When a message was held: what happened since the version it was written on, oldest first; at most 50, the newest.</param>
/// <param name="Version">When a message was held: the version to send it on again.</param>
public sealed record Problem(
    string Type,
    string Title,
    int Status,
    string? Detail = null,
    string? Instance = null,
    string? Code = null,
    string? Field = null,
    IReadOnlyList<FieldError>? Errors = null,
    string? TraceId = null,
    decimal? ElapsedSeconds = null,
    IReadOnlyList<UnseenChange>? Changes = null,
    long? Version = null);

/// <summary>One field at fault.</summary>
/// <param name="Field">Its name in the request, with dots and indexes for what lies deeper; empty for the body as a whole.</param>
/// <param name="Detail">What is wrong with it.</param>
public sealed record FieldError(string Field, string Detail);
