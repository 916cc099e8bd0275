using System.Net.Http.Headers;
using Firstline.Client.Attachments;

namespace Firstline.Client;

/// <summary>Files.</summary>
public sealed partial class DeskClient
{
    /// <summary>Uploads a file, streamed; messages name it by its id. One that none takes within 24 hours is removed.</summary>
    public async Task<Attachment> Upload(string name, Stream content, string? idempotencyKey = null, CancellationToken stop = default)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, $"{Root}/attachments") { Content = new StreamContent(content) };
        message.Content.Headers.ContentType = new("application/octet-stream");
        message.Content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = name };
        if (idempotencyKey is not null)
        {
            message.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        using var answer = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stop);
        return await Read(answer, Json.Attachment, stop);
    }

    /// <summary>A file's bytes, streamed; the caller disposes the stream.</summary>
    public async Task<Stream> Download(Guid attachment, CancellationToken stop = default)
    {
        var answer = await http.GetAsync($"{Root}/attachments/{attachment}", HttpCompletionOption.ResponseHeadersRead, stop);
        if (answer.IsSuccessStatusCode)
        {
            return await answer.Content.ReadAsStreamAsync(stop);
        }

        using (answer)
        {
            throw new DeskProblem(await Problem(answer, stop), answer.Headers.RetryAfter?.Delta);
        }
    }
}
