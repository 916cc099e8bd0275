using System.Net;
using System.Net.Sockets;
using System.Text;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Http;

[Collection<WithADesk>]
public sealed class SendingBadRequests(RunningDesk running)
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"customer\":\"a\",}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"subject\":01}")]
    [InlineData("// comment\n{}")]
    public async Task What_is_no_json_object_is_refused(string body)
    {
        using var answer = await running.Writer.SendRaw(HttpMethod.Post, "api/v1/tickets", body);

        await answer.Problem(HttpStatusCode.BadRequest, "api.malformed-body");
    }

    [Fact]
    public async Task Json_that_is_nested_without_end_is_refused()
    {
        using var answer = await running.Writer.SendRaw(HttpMethod.Post, "api/v1/tickets", string.Concat(Enumerable.Repeat("{\"a\":", 5_000)));

        await answer.Problem(HttpStatusCode.BadRequest, "api.malformed-body");
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("a\\u0000b")]
    public async Task What_is_no_character_is_refused(string text)
    {
        using var answer = await running.Writer.SendRaw(HttpMethod.Post, "api/v1/tickets", $$"""{"customer":"a","subject":"{{text}}","body":"B"}""");

        (await answer.Problem(HttpStatusCode.BadRequest, "api.invalid-request")).Field.ShouldBe("subject");
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_refused()
    {
        using var content = new ByteArrayContent([.. "{\"subject\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
        content.Headers.ContentType = new("application/json");

        using var answer = await running.Writer.PostAsync("api/v1/tickets", content);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    public async Task Another_media_type_is_refused(string type)
    {
        using var answer = await running.Writer.SendRaw(HttpMethod.Post, "api/v1/tickets", "{}", type);

        await answer.Problem(HttpStatusCode.UnsupportedMediaType, "api.wrong-media-type");
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_whether_its_length_is_told_or_not()
    {
        using var told = await running.Writer.SendRaw(HttpMethod.Post, "api/v1/tickets", $$"""{"body":"{{new string('x', 1_100_000)}}"}""");
        await told.Problem(HttpStatusCode.RequestEntityTooLarge, "api.body-too-large");

        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/tickets") { Content = new StringContent($$"""{"body":"{{new string('x', 1_100_000)}}"}""", Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = true;
        using var untold = await running.Writer.SendAsync(request);
        await untold.Problem(HttpStatusCode.RequestEntityTooLarge, "api.body-too-large");
    }

    [Theory]
    [InlineData("api/v1/nothing")]
    [InlineData("api/v2/tickets")]
    [InlineData("api/v1/tickets/FL-1/nothing")]
    [InlineData("hubs/nothing")]
    public async Task An_unknown_path_is_not_found(string path)
    {
        using var answer = await running.Writer.GetAsync(path);

        await answer.Problem(HttpStatusCode.NotFound, "api.no-such-path");
    }

    [Theory]
    [InlineData("PATCH", "api/v1/tickets", "GET")]
    [InlineData("DELETE", "api/v1/customers/acme", "PUT")]
    [InlineData("GET", "api/v1/tickets/FL-1/replies", "POST")]
    public async Task A_wrong_method_names_the_right_ones(string method, string path, string right)
    {
        using var answer = await running.Writer.SendRaw(new HttpMethod(method), path, null);

        await answer.Problem(HttpStatusCode.MethodNotAllowed, "api.method-not-allowed");
        answer.Content.Headers.Allow.ShouldContain(right);
    }

    [Fact]
    public async Task A_body_that_breaks_off_does_not_trouble_the_desk()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(running.Host.Address.Host, running.Host.Address.Port);
        var key = running.Writer.DefaultRequestHeaders.Authorization;
        var head = $"POST /api/v1/tickets HTTP/1.1\r\nHost: localhost\r\nAuthorization: {key}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{{";
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        socket.Close();

        (await running.Desk.Index()).Name.ShouldBe("Firstline");
    }
}
