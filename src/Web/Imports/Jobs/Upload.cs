using System.Text;
using System.Text.Json;
using Firstline.Web.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Firstline.Web.Imports.Jobs;

/// <summary>The form of an import: its parts are streamed, the file to the disk. Whoever has it deletes the file.</summary>
/// <param name="Mapping">The mapping, not read yet; null when there was none.</param>
/// <param name="Path">Where the file rests; null when there was none.</param>
internal sealed record Upload(Fields? Mapping, string? Path)
{
    private const int LargestMapping = 262_144;
    private const int LongestBoundary = 200;
    private const int MostParts = 4;

    /// <summary>Reads the form; answers why not when it cannot be read.</summary>
    public static async Task<(Upload? Upload, IResult? Problem)> Read(HttpContext http, ImportOptions options)
    {
        var request = http.Request;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= LongestBoundary } boundary || request.Headers.ContentEncoding.Count > 0)
        {
            return (null, Problems.Of(ImportProblem.BadForm));
        }

        Fields? mapping = null;
        string? path = null;
        IResult? problem = null;
        var reader = new MultipartReader(boundary, request.Body);
        try
        {
            for (var parts = 0; problem is null && parts < MostParts && await reader.ReadNextSectionAsync(http.RequestAborted) is { } part; parts++)
            {
                var name = ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition) ? HeaderUtilities.RemoveQuotes(disposition.Name).Value : null;
                if (part.Headers?.ContainsKey(HeaderNames.ContentEncoding) == true)
                {
                    problem = Problems.Of(ImportProblem.BadForm, $"The part {name} has a Content-Encoding; send a compressed file as it is.");
                }
                else if (name == "mapping" && mapping is null)
                {
                    (mapping, problem) = await ReadMapping(part.Body, http.RequestAborted);
                }
                else if (name == "file" && path is null)
                {
                    path = NewPath(options, http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
                    problem = await Keep(part.Body, path, options.LargestFile, http.RequestAborted);
                }
                else
                {
                    problem = Problems.Of(ImportProblem.BadForm, $"The form has a part '{name}' that is not expected; it has one mapping and one file.");
                }
            }
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or OperationCanceledException or BadHttpRequestException)
        {
            Drop(path);
            if (failure is InvalidDataException or IOException and not BadHttpRequestException && !http.RequestAborted.IsCancellationRequested)
            {
                return (null, Problems.Of(ImportProblem.BadForm, "The form is not well-formed, or ends before its contents do."));
            }

            throw;
        }

        if (problem is not null)
        {
            Drop(path);
        }

        return problem is null ? (new(mapping, path), null) : (null, problem);
    }

    /// <summary>Deletes a file that is not needed.</summary>
    public static void Drop(string? path)
    {
        if (path is not null)
        {
            File.Delete(path);
        }
    }

    private static string NewPath(ImportOptions options, DateTimeOffset now) => System.IO.Path.Combine(options.Folder, $"firstline-import-{Guid.CreateVersion7(now):N}");

    private static async Task<(Fields? Mapping, IResult? Problem)> ReadMapping(Stream part, CancellationToken stop)
    {
        var bytes = new byte[LargestMapping + 1];
        var count = await part.ReadAtLeastAsync(bytes, bytes.Length, false, stop);
        if (count > LargestMapping)
        {
            return (null, Problems.Of(ApiProblem.BodyTooLarge, $"A mapping has at most {LargestMapping:N0} bytes."));
        }

        var start = bytes.AsSpan(0, count).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var (whole, problem) = Body.Parse(bytes.AsMemory(start, count - start));
        return problem is not null ? (null, Problems.Of(ImportProblem.BadMapping, "The mapping is not well-formed JSON, names a field twice, or is nested too deeply."))
            : whole.ValueKind == JsonValueKind.Object ? (Fields.Of(whole), null)
            : (null, Problems.Of(ImportProblem.BadMapping, "The mapping must be a JSON object."));
    }

    private static async Task<IResult?> Keep(Stream part, string path, long limit, CancellationToken stop)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous);
        var buffer = new byte[1 << 16];
        long kept = 0;
        while (await part.ReadAsync(buffer, stop) is > 0 and var count)
        {
            kept += count;
            if (kept > limit)
            {
                return Problems.Of(ApiProblem.BodyTooLarge, $"A file has at most {limit:N0} bytes.");
            }

            await file.WriteAsync(buffer.AsMemory(0, count), stop);
        }

        return null;
    }
}
