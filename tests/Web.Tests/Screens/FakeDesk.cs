using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Firstline.Client;
using Firstline.Web.Client.Shared;

namespace Firstline.Web.Tests.Screens;

/// <summary>A desk at the other end of HTTP, in memory: answers by method and path, and remembers what it was asked.</summary>
internal sealed class FakeDesk : HttpMessageHandler
{
    private readonly Dictionary<string, Func<string, HttpResponseMessage>> _answers = [];

    /// <summary>What was asked, such as <c>GET /api/v1/sla/policy</c>.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>The last <c>If-Match</c> and the last <c>Authorization</c>.</summary>
    public string? IfMatch { get; private set; }

    public string? Authorization { get; private set; }

    /// <summary>A session over it.</summary>
    public DeskSession Session() => DeskSession.Over(new Uri("http://desk/"), this, handler => new HttpClient(handler));

    public void Answer<T>(string question, Func<T> answer, JsonTypeInfo<T> shape) => Answer(question, _ => answer(), shape);

    public void Answer<T>(string question, Func<string, T> answer, JsonTypeInfo<T> shape) =>
        _answers[question] = body => Json(HttpStatusCode.OK, JsonSerializer.Serialize(answer(body), shape), "application/json");

    public void Refuse(string question, Problem problem) => _answers[question] = _ =>
        Json((HttpStatusCode)problem.Status, JsonSerializer.Serialize(problem, DeskJson.Default.Problem), "application/problem+json");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var question = $"{request.Method} {request.RequestUri!.AbsolutePath}";
        Asked.Add(question);
        (IfMatch, Authorization) = (request.Headers.IfMatch.FirstOrDefault()?.Tag ?? IfMatch, request.Headers.Authorization?.ToString());
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        return _answers.TryGetValue(question, out var answer) ? answer(body) : new HttpResponseMessage(HttpStatusCode.NotFound);
    }

    private static HttpResponseMessage Json(HttpStatusCode status, string text, string type) => new(status) { Content = new StringContent(text, Encoding.UTF8, type) };
}
