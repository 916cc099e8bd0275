using System.Buffers;
using Firstline.Client.Attachments;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Attachments;
using Firstline.Grains.Interfaces.Attachments;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Firstline.Web.Attachments;

/// <summary>Files in and out, streamed both ways.</summary>
internal static class AttachmentEndpoints
{
    private const int PartLength = 128 * 1_024;
    private const string Sandbox = "sandbox; default-src 'none'; frame-ancestors 'none'";

    public static void MapAttachments(this RouteGroupBuilder api)
    {
        var attachments = api.MapGroup("/attachments").WithTags("Attachments");
        attachments.MapPost("", Upload)
            .Named("Upload", "Upload a file", "The body is the file itself, its name in Content-Disposition or ?name=. What it is says its content; programs and archives that would grow are refused, and it is scanned. Messages then name it by its id; one that none takes within 24 hours is removed.")
            .Takes(QueryParameter.Text("name", "The file's name, when Content-Disposition does not say it.")).TakesFile("application/octet-stream")
            .Creates().Gives<Attachment>(StatusCodes.Status201Created).Refuses(409);
        attachments.MapGet("/{attachment:guid}", Download)
            .Named("Download", "Get a file", "Always as a download, unless a picture is asked for with ?inline=true. Takes Range; the ETag is the hash of its bytes.")
            .Takes(QueryParameter.Flag("inline", "Show a PNG, JPEG, GIF or WebP in place."))
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream").Produces(StatusCodes.Status206PartialContent, contentType: "application/octet-stream")
            .Refuses(400, 404);
    }

    private static async Task<IResult> Upload(HttpContext http, GrainCalls desk)
    {
        var fields = Fields.Of(default);
        var asking = Asking.Of(http, fields);
        if (fields.Refused(out var problem))
        {
            return problem;
        }

        var id = asking.NewId("attachment");
        var begun = await desk.Ask(grains => grains.Upload(id).Begin());
        if (begun.Known is not null)
        {
            return Created(http, begun.Known);
        }

        if (http.Request.ContentLength > begun.LargestBytes)
        {
            return TooLarge(begun.LargestBytes);
        }

        http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = begun.LargestBytes + PartLength;
        if (await Send(http, desk, id) is { } refusal)
        {
            return refusal.Code == AttachmentRefusal.TooLarge.Name ? TooLarge(begun.LargestBytes) : Problems.Of(refusal);
        }

        return Answers.Of(await desk.Ask(grains => grains.Upload(id).Finish(NameOf(http.Request))), file => Created(http, file));
    }

    /// <summary>Hands the body on, part by part; when the caller goes away, what came is forgotten.</summary>
    private static async Task<Refusal?> Send(HttpContext http, GrainCalls desk, Guid id)
    {
        var sent = 0L;
        var completed = false;
        try
        {
            for (var more = true; more;)
            {
                var read = await http.Request.BodyReader.ReadAtLeastAsync(PartLength, http.RequestAborted);
                more = !read.IsCompleted;
                Refusal? refusal = null;
                foreach (var part in Parts(read.Buffer))
                {
                    var offset = sent;
                    refusal = await desk.Ask(grains => grains.Upload(id).Write(offset, part));
                    if (refusal is not null)
                    {
                        break;
                    }

                    sent += part.Length;
                }

                http.Request.BodyReader.AdvanceTo(read.Buffer.End);
                if (refusal is not null)
                {
                    return refusal;
                }
            }

            completed = true;
            return null;
        }
        finally
        {
            if (!completed)
            {
                await desk.Ask(async grains =>
                {
                    await grains.Upload(id).Abandon();
                    return true;
                });
            }
        }
    }

    private static IEnumerable<byte[]> Parts(ReadOnlySequence<byte> buffer)
    {
        for (; buffer.Length > 0; buffer = buffer.Slice(Math.Min(PartLength, buffer.Length)))
        {
            yield return buffer.Slice(0, Math.Min(PartLength, buffer.Length)).ToArray();
        }
    }

    private static async Task<IResult> Download(HttpContext http, Guid attachment, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var inline = query.Flag("inline") is true;
        if (query.Refused(out var problem))
        {
            return problem;
        }

        if (await desk.Ask(grains => grains.Attachments().Find(attachment)) is not { } file)
        {
            return Problems.Of(AttachmentRefusal.Unknown.Because($"There is no file {attachment}."));
        }

        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Sandbox;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, no-cache";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        var disposition = new ContentDispositionHeaderValue(inline && file.IsImage ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition.ToString();
        return Results.Stream(
            new AttachmentStream(desk, file), IsActive(file.Type) ? "application/octet-stream" : file.Type, entityTag: new($"\"{file.Hash}\""), enableRangeProcessing: true);
    }

    /// <summary>What a browser would run rather than show.</summary>
    private static bool IsActive(string type) => type is "text/html" or "image/svg+xml";

    private static string NameOf(HttpRequest request) =>
        ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var disposition)
        && (disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName) is { HasValue: true } name
            ? HeaderUtilities.RemoveQuotes(name).ToString()
            : request.Query["name"].ToString();

    private static IResult Created(HttpContext http, AttachmentView file) =>
        Answers.Of(AttachmentShapes.Of(file), Answers.Json.Attachment, createdAt: $"{http.Request.PathBase}/api/v1/attachments/{file.Id}");

    private static IResult TooLarge(long limit) => Problems.Of(ApiProblem.BodyTooLarge, $"At most {limit:N0} bytes are allowed.");
}
