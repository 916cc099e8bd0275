using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Firstline.Client;

namespace Firstline.Web.Tests.Imports;

/// <summary>The API's edge without a desk behind it: remembers what was asked and answers as it is told to.</summary>
internal sealed class FakeDesk : HttpMessageHandler
{
    private readonly ConcurrentQueue<Asked> _asked = new();
    private int _tickets;

    public FakeDesk() => Client = new(new HttpClient(this) { BaseAddress = new Uri("http://desk.test/") });

    public DeskClient Client { get; }

    /// <summary>What was asked, in the order of arrival.</summary>
    public IReadOnlyList<Asked> Requests => [.. _asked];

    /// <summary>Answers with a problem of this status instead; null does not.</summary>
    public Func<Asked, HttpStatusCode?> Refuses { get; set; } = _ => null;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
        var key = request.Headers.TryGetValues("Idempotency-Key", out var keys) ? keys.Single() : null;
        var asked = new Asked(request.Method.Method, request.RequestUri!.AbsolutePath["/api/v1/".Length..], key, body);
        _asked.Enqueue(asked);
        if (Refuses(asked) is { } status)
        {
            return Answer(status, new JsonObject { ["type"] = "about:blank", ["title"] = "No.", ["status"] = (int)status, ["detail"] = "Not now.", ["code"] = "test.no" }, "application/problem+json");
        }

        return Answer(HttpStatusCode.OK, asked switch
        {
            { Path: "tickets" } => new JsonObject { ["id"] = $"ticket-{Interlocked.Increment(ref _tickets)}" },
            { Path: "tickets/histories" } => new JsonObject { ["tickets"] = new JsonArray([.. body!["histories"]!.AsArray().Select(Taken)]) },
            _ => new JsonObject(),
        });
    }

    private static JsonObject Taken(JsonNode? history) => new()
    {
        ["id"] = history!["id"]!.DeepClone(), ["source"] = history["source"]!.DeepClone(), ["number"] = "FL-1", ["existed"] = false, ["facts"] = 3, ["refused"] = new JsonArray(),
    };

    private static HttpResponseMessage Answer(HttpStatusCode status, JsonObject body, string type = "application/json") =>
        new(status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, type) };
}

/// <summary>One request.</summary>
internal sealed record Asked(string Method, string Path, string? Key, JsonNode? Body);
