using Firstline.TestKit;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Firstline.Client;
using Firstline.Client.Erasures;
using Firstline.Domain.Identity;
using Firstline.Silo.Hosting;
using Firstline.Web.Identity;
using Firstline.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Web.Tests.Erasures;

/// <summary>A desk on a folder of the test's own, which it may stop and start again.</summary>
internal sealed class OwnDesk : IAsyncDisposable
{
    private readonly DeskHost _host;

    private OwnDesk(DeskHost host, string writer, string reader)
    {
        _host = host;
        (Writer, Reader) = (Caller(writer), Caller(reader));
        Desk = new(Writer);
    }

    public HttpClient Writer { get; }

    public HttpClient Reader { get; }

    public DeskClient Desk { get; }

    public static async Task<OwnDesk> Start(string folder)
    {
        var host = await DeskHost.Start(new DeskOptions { Urls = "http://127.0.0.1:0", Data = folder, Environment = "Production" });
        var keys = host.Services.GetRequiredService<ApiKeys>();
        return new(host, (await keys.Issue("tests", KeyScope.Write)).Secret, (await keys.Issue("readers", KeyScope.Read)).Secret);
    }

    /// <summary>Asks for an erasure and waits until no trace is left.</summary>
    public async Task<Erasure> Erase(string body)
    {
        using var asked = await Writer.SendRaw(HttpMethod.Post, "api/v1/erasures", body);
        asked.StatusCode.ShouldBe(HttpStatusCode.Created, await asked.Content.ReadAsStringAsync());
        return await Completed((await asked.Content.ReadFromJsonAsync(DeskJson.Default.Erasure))!.Id);
    }

    /// <summary>Sends a file, and answers its id.</summary>
    public async Task<Guid> Upload(string name, string text) => (await Desk.Upload(name, new MemoryStream(Encoding.UTF8.GetBytes(text)))).Id;

    /// <summary>An erasure when it is completed.</summary>
    public async Task<Erasure> Completed(Guid id) => (await Eventually.Holds(
        () => Writer.GetFromJsonAsync($"api/v1/erasures/{id}", DeskJson.Default.Erasure), erasure => erasure?.Stage == "completed", TimeSpan.FromMinutes(1)))!;

    public async ValueTask DisposeAsync()
    {
        Writer.Dispose();
        Reader.Dispose();
        await _host.DisposeAsync();
    }

    private HttpClient Caller(string key) => new(new SocketsHttpHandler()) { BaseAddress = _host.Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };
}
