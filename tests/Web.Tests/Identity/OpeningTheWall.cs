using System.Net;
using Firstline.Domain.Identity;
using Firstline.Web.Identity;
using Firstline.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Web.Tests.Identity;

[Collection<WithADesk>]
public sealed class OpeningTheWall(RunningDesk running)
{
    [Fact]
    public async Task A_link_with_a_key_gives_a_cookie_and_goes_on_without_the_key()
    {
        using var answer = await running.Stranger.GetAsync($"wall?token={await Key()}&lite=1");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/wall?lite=1");
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldStartWith("firstline_wall=");
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
    }

    [Fact]
    public async Task The_cookie_reads_and_changes_nothing()
    {
        var cookie = ("Cookie", await Cookie());

        using var read = await running.Stranger.SendRaw(HttpMethod.Get, "api/v1/boards/floor", null, headers: cookie);
        read.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var write = await running.Stranger.SendRaw(HttpMethod.Put, "api/v1/customers/acme", """{"name":"N","tier":"standard","zone":"UTC"}""", headers: cookie);
        await write.Problem(HttpStatusCode.Unauthorized, "api.unauthenticated");
    }

    [Fact]
    public async Task The_cookie_opens_the_hub()
    {
        using var answer = await running.Stranger.SendRaw(HttpMethod.Post, "hubs/desk/negotiate?negotiateVersion=1", null, headers: ("Cookie", await Cookie()));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_ends_with_the_key_that_it_was_made_from()
    {
        var keys = running.Host.Services.GetRequiredService<ApiKeys>();
        var key = await keys.Issue("wall", KeyScope.Read);
        string cookie;
        using (var admitted = await running.Stranger.GetAsync($"wall?token={key.Secret}"))
        {
            cookie = admitted.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        }

        await keys.Revoke(key.Prefix);

        using var answer = await running.Stranger.SendRaw(HttpMethod.Get, "api/v1/boards/floor", null, headers: ("Cookie", cookie));
        await answer.Problem(HttpStatusCode.Unauthorized, "api.unauthenticated");
    }

    [Fact]
    public async Task A_forged_cookie_opens_nothing()
    {
        using var answer = await running.Stranger.SendRaw(HttpMethod.Get, "api/v1/boards/floor", null, headers: ("Cookie", "firstline_wall=loopback"));

        await answer.Problem(HttpStatusCode.Unauthorized, "api.unauthenticated");
    }

    [Theory]
    [InlineData("wall")]
    [InlineData("wall?token=fl_nosuchprefix_00")]
    [InlineData("wall?token=")]
    [InlineData("tickets")]
    [InlineData("tickets/FL-1001")]
    [InlineData("admin/sla/history/2")]
    public async Task Strangers_learn_whom_to_ask(string path)
    {
        using var answer = await running.Stranger.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("This screen is closed");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task The_wall_is_drawn_for_the_cookie_and_monitors_may_ask_with_head()
    {
        var cookie = ("Cookie", await Cookie());

        using var get = await running.Stranger.SendRaw(HttpMethod.Get, "wall", null, headers: cookie);
        using var head = await running.Stranger.SendRaw(HttpMethod.Head, "wall", null, headers: cookie);

        get.StatusCode.ShouldBe(HttpStatusCode.OK);
        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await head.Content.ReadAsStringAsync()).ShouldBeEmpty();
        get.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("'wasm-unsafe-eval'");
        get.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
    }

    [Theory]
    [InlineData("tickets")]
    [InlineData("tickets/FL-1001")]
    [InlineData("admin")]
    [InlineData("admin/sla/calendars")]
    [InlineData("admin/sla/history/1")]
    [InlineData("admin/sla/rehearsal")]
    public async Task The_cookie_opens_every_live_page_as_a_frame_that_asks_nothing_yet(string path)
    {
        using var answer = await running.Stranger.SendRaw(HttpMethod.Get, path, null, headers: ("Cookie", await Cookie()));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Skip to the content");
    }

    [Fact]
    public async Task The_root_leads_to_the_wall()
    {
        using var answer = await running.Stranger.GetAsync("");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/wall");
    }

    private async Task<string> Key() => (await running.Host.Services.GetRequiredService<ApiKeys>().Issue("wall", KeyScope.Read)).Secret;

    private async Task<string> Cookie()
    {
        using var answer = await running.Stranger.GetAsync($"wall?token={await Key()}");
        return answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }
}
