using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Firstline.Channels.Kernel;
using Firstline.Channels.Webhooks;
using Firstline.Grains.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Firstline.Channels.Tests;

public sealed class CallingWebhooks : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("firstline-webhooks-").FullName;
    private readonly List<(HeaderDictionary Headers, string Body)> _heard = [];
    private Func<HttpContext, Task> _answer = _ => Task.CompletedTask;
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(async http =>
        {
            using var reader = new StreamReader(http.Request.Body);
            _heard.Add((new(http.Request.Headers.ToDictionary()), await reader.ReadToEndAsync()));
            await _answer(http);
        });
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, true);
    }

    [Fact]
    public async Task brings_signed_json_that_the_receiver_can_check()
    {
        var options = Options();
        var secrets = new WebhookSecrets(options);
        using var channel = new WebhookChannel(options, secrets, TimeProvider.System);

        (await channel.Send(SomeMessage.To(_app.Urls.First() + "/hook"))).ShouldBe(new SendResult.Sent());

        var (headers, body) = _heard.ShouldHaveSingleItem();
        var key = Convert.FromBase64String(secrets.For(new("noor"))["whsec_".Length..]);
        var expected = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{headers["webhook-id"]}.{headers["webhook-timestamp"]}.{body}")));
        headers["webhook-signature"].ToString().ShouldBe($"v1,{expected}");
        headers["webhook-id"].ToString().ShouldBe("noor.email.7");
        var data = JsonDocument.Parse(body).RootElement.GetProperty("data");
        data.GetProperty("notices")[0].GetProperty("ticket").GetString().ShouldBe("FL-1042");
        data.GetProperty("notices")[0].GetProperty("link").GetString().ShouldBe("https://desk.test/tickets/FL-1042");
        new WebhookSecrets(options).For(new("noor")).ShouldBe(secrets.For(new("noor")), "the key is kept");
        secrets.For(new("luca")).ShouldNotBe(secrets.For(new("noor")));
    }

    [Theory]
    [InlineData(500, false)]
    [InlineData(503, false)]
    [InlineData(429, false)]
    [InlineData(408, false)]
    [InlineData(404, true)]
    [InlineData(410, true)]
    [InlineData(302, true)]
    public async Task tells_what_passes_from_what_does_not(int status, bool forGood)
    {
        _answer = http =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers.Location = "http://127.0.0.1:1/elsewhere";
            return http.Response.WriteAsync(new string('x', 100_000));
        };

        var failed = (await Send(_app.Urls.First())).ShouldBeOfType<SendResult.Failed>();

        failed.ForGood.ShouldBe(forGood);
        failed.Fault.Length.ShouldBeLessThan(5_000);
        _heard.Count.ShouldBe(1, "no redirection is followed");
    }

    [Fact]
    public async Task gives_up_waiting()
    {
        _answer = http => Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

        (await Send(_app.Urls.First())).ShouldBeOfType<SendResult.Failed>().ForGood.ShouldBeFalse();
    }

    [Theory]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[fd00::1]/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("https://localhost/")]
    [InlineData("http://127.0.0.1/")]
    public async Task never_reaches_into_the_network_of_the_desk(string address) => (await Send(address, false)).ShouldBeOfType<SendResult.Failed>().ForGood.ShouldBeTrue();

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("fe80::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    public void knows_the_addresses_of_the_internet(string address, bool taken) => PublicAddress.IsTaken(IPAddress.Parse(address), false, false).ShouldBe(taken);

    [Fact]
    public async Task refuses_a_key_that_is_none()
    {
        var options = Options();
        await File.WriteAllTextAsync(options.Webhook.KeyFile, "short", TestContext.Current.CancellationToken);
        Should.Throw<InvalidDataException>(() => new WebhookSecrets(options).For(new("noor")));
    }

    private async Task<SendResult> Send(string address, bool loopback = true)
    {
        var options = Options(loopback);
        using var channel = new WebhookChannel(options, new(options), TimeProvider.System);
        return await channel.Send(SomeMessage.To(address));
    }

    private NotificationOptions Options(bool loopback = true) => new()
    {
        DeskUrl = new("https://desk.test/"), Webhook = new() { AllowLoopback = loopback, TimeoutSeconds = 2, KeyFile = Path.Combine(_folder, "webhooks.key") },
    };
}
