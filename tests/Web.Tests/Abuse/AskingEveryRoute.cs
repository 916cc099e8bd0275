using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Firstline.Domain.Identity;
using Firstline.Web.Identity;
using Firstline.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Web.Tests.Abuse;

/// <summary>What nobody should send goes to every operation there is: each refuses it, none breaks, nothing changes.</summary>
[Collection<WithADesk>]
public sealed class AskingEveryRoute(RunningDesk running)
{
    private static readonly Dictionary<string, string> NothingKnown = [];

    public static TheoryData<string, string> Values => new()
    {
        { "NUL", "\"a\\u0000b\"" },
        { "half a character", "\"\\ud800\"" },
        { "a number without end", "1e400" },
        { "a long text", $"\"{new string('x', 300_000)}\"" },
        { "a long list", $"[{string.Join(',', Enumerable.Repeat("\"x y\"", 100_000))}]" },
        { "depth", $"{new string('[', 5_000)}{new string(']', 5_000)}" },
        { "an object", """{"sneaky":{"sneaky":1}}""" },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public async Task No_field_takes_it(string what, string value)
    {
        var ticket = await running.SomeTicket();
        var known = new Dictionary<string, string> { ["ticket"] = ticket.Id, ["customer"] = ticket.Customer };

        await Refused(what, known, route => new StringContent(
            $$"""{{{string.Join(',', route.Fields.Append("sneaky").Select(field => $"\"{field}\":{value}"))}}}""", Encoding.UTF8, "application/json"));
        (await running.Desk.GetTicket(ticket.Id)).Version.ShouldBe(ticket.Version);
    }

    public static TheoryData<string, string, string, byte[]> Raw => new()
    {
        { "no UTF-8", "application/json", "", [.. "{\"sneaky\":\""u8, 0xC3, 0x28, .. "\"}"u8] },
        { "UTF-16", "application/json", "", Encoding.Unicode.GetBytes("{}") },
        { "NUL", "application/json", "", [0, 0, 0, 0] },
        { "packed", "application/json", "gzip", [0x1f, 0x8b, 8, 0, 0, 0, 0, 0] },
        { "said to be packed", "application/json", "br", "{}"u8.ToArray() },
        { "a form", "application/x-www-form-urlencoded", "", "body=x"u8.ToArray() },
        { "XML", "application/xml", "", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>"u8.ToArray() },
        { "parts without end", "multipart/form-data; boundary=x", "", "--x\r\nContent-Disposition: form-data; name=\"../../x\"\r\n\r\n"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Raw), DisableDiscoveryEnumeration = true)]
    public async Task No_body_is_taken_for_what_it_is_not(string what, string type, string coding, byte[] body)
    {
        var ticket = await running.SomeTicket();
        var known = new Dictionary<string, string> { ["ticket"] = ticket.Id, ["customer"] = ticket.Customer };

        await Refused(what, known, _ =>
        {
            var content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
            if (coding.Length > 0)
            {
                content.Headers.ContentEncoding.Add(coding);
            }

            return content;
        });
        (await running.Desk.GetTicket(ticket.Id)).Version.ShouldBe(ticket.Version);
    }

    [Theory]
    [InlineData("..%2f..%2fetc%2fpasswd")]
    [InlineData("%2e%2e%5c")]
    [InlineData("a%00b")]
    [InlineData("%ff%fe")]
    [InlineData("%ed%a0%80")]
    [InlineData("-1")]
    [InlineData("99999999999999999999999")]
    [InlineData("' OR 1=1 --")]
    [InlineData("%F0%9F%A6%8A")]
    [InlineData("long")]
    public async Task No_id_breaks_it(string id)
    {
        id = id == "long" ? new string('9', 5_000) : id;

        await Unbroken(route => (route.At(id, NothingKnown), route.Path.Contains('{', StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("a%00b")]
    [InlineData("%ff%fe")]
    [InlineData("%ed%a0%80")]
    [InlineData("-1")]
    [InlineData("99999999999999999999999")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    [InlineData("' OR 1=1 --")]
    [InlineData("((((((((((((((((((((((((((((((((((((((((")]
    [InlineData("long")]
    public async Task No_parameter_breaks_it(string value)
    {
        value = value == "long" ? new string('x', 4_000) : value;
        var ticket = await running.SomeTicket();
        var known = new Dictionary<string, string> { ["ticket"] = ticket.Id, ["customer"] = ticket.Customer };

        foreach (var each in new[] { false, true })
        {
            await Unbroken(route => (
                $"{route.At("nobody", known)}?{string.Join('&', route.Parameters.Take(each ? 1 : int.MaxValue).Select(name => $"{name}={(value.Length > 1_000 && !each ? value[..400] : value)}"))}", route.Parameters.Count > 0));
        }
    }

    private async Task Refused(string what, Dictionary<string, string> known, Func<Route, HttpContent> body)
    {
        var key = await running.Host.Services.GetRequiredService<ApiKeys>().Issue(running.NewId("abuse"), KeyScope.Write);
        var client = running.Caller(key.Secret);
        List<string> wrong = [];
        foreach (var route in (await Known()).All.Where(route => route.Writes))
        {
            using var request = new HttpRequestMessage(route.Method, route.At("00000000-0000-0000-0000-000000000000", known)) { Content = body(route) };
            using var answer = await client.SendAsync(request);
            if ((int)answer.StatusCode is < 400 or > 499 || answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
            {
                wrong.Add($"{route.Method} {route.Path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            }
        }

        wrong.ShouldBeEmpty(what);
        JsonNode.Parse(await running.Writer.GetStringAsync($"api/v1/audit?actor={key.Prefix}&limit=1"))!["items"]!.AsArray().ShouldBeEmpty(what);
    }

    private async Task Unbroken(Func<Route, (string Path, bool Counts)> at)
    {
        List<string> wrong = [];
        foreach (var route in (await Known()).All)
        {
            var (path, counts) = at(route);
            if (!counts)
            {
                continue;
            }

            using var request = new HttpRequestMessage(route.Method, path) { Content = route.Method == HttpMethod.Get ? null : new StringContent("""{"sneaky":1}""", Encoding.UTF8, "application/json") };
            using var answer = await running.Writer.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            if ((int)answer.StatusCode > 499)
            {
                wrong.Add($"{route.Method} {path[..Math.Min(200, path.Length)]}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    private async Task<Routes> Known() => new(JsonNode.Parse(await running.Reader.GetStringAsync("openapi/v1.json"))!);
}
