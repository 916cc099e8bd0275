using System.Net;
using System.Net.Http.Json;
using System.Text;
using Firstline.Client;

namespace Firstline.Web.Tests.Hosting;

/// <summary>Raw requests and what came back.</summary>
internal static class Answers
{
    /// <summary>The problem that an answer is, after checking what every problem has.</summary>
    public static async Task<Problem> Problem(this HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, text);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = (await answer.Content.ReadFromJsonAsync(DeskJson.Default.Problem))!;
        problem.Status.ShouldBe((int)status);
        problem.Code.ShouldBe(code, text);
        problem.Type.ShouldBe($"urn:firstline:problem:{code}");
        problem.Title.ShouldNotBeNullOrWhiteSpace();
        problem.TraceId.ShouldNotBeNullOrWhiteSpace();
        problem.Instance.ShouldBe(answer.RequestMessage!.RequestUri!.AbsolutePath);
        text.ShouldNotContain(" at Firstline");
        return problem;
    }

    /// <summary>Sends a body as it is.</summary>
    public static Task<HttpResponseMessage> SendRaw(
        this HttpClient client, HttpMethod method, string path, string? body, string type = "application/json", params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, type);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        return client.SendAsync(request);
    }
}
