using System.Net;
using Firstline.Client;
using Firstline.Silo.Hosting;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Identity;

public sealed class DevelopingAtHome
{
    [Fact]
    public async Task The_developers_own_key_and_the_wall_just_work()
    {
        var folder = Directory.CreateTempSubdirectory("firstline-web-tests-");
        await using (var host = await DeskHost.Start(new DeskOptions { Urls = "http://127.0.0.1:0", Data = folder.FullName, Environment = "Development", DevelopmentKey = "dev-key" }))
        {
            using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.Address };

            using var wall = await client.GetAsync("wall");
            wall.StatusCode.ShouldBe(HttpStatusCode.OK);
            var cookie = wall.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("firstline_wall=", StringComparison.Ordinal)).Split(';')[0];
            using var board = await client.SendRaw(HttpMethod.Get, "api/v1/boards/floor", null, headers: ("Cookie", cookie));
            board.StatusCode.ShouldBe(HttpStatusCode.OK);

            using var proxied = await client.SendRaw(HttpMethod.Get, "wall", null, headers: ("X-Forwarded-For", "203.0.113.7"));
            proxied.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            using var rebound = await client.SendRaw(HttpMethod.Get, "wall", null, headers: ("Host", "evil.example"));
            rebound.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

            using var actors = await client.GetAsync("orleans/");
            actors.StatusCode.ShouldBe(HttpStatusCode.OK);
            using var strangers = await client.SendRaw(HttpMethod.Get, "orleans/", null, headers: ("X-Forwarded-For", "203.0.113.7"));
            strangers.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

            (await client.GetStringAsync("openapi/v1.json")).ShouldContain("Firstline API");
            var reference = await client.GetStringAsync("reference/");
            reference.ShouldContain("openapi/v1.json");
            reference.ShouldNotContain("https://");

            client.DefaultRequestHeaders.Authorization = new("Bearer", "dev-key");
            (await new DeskClient(client).PutCustomer("acme", new("Acme", "standard", "UTC"))).Id.ShouldBe("acme");
        }

        folder.Delete(true);
    }
}
