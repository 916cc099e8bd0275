using System.Net;
using Firstline.Client;
using Firstline.Domain.Identity;
using Firstline.Web.Identity;
using Firstline.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Web.Tests.Identity;

[Collection<WithADesk>]
public sealed class EnteringWithAKey(RunningDesk running)
{
    [Theory]
    [InlineData("GET", "api/v1")]
    [InlineData("GET", "api/v1/tickets")]
    [InlineData("POST", "api/v1/tickets")]
    [InlineData("PUT", "api/v1/customers/acme")]
    [InlineData("GET", "api/v1/boards/floor")]
    [InlineData("POST", "hubs/desk/negotiate")]
    [InlineData("GET", "openapi/v1.json")]
    public async Task Nobody_enters_without_one(string method, string path)
    {
        using var answer = await running.Stranger.SendRaw(new HttpMethod(method), path, null);

        await answer.Problem(HttpStatusCode.Unauthorized, "api.unauthenticated");
        answer.Headers.WwwAuthenticate.ShouldHaveSingleItem().Scheme.ShouldBe("Bearer");
    }

    [Theory]
    [InlineData("fl_firstkey_0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("fl_nosuchprefix_00")]
    [InlineData("fl__")]
    [InlineData("fl_a_b")]
    [InlineData("dev-key")]
    [InlineData("x")]
    public async Task A_key_that_nobody_made_opens_nothing(string key)
    {
        using var client = running.Caller(key);

        using var answer = await client.GetAsync("api/v1");

        await answer.Problem(HttpStatusCode.Unauthorized, "api.unauthenticated");
        answer.Headers.WwwAuthenticate.Single().Parameter!.ShouldContain("invalid_token");
    }

    [Fact]
    public async Task The_right_prefix_with_another_secret_opens_nothing()
    {
        var key = await Issue(KeyScope.Write);
        using var client = running.Caller($"{key.Secret[..^1]}{(key.Secret[^1] == '0' ? '1' : '0')}");

        using var answer = await client.GetAsync("api/v1");

        await answer.Problem(HttpStatusCode.Unauthorized, "api.unauthenticated");
    }

    [Fact]
    public async Task A_key_that_may_only_read_changes_nothing()
    {
        (await new DeskClient(running.Reader).ListCustomers()).ShouldNotBeNull();

        using var answer = await running.Reader.SendRaw(HttpMethod.Put, $"api/v1/customers/{running.NewId("customer")}", """{"name":"N","tier":"standard","zone":"UTC"}""");

        await answer.Problem(HttpStatusCode.Forbidden, "api.forbidden");
        answer.Headers.WwwAuthenticate.Single().Parameter!.ShouldContain("insufficient_scope");
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing()
    {
        var key = await Issue(KeyScope.Write);
        await running.Host.Services.GetRequiredService<ApiKeys>().Revoke(key.Prefix);
        using var client = running.Caller(key.Secret);

        using var answer = await client.GetAsync("api/v1");

        await answer.Problem(HttpStatusCode.Unauthorized, "api.unauthenticated");
    }

    [Fact]
    public async Task The_hub_takes_one_in_its_query_and_the_api_does_not()
    {
        var key = (await Issue(KeyScope.Read)).Secret;

        using var hub = await running.Stranger.SendRaw(HttpMethod.Post, $"hubs/desk/negotiate?negotiateVersion=1&access_token={key}", null);
        hub.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var api = await running.Stranger.GetAsync($"api/v1?access_token={key}");
        await api.Problem(HttpStatusCode.Unauthorized, "api.unauthenticated");
    }

    [Fact]
    public async Task The_key_of_this_process_may_change_things()
    {
        using var console = running.Caller(running.Host.Key);

        (await new DeskClient(console).PutCustomer(running.NewId("customer"), new("N", "standard", "UTC"))).Name.ShouldBe("N");
    }

    [Fact]
    public async Task The_first_key_is_made_once()
    {
        await FirstKey.Ensure(running.Host.Services, null);

        (await FirstKey.Ensure(running.Host.Services, null)).ShouldBeNull();
    }

    [Fact]
    public async Task A_development_key_is_ignored_elsewhere()
    {
        await FirstKey.Ensure(running.Host.Services, "any-key-of-mine");
        using var client = running.Caller("any-key-of-mine");

        using var answer = await client.GetAsync("api/v1");

        await answer.Problem(HttpStatusCode.Unauthorized, "api.unauthenticated");
    }

    private Task<IssuedKey> Issue(KeyScope scope) => running.Host.Services.GetRequiredService<ApiKeys>().Issue(running.NewId("key"), scope);
}
